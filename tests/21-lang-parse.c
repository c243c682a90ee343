/* 21-lang-parse.c - text becomes the right tree, and the two readers of
 * Python's grammar (the parser and the one that explains errors) agree. */
#define _POSIX_C_SOURCE 200809L         /* glob() */

#include <glob.h>
#include <stdio.h>
#include <string.h>

#include "sim/base/buf.h"
#include "sim/lang/ast_text.h"
#include "sim/lang/explain.h"
#include "sim/lang/parse.h"
#include "tests/tap.h"

/* Compares the first statement of [source], without its outer parentheses;
 * or what is wrong. */
static void tree(const char *source, const char *want, bool places)
{
    Buf out;
    Tree t;
    SyntaxErr err;

    buf_init(&out);
    if (parse(&t, source, strlen(source), &err)) {
        ast_text(&out, t.root->u.block.body.items[0], places);
        tree_clear(&t);
    } else {
        buf_printf(&out, "%d: %s", err.err.line, err.err.text);
    }
    is_str(out.data, want, "%s", source);
    buf_clear(&out);
}

static void gives(const char *source, const char *want)
{
    tree(source, want, false);
}

/* Compares an expression. */
static void is_expr(const char *source, const char *want)
{
    Buf whole;

    buf_init(&whole);
    buf_printf(&whole, "(expr %s)", want);
    tree(source, whole.data, false);
    buf_clear(&whole);
}

static void test_operators(void)
{
    is_expr("1 + 2 * 3", "(binary + (int 1) (binary * (int 2) (int 3)))");
    is_expr("1 - 2 - 3", "(binary - (binary - (int 1) (int 2)) (int 3))");
    is_expr("-2 ** -1",
            "(unary - (binary ** (int 2) (unary - (int 1))))");
    is_expr("2 ** 3 ** 4",
            "(binary ** (int 2) (binary ** (int 3) (int 4)))");
    is_expr("1 | 2 ^ 3 & 4 << 5",
            "(binary | (int 1) (binary ^ (int 2) (binary & (int 3) "
            "(binary << (int 4) (int 5)))))");
    is_expr("1 < 2 is not 3 not in 4",
            "(compare (int 1) < (int 2) is-not (int 3) not-in (int 4))");
    is_expr("not 1 and 2 or 3",
            "(bool-op or [(bool-op and [(unary not (int 1)) (int 2)]) "
            "(int 3)])");
    is_expr("1 if 2 else 3", "(cond (int 2) (int 1) (int 3))");
    is_expr("await 1 ** 2", "(binary ** (await (int 1)) (int 2))");
    is_expr("(x := 1)", "(named (name x store) (int 1))");
}

static void test_atoms(void)
{
    is_expr("0x1F", "(int 0x1F)");
    is_expr("1_000.5", "(float 1000.5)");
    is_expr("None", "(none)");
    is_expr("...", "(ellipsis)");
    is_expr("()", "(tuple [] load)");
    is_expr("1,", "(tuple [(int 1)] load)");
    is_expr("[*1, 2]", "(list [(starred (int 1) load) (int 2)] load)");
    is_expr("{1, 2}", "(set [(int 1) (int 2)])");
    is_expr("{1: 2, **3}", "(dict [(int 1) -] [(int 2) (int 3)])");
    is_expr("{}", "(dict [] [])");
    is_expr("[1 for x in 2 if 3 for y in 4]",
            "(list-comp (int 1) [(comprehension (name x store) (int 2) "
            "[(int 3)]) (comprehension (name y store) (int 4) [])])");
    is_expr("{1: 2 async for x, in 3}",
            "(dict-comp (int 1) (int 2) [(comprehension async (tuple "
            "[(name x store)] store) (int 3) [])])");
    is_expr("lambda a, /, b=1, *c, d, **e: 2",
            "(lambda [(arg a -)] [(arg b -)] (arg c -) [(arg d -)] [-] "
            "(arg e -) [(int 1)] (int 2))");
}

static void test_primaries(void)
{
    is_expr("f(1, *2, k=3, **4)",
            "(call (name f load) [(int 1) (starred (int 2) load)] "
            "[(keyword k (int 3)) (keyword - (int 4))])");
    is_expr("f(x for x in 1)",
            "(call (name f load) [(generator (name x load) [(comprehension "
            "(name x store) (int 1) [])])] [])");
    is_expr("a.b[1:2, ::3]",
            "(subscript (attribute (name a load) b load) (tuple [(slice "
            "(int 1) (int 2) -) (slice - - (int 3))] load) load)");
    is_expr("a[*b]", "(subscript (name a load) (tuple [(starred (name b load) "
            "load)] load) load)");
    is_expr("a[:]", "(subscript (name a load) (slice - - -) load)");
}

static void test_strings(void)
{
    is_expr("'a' \"b\"", "(str \"ab\")");
    is_expr("'\\x41\\u00e9\\101\\n\\q\\\n'",
            "(str \"A\\xc3\\xa9A\\x0a\\x5cq\")");
    is_expr("r'\\n'", "(str \"\\x5cn\")");
    is_expr("b'\\xff\\u1'", "(bytes \"\\xff\\x5cu1\")");
    is_expr("'\\ud800'", "(str \"\\xed\\xa0\\x80\")");
    is_expr("f'a{b}c'", "(joined-str [(str \"a\") (formatted (name b load) - "
            "-) (str \"c\")])");
    is_expr("f'{{{a!r:>{w}.2f}}}'",
            "(joined-str [(str \"{\") (formatted (name a load) r (joined-str "
            "[(str \">\") (formatted (name w load) - -) (str \".2f\")])) "
            "(str \"}\")])");
    is_expr("f'{a = }' f'{b=!s}' f'{c=:x}'",
            "(joined-str [(str \"a = \") (formatted (name a load) r -) "
            "(str \"b=\") (formatted (name b load) s -) (str \"c=\") "
            "(formatted (name c load) - (joined-str [(str \"x\")]))])");
    is_expr("f'{a[\"b\"]}{ {1} }{x!=y}'",
            "(joined-str [(formatted (subscript (name a load) (str \"b\") "
            "load) - -) (formatted (set [(int 1)]) - -) (formatted (compare "
            "(name x load) != (name y load)) - -)])");
    is_expr("f''", "(joined-str [])");
    gives("f'{lambda: 1}'", "1: f-string: invalid syntax");
}

static void test_assignments(void)
{
    gives("a = b.c = d[1] = 2",
          "(assign [(name a store) (attribute (name b load) c store) "
          "(subscript (name d load) (int 1) store)] (int 2))");
    gives("a, (b, *c), [d] = 1",
          "(assign [(tuple [(name a store) (tuple [(name b store) (starred "
          "(name c store) store)] store) (list [(name d store)] store)] "
          "store)] (int 1))");
    gives("a //= yield", "(aug-assign // (name a store) (yield -))");
    gives("a: b = 1",
          "(ann-assign simple (name a store) (name b load) (int 1))");
    gives("(a): b", "(ann-assign other (name a store) (name b load) -)");
    gives("del a, (b, c)",
          "(delete [(name a del) (tuple [(name b del) (name c del)] del)])");
}

static void test_statements(void)
{
    gives("raise a from b", "(raise (name a load) (name b load))");
    gives("assert a, b", "(assert (name a load) (name b load))");
    gives("global a, b", "(global [a b])");
    gives("import a.b, c as d", "(import [(alias a.b -) (alias c d)])");
    gives("from ... a import (b, c as d,)",
          "(import-from a [(alias b -) (alias c d)] 3)");
    gives("from . import *", "(import-from - [(alias * -)] 1)");
    gives("if 1: pass\nelif 2: pass\nelse: pass",
          "(if (int 1) [(pass)] [(if (int 2) [(pass)] [(pass)])])");
    gives("while 1: break\nelse: pass", "(while (int 1) [(break)] [(pass)])");
    gives("for x, y in 1, 2: continue",
          "(for (tuple [(name x store) (name y store)] store) (tuple [(int 1) "
          "(int 2)] load) [(continue)] [])");
    gives("try: 1\nexcept A as e: 2\nexcept: 3\nelse: 4\nfinally: 5",
          "(try [(expr (int 1))] [(handler (name A load) e [(expr (int 2))]) "
          "(handler - - [(expr (int 3))])] [(expr (int 4))] "
          "[(expr (int 5))])");
    gives("try: 1\nexcept* A: 2", "(try-star [(expr (int 1))] [(handler (name "
          "A load) - [(expr (int 2))])] [] [])");
}

static void test_with(void)
{
    gives("with a as b, c: pass",
          "(with [(with-item (name a load) (name b store)) (with-item (name c "
          "load) -)] [(pass)])");
    gives("with (a as b, c,): pass",
          "(with [(with-item (name a load) (name b store)) (with-item (name c "
          "load) -)] [(pass)])");
    gives("with (a, b) as c: pass",
          "(with [(with-item (tuple [(name a load) (name b load)] load) (name "
          "c store))] [(pass)])");
    gives("with (a).b: pass",
          "(with [(with-item (attribute (name a load) b load) -)] [(pass)])");
    gives("with (yield): pass", "(with [(with-item (yield -) -)] [(pass)])");
}

static void test_definitions(void)
{
    gives("@a\n@b(1)\nasync def f(x: int, *y: *z) -> w: return 1",
          "(async-def f [] [(arg x (name int load))] (arg y (starred (name z "
          "load) load)) [] [] - [] [(return (int 1))] [(name a load) (call "
          "(name b load) [(int 1)] [])] (name w load))");
    gives("class A(B, metaclass=C): x",
          "(class A [(name B load)] [(keyword metaclass (name C load))] "
          "[(expr (name x load))] [])");
}

static void test_match(void)
{
    gives("match x:\n case -1 | 'a': pass\n case a.b: pass\n case _: pass",
          "(match (name x load) [(case (pat-or [(pat-value (unary - (int 1))) "
          "(pat-value (str \"a\"))]) - [(pass)]) (case (pat-value (attribute "
          "(name a load) b load)) - [(pass)]) (case (pat-as - -) - "
          "[(pass)])])");
    gives("match x, y:\n case [1, *r] as s if t: pass",
          "(match (tuple [(name x load) (name y load)] load) [(case (pat-as "
          "(pat-sequence [(pat-value (int 1)) (pat-star r)]) s) (name t load) "
          "[(pass)])])");
    gives("match x:\n case {1: a, **r}: pass\n case A(b, c=None): pass",
          "(match (name x load) [(case (pat-mapping [(int 1)] [(pat-as - a)] "
          "r) - [(pass)]) (case (pat-class (name A load) [(pat-as - b)] [c] "
          "[(pat-singleton (none))]) - [(pass)])])");
    gives("match = case", "(assign [(name match store)] (name case load))");
    gives("match (1)", "(expr (call (name match load) [(int 1)] []))");
    gives("match[x]: y", "(ann-assign other (subscript (name match load) "
          "(name x load) store) (name y load) -)");
}

static void test_places(void)
{
    tree("(a) + (\n b)", "(expr@1:0-2:3 (binary@1:0-2:3 + (name@1:1-1:2 a "
         "load) (name@2:1-2:2 b load)))", true);
    tree("@a\ndef f():\n  pass\n\n\n", "(def@2:0-3:6 f [] [] - [] [] - [] "
         "[(pass@3:2-3:6)] [(name@1:1-1:2 a load)] -)", true);
    tree("f'a{\nb}'", "1: unterminated string literal (detected at line 1)",
         true);
    tree("f'''\n {b}'''", "(expr@1:0-2:7 (joined-str@1:0-2:7 [(str@1:0-2:7 "
         "\"\\x0a \") (formatted@1:0-2:7 (name@2:2-2:3 b load) - -)]))", true);
}

/* Says which reader of the grammar takes the file [path], as a number of bits;
 * 0 and 7 are agreement. */
static int readers(const char *path)
{
    Buf text;
    Tree t;
    FILE *file = fopen(path, "rb");
    int c, bits = 0;

    buf_init(&text);
    while ((c = getc(file)) != EOF)
        buf_putc(&text, (char)c);
    fclose(file);
    if (parse(&t, text.data, text.len, NULL)) {
        bits |= 1;
        tree_clear(&t);
    }
    bits |= explain_accepts(text.data, text.len, false) ? 2 : 0;
    bits |= explain_accepts(text.data, text.len, true) ? 4 : 0;
    buf_clear(&text);
    return bits;
}

static void test_readers_agree(void)
{
    glob_t files;
    int agree = 0;

    if (glob("tests/programs/*/*.py", 0, NULL, &files) != 0) {
        skip(1, "no programs here");
        return;
    }
    for (size_t i = 0; i < files.gl_pathc; i++) {
        int bits = readers(files.gl_pathv[i]);
        agree += bits == 0 || bits == 7;
        if (bits != 0 && bits != 7)
            diag("%s: %d", files.gl_pathv[i], bits);
    }
    is_int(agree, (long long)files.gl_pathc, "all readers agree on programs");
    globfree(&files);
}

int main(void)
{
    test_operators();
    test_atoms();
    test_primaries();
    test_strings();
    test_assignments();
    test_statements();
    test_with();
    test_definitions();
    test_match();
    test_places();
    test_readers_agree();
    return tap_done();
}
