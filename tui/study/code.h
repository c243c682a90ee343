/* code.h - the lines of a source as statements, for who has no syntax tree.
 *
 * A tape holds the text of a program and nothing of its structure.  This reads
 * as much of it as can be read with certainty without parsing Python: where a
 * statement begins and ends (brackets, strings and comments are understood),
 * how far it is indented, and which function it stands in.
 *
 * [text] is a copy of the source, byte for byte in the same place, in which
 * comments and what stands in strings are blanks; of an f-string, what stands
 * in its braces is left.  So no word in it is anything but code.
 *
 * It knows no expressions: who asks about a statement compares words, and is
 * sure of nothing that he does not recognise whole.
 */
#ifndef TUI_STUDY_CODE_H
#define TUI_STUDY_CODE_H

#include <stdbool.h>
#include <stddef.h>

typedef struct Statement {
    int line, last;             /* its first and last line */
    int indent;                 /* columns */
    size_t at, len;             /* in Code.text, without the indent */
    int function;               /* statement of the def that it stands in; -1 */
} Statement;

typedef struct Code {
    const char *source;         /* borrowed */
    char *text;                 /* owned, with a zero byte behind it */
    size_t size;
    Statement *items;           /* in order; owned */
    int len;
    size_t cap;
    char *notes;                /* a byte for each statement, 0 at first, for
                                   who examines it; owned */
} Code;

void code_init(Code *c, const char *source, size_t len);
void code_clear(Code *c);

/* The statement that line [line] is a part of, as an index; -1: none. */
int code_at(const Code *c, int line);

/* True if statement [i] begins with the words [words], with one blank between
 * each two. */
bool code_begins(const Code *c, int i, const char *words);

/* The first statement behind the body of def [i]. */
int code_body_end(const Code *c, int i);

/* The next word (a name or number, dots not included) or single character of a
 * statement's text at [*at], which moves behind it; its length, 0 at the end.
 * Blanks are skipped. */
size_t code_word(const char **at, const char *end, const char **word);

/* True if name [name] is a word of the text, and not an attribute. */
bool code_has_name(const char *text, size_t len, const char *name,
                   size_t name_len);

/* True if [word] is a name or keyword: no number, no sign. */
static inline bool code_is_name(const char *word)
{
    unsigned char c = (unsigned char)*word;

    return c == '_' || c >= 0x80 || (c >= 'a' && c <= 'z') ||
           (c >= 'A' && c <= 'Z');
}

static inline bool code_is(const char *word, size_t len, const char *text)
{
    size_t i = 0;

    while (i < len && text[i] && text[i] == word[i])
        i++;
    return i == len && !text[i];
}

#endif
