/* 20-lang-lexer.c - text becomes the right tokens, at the right places. */
#include <string.h>

#include "sim/base/buf.h"
#include "sim/lang/lexer.h"
#include "tests/tap.h"

/* The tokens of [len] bytes of [source] as text: kinds with many texts show
 * theirs, and an error shows its message. */
static void list_tokens(Buf *out, const char *source, size_t len, bool places)
{
    Names names;
    Lexer lex;
    Token t;

    names_init(&names);
    lexer_init(&lex, source, len, &names);
    do {
        lexer_next(&lex, &t);
        if (out->len > 0)
            buf_putc(out, ' ');
        if (t.kind == TOK_ERROR)
            buf_printf(out, "%d: %s", lex.error.err.line, lex.error.err.text);
        else if (t.kind == TOK_NAME || t.kind == TOK_NUMBER ||
                 t.kind == TOK_STRING)
            buf_add(out, lex.text + t.start, t.end - t.start);
        else
            buf_puts(out, token_text((TokenKind)t.kind));
        if (places)
            buf_printf(out, "@%d:%d-%d:%d", t.line, t.col, t.end_line,
                       t.end_col);
    } while (t.kind != TOK_END && t.kind != TOK_ERROR);
    lexer_clear(&lex);
    names_clear(&names);
}

static void gives(const char *source, const char *want, const char *what)
{
    Buf out;

    buf_init(&out);
    list_tokens(&out, source, strlen(source), false);
    is_str(out.data, want, "%s", what);
    buf_clear(&out);
}

static void test_lines(void)
{
    gives("", "ENDMARKER", "nothing");
    gives("\n \n# c\n", "ENDMARKER", "lines without code are no lines");
    gives("x", "x NEWLINE ENDMARKER", "a last line without its end");
    gives("x\r\ny\rz", "x NEWLINE y NEWLINE z NEWLINE ENDMARKER",
          "all kinds of line ends");
    gives("\xef\xbb\xbfx", "x NEWLINE ENDMARKER", "a byte order mark");
    gives("(\nx\n\n)", "( x ) NEWLINE ENDMARKER", "lines join in brackets");
    gives("x \\\n  y", "x y NEWLINE ENDMARKER", "lines join at a backslash");
    gives("# coding: latin-1\nx", "x NEWLINE ENDMARKER",
          "a coding that makes no difference");
}

static void test_indentation(void)
{
    gives("if x:\n  y\n\n # c\n  z\nw",
          "if x : NEWLINE INDENT y NEWLINE z NEWLINE DEDENT w NEWLINE "
          "ENDMARKER", "a block");
    gives("a:\n b:\n  c\nd", "a : NEWLINE INDENT b : NEWLINE INDENT c NEWLINE "
          "DEDENT DEDENT d NEWLINE ENDMARKER", "two blocks end together");
    gives("a:\n\tb\n\tc", "a : NEWLINE INDENT b NEWLINE c NEWLINE DEDENT "
          "ENDMARKER", "tabs");
    gives("a:\n\tb\n        c", "a : NEWLINE INDENT b NEWLINE 3: inconsistent "
          "use of tabs and spaces in indentation", "tabs and spaces");
    gives("a:\n  b\n c", "a : NEWLINE INDENT b NEWLINE 3: unindent does not "
          "match any outer indentation level", "no such level");
    gives("a:\n \f b", "a : NEWLINE INDENT b NEWLINE DEDENT ENDMARKER",
          "a form feed begins the line anew");
}

static void test_numbers(void)
{
    gives("1_000 0xFf_0 0o17 0b1_0 00 1. .5 1e5 1_0.0_1e-1_0",
          "1_000 0xFf_0 0o17 0b1_0 00 1. .5 1e5 1_0.0_1e-1_0 NEWLINE "
          "ENDMARKER", "numbers of all kinds");
    gives("1if x else 2", "1 if x else 2 NEWLINE ENDMARKER",
          "a keyword right behind a number");
    gives("1.real", "1: invalid decimal literal", "a name behind a float");
    gives("1..real", "1. . real NEWLINE ENDMARKER", "... behind a point");
    gives("1_", "1: invalid decimal literal", "an underscore at the end");
    gives("0b102", "1: invalid digit '2' in binary literal", "a bad digit");
    gives("3j", "1: complex numbers are not supported", "complex");
}

static void test_strings(void)
{
    gives("'a' \"b\\\"c\" r'\\n' b'x' Rb'' f\"{x}\"",
          "'a' \"b\\\"c\" r'\\n' b'x' Rb'' f\"{x}\" NEWLINE ENDMARKER",
          "prefixes");
    gives("r'\\'", "1: unterminated string literal (detected at line 1)",
          "a raw string does not end with a backslash either");
    gives("'''a\n'b''' x", "'''a\n'b''' x NEWLINE ENDMARKER",
          "three quotes go over lines");
    gives("'a\\\nb'", "'a\\\nb' NEWLINE ENDMARKER", "a line end with escape");
    gives("'a", "1: unterminated string literal (detected at line 1)",
          "a string without end");
    gives("ub''", "ub '' NEWLINE ENDMARKER", "no such prefix");
}

static void test_operators(void)
{
    gives("a<<=b**=c//=d...->:=@=e!=f", "a <<= b **= c //= d ... -> := @= e != "
          "f NEWLINE ENDMARKER", "the longest one wins");
    gives("a <> $", "a OTHER OTHER NEWLINE ENDMARKER", "what is none");
    gives("(]", "( 1: closing parenthesis ']' does not match opening "
          "parenthesis '('", "brackets that do not match");
    gives(")", "1: unmatched ')'", "a bracket that was not opened");
    gives("[\n(", "[ ( 2: '(' was never closed", "one that is not closed");
    gives("[\n(\n]", "[ ( 3: closing parenthesis ']' does not match opening "
          "parenthesis '(' on line 2", "... on another line");
}

static void test_names(void)
{
    gives("\xc3\xa9t\xc3\xa9 _\xe5\x90\x8d", "\xc3\xa9t\xc3\xa9 _\xe5\x90\x8d "
          "NEWLINE ENDMARKER", "names beyond ASCII");
    gives("a\xe2\x80\x9c", "1: invalid character '\xe2\x80\x9c' (U+201C)",
          "a quotation mark is no letter");
    gives("a\xc2\xa0", "1: invalid non-printable character U+00A0",
          "nor is a space");
    gives("async matches Nonesuch None",
          "async matches Nonesuch None NEWLINE ENDMARKER", "keywords");
}

static void test_places(void)
{
    Buf out;

    buf_init(&out);
    list_tokens(&out, "x = (1,\n  'ab')\n", 16, true);
    is_str(out.data, "x@1:0-1:1 =@1:2-1:3 (@1:4-1:5 1@1:5-1:6 ,@1:6-1:7 "
           "'ab'@2:2-2:6 )@2:6-2:7 NEWLINE@2:7-2:8 ENDMARKER@2:7-3:0",
           "where tokens stand");
    buf_clear(&out);
}

int main(void)
{
    test_lines();
    test_indentation();
    test_numbers();
    test_strings();
    test_operators();
    test_names();
    test_places();
    return tap_done();
}
