/* fuzz_run.c - text as a scenario, run under small limits.
 *
 * Of a program whose bytes are changed hardly one in ten still parses.  So most
 * inputs are made from others by tokens and lines: one becomes another of its
 * kind, what stands between brackets becomes something else, lines come, go and
 * move, as deep as their neighbours. */
#include <ctype.h>
#include <stdbool.h>
#include <string.h>

#include "sim/base/buf.h"
#include "tests/fuzz/target.h"

void target(const uint8_t *bytes, size_t len)
{
    target_run(target_file(bytes, len));
}

/* --- other inputs: pieces of a text ---------------------------------------- */

enum { PIECES_MOST = 4000 };    /* no input is longer */

typedef enum Kind {
    NAME, NUMBER, STRING, OPERATOR, BRACKET, BLANK,
    KINDS
} Kind;

typedef struct Piece {
    const char *text;
    size_t len;
    Kind kind;
} Piece;

typedef struct Text {
    Piece pieces[PIECES_MOST];
    size_t count;
} Text;

static uint64_t state;

static size_t draw(size_t below)
{
    state = state * 6364136223846793005u + 1442695040888963407u;
    return below ? (size_t)(state >> 33) % below : 0;
}

static bool is_word(char c)
{
    return isalnum((unsigned char)c) || c == '_' || (c & 0x80);
}

static size_t string_len(const char *at, const char *end)
{
    const char *p = at + 1;

    while (p < end && *p != *at && *p != '\n')
        p += *p == '\\' && p + 1 < end ? 2 : 1;
    return (size_t)(p - at) + (p < end && *p == *at);
}

/* The token at [at], roughly. */
static Piece piece_at(const char *at, const char *end)
{
    const char *p = at;
    Kind kind = OPERATOR;

    if (is_word(*at)) {
        kind = isdigit((unsigned char)*at) ? NUMBER : NAME;
        while (p < end && (is_word(*p) || (kind == NUMBER && *p == '.')))
            p++;
    } else if (*at == '"' || *at == '\'') {
        return (Piece){at, string_len(at, end), STRING};
    } else if (isspace((unsigned char)*at)) {
        kind = BLANK;
        while (p < end && isspace((unsigned char)*p))
            p++;
    } else if (strchr("()[]{}", *at)) {
        return (Piece){at, 1, BRACKET};
    } else {
        while (p < end && !is_word(*p) && !strchr("\"'()[]{}# \n\t", *p))
            p++;
        if (p == at)
            p++;
    }
    return (Piece){at, (size_t)(p - at), kind};
}

static void split(Text *t, const char *text, size_t len)
{
    const char *end = text + len;

    t->count = 0;
    while (text < end && t->count < PIECES_MOST) {
        Piece p = piece_at(text, end);
        t->pieces[t->count++] = p;
        text += p.len;
    }
}

static void add_pieces(Buf *b, const Text *t, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++)
        buf_add(b, t->pieces[i].text, t->pieces[i].len);
}

/* A piece of [kind] from [t]; [t->count]: there is none where we looked. */
static size_t some(const Text *t, Kind kind)
{
    size_t start = draw(t->count);

    for (size_t n = 0; n < t->count; n++) {
        size_t i = (start + n) % t->count;
        if (t->pieces[i].kind == kind)
            return i;
    }
    return t->count;
}

/* Behind the bracket that closes the one at [i], or the end. */
static size_t behind_bracket(const Text *t, size_t i)
{
    int depth = 0;

    for (; i < t->count; i++)
        if (t->pieces[i].kind == BRACKET) {
            depth += strchr("([{", *t->pieces[i].text) ? 1 : -1;
            if (depth <= 0)
                return i + 1;
        }
    return i;
}

/* Something that may stand for a value. */
static void add_value(Buf *b, const Text *from)
{
    static const char *const values[] = {
        "None", "0", "-1", "1", "2**63", "10**30", "1.5", "float('nan')",
        "float('inf')", "''", "'a\\ud800b'", "b'ab'", "bytearray(b'a')", "()",
        "[]", "{}", "set()", "[1, 2, 3]", "{'a': 1}", "int", "type", "object",
        "str", "len", "super", "lambda *a, **k: a", "iter([1])", "range(9)",
        "(i for i in (1, 2))", "...", "NotImplemented", "Exception('e')",
        "type('T', (), {})()", "slice(None)", "globals()", "print", "property",
        "classmethod(len)", "[x := []]", "x", "memoryview(b'abc')",
    };
    size_t i = some(from, draw(2) ? NAME : BRACKET);

    if (i == from->count || draw(3) == 0)
        buf_puts(b, values[draw(sizeof values / sizeof *values)]);
    else if (from->pieces[i].kind == BRACKET)
        add_pieces(b, from, i, behind_bracket(from, i));
    else
        add_pieces(b, from, i, i + 1);
}

/* [t] with a token that is another of the same kind in [from]. */
static void change_token(Buf *b, const Text *t, const Text *from)
{
    size_t i = some(t, (Kind)draw(BRACKET));

    add_pieces(b, t, 0, i);
    if (i == t->count)
        return;
    size_t other = some(from, t->pieces[i].kind);
    if (t->pieces[i].kind == OPERATOR ? draw(8) : draw(3))
        add_pieces(b, from, other, other + (other < from->count));
    else
        add_value(b, from);
    add_pieces(b, t, i + 1, t->count);
}

/* [t] with a call, an index or a list that has something else between its
 * brackets, is another one, or is a value. */
static void change_brackets(Buf *b, const Text *t, const Text *from)
{
    size_t i = some(t, BRACKET), end = behind_bracket(t, i);
    bool within = draw(3) && end > i + 1;

    add_pieces(b, t, 0, i + within);
    switch (draw(3)) {
    case 0: break;
    case 1:
        add_value(b, from);
        buf_puts(b, ", ");
        add_pieces(b, t, i + within, end - within);
        break;
    default: add_value(b, from);
    }
    add_pieces(b, t, end - within, t->count);
}

/* --- other inputs: lines ---------------------------------------------------- */

/* Where a line of [text] begins, drawn. */
static size_t some_line(const char *text, size_t len)
{
    size_t i = draw(len + 1);

    while (i > 0 && text[i - 1] != '\n')
        i--;
    return i;
}

static size_t line_len(const char *text, size_t len)
{
    const char *newline = memchr(text, '\n', len);

    return newline ? (size_t)(newline - text) + 1 : len;
}

static size_t depth_of(const char *text, size_t len)
{
    size_t i = 0;

    while (i < len && text[i] == ' ')
        i++;
    return i;
}

/* [text] with some lines of [from] at a line, as deep as that is. */
static void insert_lines(Buf *b, const char *text, size_t len,
                         const char *from, size_t from_len)
{
    size_t at = some_line(text, len), read = some_line(from, from_len);
    size_t deep = depth_of(text + at, len - at);
    size_t first = depth_of(from + read, from_len - read);

    buf_add(b, text, at);
    for (size_t n = 1 + draw(4); n > 0 && read < from_len; n--) {
        size_t line = line_len(from + read, from_len - read);
        size_t here = depth_of(from + read, line);
        if (here < first)
            break;
        buf_fill(b, ' ', deep + here - first);
        buf_add(b, from + read + here, line - here);
        read += line;
    }
    if (b->len > 0 && b->data[b->len - 1] != '\n')
        buf_putc(b, '\n');
    buf_add(b, text + at, len - at);
}

static void remove_line(Buf *b, const char *text, size_t len)
{
    size_t at = some_line(text, len);
    size_t next = at + line_len(text + at, len - at);

    buf_add(b, text, at);
    buf_add(b, text + next, len - next);
}

/* A line becomes deeper or less deep. */
static void move_line(Buf *b, const char *text, size_t len)
{
    size_t at = some_line(text, len);
    size_t deep = depth_of(text + at, len - at);

    buf_add(b, text, at);
    buf_fill(b, ' ', draw(deep / 4 + 2) * 4);
    buf_add(b, text + at + deep, len - at - deep);
}

/* [text], changed, with the help of [from]. */
static void change(Buf *b, const char *text, size_t len, const char *from,
                   size_t from_len)
{
    static Text mine, other;

    split(&mine, text, len);
    split(&other, from, from_len);
    switch (draw(8)) {
    case 0: insert_lines(b, text, len, from, from_len); return;
    case 1: remove_line(b, text, len); return;
    case 2: move_line(b, text, len); return;
    case 3:
    case 4: change_brackets(b, &mine, &other); return;
    default: change_token(b, &mine, &other);
    }
}

/* --- other inputs: what libFuzzer calls --------------------------------------- */

size_t LLVMFuzzerCustomMutator(uint8_t *bytes, size_t len, size_t most,
                               unsigned seed);
size_t LLVMFuzzerCustomCrossOver(const uint8_t *a, size_t a_len,
                                 const uint8_t *b, size_t b_len, uint8_t *out,
                                 size_t most, unsigned seed);

/* Changes [text] with the help of [from] into [out]. */
static size_t change_into(uint8_t *out, size_t most, const uint8_t *text,
                          size_t len, const uint8_t *from, size_t from_len)
{
    Buf b;

    buf_init(&b);
    change(&b, (const char *)text, len, (const char *)from, from_len);
    size_t made = b.len < most ? b.len : most;
    memcpy(out, b.data, made);
    buf_clear(&b);
    return made;
}

size_t LLVMFuzzerCustomMutator(uint8_t *bytes, size_t len, size_t most,
                               unsigned seed)
{
    if (seed % 16 == 0)
        return LLVMFuzzerMutate(bytes, len, most);
    state = seed;
    for (size_t n = 1 + draw(3); n > 0; n--)
        len = change_into(bytes, most, bytes, len, bytes, len);
    return len;
}

size_t LLVMFuzzerCustomCrossOver(const uint8_t *a, size_t a_len,
                                 const uint8_t *b, size_t b_len, uint8_t *out,
                                 size_t most, unsigned seed)
{
    state = seed;
    return change_into(out, most, a, a_len, b, b_len);
}
