/* parse_fstring.c - what stands inside an f-string.
 *
 * In Python 3.11 an f-string is one token, and its expressions are found by
 * looking for the closing brace first and parsing what lies between after.
 * That is why an expression can hold neither a backslash nor the string's own
 * quotes, and it decides which of two errors is named.
 */
#include "sim/lang/parse_int.h"

#include <ctype.h>
#include <string.h>

enum { MAX_LEVEL = 2 };         /* an expression, and one in its format spec */

_Noreturn static void fail(Parser *p, const char *text)
{
    parse_error(p, SYNTAX_ERROR, 0, 0, "%s", text);
}

/* --- finding the end of an expression --- */

typedef struct Scan {
    char quote;                 /* we are in a string that ends with it */
    bool triple;
    char open[MAX_BRACKETS];
    int depth;
} Scan;

static void scan_close(Parser *p, Scan *scan, char close)
{
    if (scan->depth == 0)
        parse_error(p, SYNTAX_ERROR, 0, 0, "f-string: unmatched '%c'", close);
    char open = scan->open[--scan->depth];
    if (close != (open == '(' ? ')' : open == '[' ? ']' : '}'))
        parse_error(p, SYNTAX_ERROR, 0, 0, "f-string: closing parenthesis '%c'"
                    " does not match opening parenthesis '%c'", close, open);
}

static bool is_triple(const char *s, const char *end)
{
    return s + 2 < end && s[1] == *s && s[2] == *s;
}

/* Steps over one character in or at the edge of a string. */
static const char *scan_string(Scan *scan, const char *s, const char *end)
{
    bool triple = is_triple(s, end);

    if (!scan->quote) {
        scan->quote = *s;
        scan->triple = triple;
        return s + (triple ? 3 : 1);
    }
    if (*s != scan->quote || (scan->triple && !triple))
        return s + 1;
    scan->quote = 0;
    return s + (scan->triple ? 3 : 1);
}

/* True if [s], outside of all brackets, ends the expression; an operator of
 * two characters is stepped over instead, all but its last. */
static bool ends_here(const char **s, const char *end)
{
    char c = **s;

    if (!strchr("!:}=<>", c))
        return false;
    if (*s + 1 < end && (*s)[1] == '=' && strchr("!=<>", c)) {
        *s += 1;
        return false;
    }
    return c != '<' && c != '>';
}

/* Returns where the expression that begins at [s] ends. */
static const char *find_end(Parser *p, const char *s, const char *end)
{
    Scan scan = {0};

    while (s < end) {
        char c = *s;
        if (c == '\\')
            fail(p, "f-string expression part cannot include a backslash");
        if (scan.quote || c == '\'' || c == '"') {
            s = scan_string(&scan, s, end);
            continue;
        }
        if (c == '[' || c == '{' || c == '(') {
            if (scan.depth >= MAX_BRACKETS)
                fail(p, "f-string: too many nested parenthesis");
            scan.open[scan.depth++] = c;
        } else if (c == '#') {
            fail(p, "f-string expression part cannot include '#'");
        } else if (scan.depth == 0 && ends_here(&s, end)) {
            break;
        } else if (*s == ']' || *s == '}' || *s == ')') {
            scan_close(p, &scan, c);
        }
        s++;
    }
    if (scan.quote)
        fail(p, "f-string: unterminated string");
    if (scan.depth > 0)
        parse_error(p, SYNTAX_ERROR, 0, 0, "f-string: unmatched '%c'",
                    scan.open[scan.depth - 1]);
    if (s >= end)
        fail(p, "f-string: expecting '}'");
    return s;
}

/* --- expressions --- */

/* Counts the lines from the token's begin to [s], on from where they have been
 * counted. */
static void count_lines(FString *f, const char *from, const char *s)
{
    if (!f->counted) {
        f->counted = from;
        f->newline = NULL;
        f->lines = 0;
    }
    for (; f->counted < s; f->counted++)
        if (*f->counted == '\n') {
            f->newline = f->counted;
            f->lines++;
        }
}

/* Parses what stands between [s], behind the brace, and [end]. */
static Node *compile(Parser *p, FString *f, const char *s, const char *end)
{
    const Token *t = &p->tokens[f->token];
    const char *from = p->lexer.text + t->start;

    if (s + strspn(s, " \t\n\f\r") >= end) {
        if (*end != '}')
            parse_error(p, SYNTAX_ERROR, 0, 0,
                        "f-string: expression required before '%c'", *end);
        fail(p, "f-string: empty expression not allowed");
    }
    count_lines(f, from, s - 1);
    int col = f->newline ? (int)(s - 1 - f->newline) - 1
                         : t->col + (int)(s - 1 - from);

    Buf piece;
    buf_init(&piece);
    buf_putc(&piece, '(');
    buf_add(&piece, s, (size_t)(end - s));
    buf_putc(&piece, ')');
    size_t len = piece.len;
    char *text = arena_strndup(&p->tree->arena, piece.data, len);
    buf_clear(&piece);
    return parse_piece(p, text, len, t->line + f->lines, col);
}

/* `!r` and its kin, at the mark. */
static const char *conversion(Parser *p, Node *n, const char *s,
                              const char *end)
{
    s++;
    if (s >= end)
        fail(p, "f-string: expecting '}'");
    if (*s != 's' && *s != 'r' && *s != 'a')
        fail(p, "f-string: invalid conversion character: "
             "expected 's', 'r', or 'a'");
    n->u.formatted.conversion = *s;
    s++;
    if (s >= end)
        fail(p, "f-string: expecting '}'");
    return s;
}

/* What follows `:`. */
static const char *format_spec(Parser *p, FString *f, Node *n, const char *s,
                               const char *end, int level)
{
    if (s >= end)
        fail(p, "f-string: expecting '}'");
    size_t mark = list_mark(p), first = f->first, last = f->last;
    f->first = f->last = f->token;
    s = parse_fstring(p, f, s, end, level + 1);
    fstring_flush(p, f);
    n->u.formatted.spec = fstring_node(p, f, N_JOINED_STR);
    n->u.formatted.spec->u.list = list_take(p, mark);
    f->first = first;
    f->last = last;
    node_lift_all(p, n->u.formatted.spec, n->u.formatted.spec->u.list);
    return s;
}

/* One {...}, at its brace; pushes it and returns what follows. */
static const char *replacement(Parser *p, FString *f, const char *s,
                               const char *end, int level)
{
    if (level >= MAX_LEVEL)
        fail(p, "f-string: expressions nested too deeply");
    const char *from = s + 1;
    Node *n = fstring_node(p, f, N_FORMATTED);

    s = find_end(p, from, end);
    n->u.formatted.value = compile(p, f, from, s);
    bool shows = *s == '=';
    if (shows) {
        s++;
        while (isspace((unsigned char)*s))
            s++;
        if (s >= end)
            fail(p, "f-string: expecting '}'");
        buf_add(&p->text, from, (size_t)(s - from));
    }
    fstring_flush(p, f);
    if (*s == '!')
        s = conversion(p, n, s, end);
    if (*s == ':')
        s = format_spec(p, f, n, s + 1, end, level);
    if (s >= end || *s != '}')
        fail(p, "f-string: expecting '}'");
    if (shows && !n->u.formatted.conversion && !n->u.formatted.spec)
        n->u.formatted.conversion = 'r';
    node_lift(p, n, n->u.formatted.value);
    node_lift(p, n, n->u.formatted.spec);
    list_push(p, n);
    return s + 1;
}

/* --- text --- */

/* Returns the first brace at or behind [s] that is no part of a \N{...}. */
static const char *find_brace(const FString *f, const char *s, const char *end)
{
    while (s < end) {
        char c = *s++;
        if (!f->raw && c == '\\' && s < end) {
            c = *s++;
            if (c == 'N' && s < end && *s++ == '{')
                while (s < end && *s++ != '}')
                    ;
            if (c == 'N')
                continue;
        }
        if (c == '{' || c == '}')
            return s - 1;
    }
    return end;
}

static void add_text(Parser *p, const FString *f, const char *s, size_t len)
{
    if (f->raw)
        buf_add(&p->text, s, len);
    else
        parse_escapes(p, s, len, false);
}

const char *parse_fstring(Parser *p, FString *f, const char *s,
                          const char *end, int level)
{
    for (;;) {
        const char *brace = find_brace(f, s, end);
        bool doubled = level == 0 && brace + 1 < end && brace[1] == *brace;
        if (brace < end && !doubled && level == 0 && *brace == '}')
            fail(p, "f-string: single '}' is not allowed");
        add_text(p, f, s, (size_t)(brace - s) + (doubled ? 1 : 0));
        s = brace;
        if (doubled)
            s += 2;
        else if (s >= end || *s == '}')
            break;
        else
            s = replacement(p, f, s, end, level);
    }
    if (level > 0 && (s >= end || *s != '}'))
        fail(p, "f-string: expecting '}'");
    return s;
}
