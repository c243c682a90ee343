/* explain_act.c - what the rules of grammar.h do when they fit.
 *
 *   {at a: TEXT}       the error TEXT, where a begins
 *   {last: TEXT}       ... at the token that was read last
 *   {indent: TEXT}     ... as an IndentationError
 *   {NAME}             a function below, which may decide against an error
 *
 * In a text %E is what kind of expression a is, %L the line of a.
 */
#include "sim/lang/explain_int.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

/* --- nodes for ranges of tokens --- */

/* The expression that tokens [from] to [to] are; NULL if they are none. */
static Node *node_at(Explain *x, Place place)
{
    Parser *p = x->p;
    jmp_buf here, *on_fail = p->on_fail;
    Node *volatile n = NULL;

    p->pos = (size_t)place.from;
    p->stop = (size_t)place.to;
    p->nesting = 0;
    p->on_fail = &here;
    if (setjmp(here) == 0)
        n = parse_rhs(p);
    p->on_fail = on_fail;
    p->stop = SIZE_MAX;
    return n;
}

/* What messages call a node of this kind. */
static const char *kind_name(const Node *n)
{
    switch (n ? n->kind : N_NAME) {
    case N_ATTRIBUTE: return "attribute";
    case N_SUBSCRIPT: return "subscript";
    case N_STARRED: return "starred";
    case N_LIST: return "list";
    case N_TUPLE: return "tuple";
    case N_LAMBDA: return "lambda";
    case N_CALL: return "function call";
    case N_BOOL_OP: case N_BINARY: case N_UNARY: return "expression";
    case N_GENERATOR: return "generator expression";
    case N_YIELD: case N_YIELD_FROM: return "yield expression";
    case N_AWAIT: return "await expression";
    case N_LIST_COMP: return "list comprehension";
    case N_SET_COMP: return "set comprehension";
    case N_DICT_COMP: return "dict comprehension";
    case N_DICT: return "dict literal";
    case N_SET: return "set display";
    case N_JOINED_STR: case N_FORMATTED: return "f-string expression";
    case N_NONE: return "None";
    case N_TRUE: return "True";
    case N_FALSE: return "False";
    case N_ELLIPSIS: return "ellipsis";
    case N_INT: case N_FLOAT: case N_STR: case N_BYTES: return "literal";
    case N_COMPARE: return "comparison";
    case N_COND: return "conditional expression";
    case N_NAMED: return "named expression";
    default: return "name";
    }
}

/* --- messages --- */

/* Writes [text], up to the action's closing brace, with its fields. */
static void fill_in(Explain *x, char *out, size_t size, const char *text,
                    Place a)
{
    const Token *token = &x->p->tokens[a.from];
    size_t n = 0;

    for (; n + 1 < size; text++) {
        if (*text == '}' &&
            (text[1] == '\n' || strncmp(text + 1, " |", 2) == 0))
            break;
        if (*text == '%' && text[1] == 'E') {
            n += (size_t)snprintf(out + n, size - n, "%s",
                                  kind_name(node_at(x, a)));
            text++;
        } else if (*text == '%' && text[1] == 'L') {
            n += (size_t)snprintf(out + n, size - n, "%d", token->line);
            text++;
        } else {
            out[n++] = *text;
        }
    }
    out[n < size ? n : size - 1] = '\0';
}

_Noreturn static void raise_at(Explain *x, int token, const char *text)
{
    const Token *t = &x->p->tokens[token];

    explain_raise(x, SYNTAX_ERROR, t->line, t->col + 1, text);
}

/* Raises [text] where [a] begins, which an expression in parentheses does behind
 * them. */
_Noreturn static void raise_at_begin(Explain *x, Place a, const char *text)
{
    const Node *n = x->p->tokens[a.from].kind == PT_LPAREN ? node_at(x, a)
                                                           : NULL;
    if (n)
        explain_raise(x, SYNTAX_ERROR, n->line, n->col + 1, text);
    raise_at(x, a.from, text);
}

/* --- targets --- */

typedef enum TargetKind { TARGET_STAR, TARGET_FOR, TARGET_DEL } TargetKind;

/* What in [n] cannot be assigned to or deleted; NULL if all can. */
static const Node *bad_target(const Node *n, TargetKind kind)
{
    switch (n->kind) {
    case N_LIST: case N_TUPLE:
        for (int i = 0; i < n->u.list.len; i++) {
            const Node *bad = bad_target(n->u.list.items[i], kind);
            if (bad)
                return bad;
        }
        return NULL;
    case N_STARRED:
        return kind == TARGET_DEL ? n : bad_target(n->u.one, kind);
    case N_COMPARE:             /* `for a in b` reads as a comparison too */
        if (kind != TARGET_FOR)
            return n;
        return n->u.compare.ops[0] == OP_IN
               ? bad_target(n->u.compare.left, kind) : NULL;
    case N_NAME: case N_SUBSCRIPT: case N_ATTRIBUTE:
        return NULL;
    default:
        return n;
    }
}

static bool target(Explain *x, Place a, TargetKind kind)
{
    const Node *n = node_at(x, a);
    const Node *bad = n ? bad_target(n, kind) : NULL;
    char text[80];

    if (!bad)
        return false;
    snprintf(text, sizeof text, "cannot %s %s",
             kind == TARGET_DEL ? "delete" : "assign to", kind_name(bad));
    explain_raise(x, SYNTAX_ERROR, bad->line, bad->col + 1, text);
}

/* --- decisions --- */

static bool is_legacy(const Explain *x, int i)
{
    const Token *t = &x->p->tokens[i];

    return t->kind == TOK_NAME && (strcmp(t->name, "print") == 0 ||
                                   strcmp(t->name, "exec") == 0);
}

/* A name and something behind it: `print x`? */
static bool legacy(Explain *x, Place a)
{
    const char *name = x->p->tokens[a.from].name;
    char text[80];

    if (!is_legacy(x, a.from))
        return false;
    snprintf(text, sizeof text, "Missing parentheses in call to '%s'. "
             "Did you mean %s(...)?", name, name);
    raise_at(x, a.from, text);
}

/* Two expressions in a row, in brackets: a comma may be missing. */
static bool comma(Explain *x, Place a)
{
    if (a.to == a.from + 1 && is_legacy(x, a.from))
        return false;
    if (x->p->tokens[x->pos - 1].level == 0)
        return false;
    raise_at_begin(x, a, "invalid syntax. Perhaps you forgot a comma?");
}

/* Walks the arguments in [a]: counts the positional ones, finds the last of
 * them, and says whether there is a `**`. */
static bool scan_args(const Explain *x, Place a, int *count, int *last)
{
    const Token *tokens = x->p->tokens;
    bool unpacks = false, first = true;
    int depth = 0;

    for (int i = a.from; i < a.to; i++) {
        TokenKind kind = (TokenKind)tokens[i].kind;
        if (first) {
            bool named = kind == TOK_NAME && i + 1 < a.to &&
                         tokens[i + 1].kind == PT_ASSIGN;
            unpacks = unpacks || kind == PT_STARS;
            if (kind != PT_STARS && !named) {
                ++*count;
                *last = i;
            }
        }
        depth += kind == PT_LPAREN || kind == PT_LBRACKET || kind == PT_LBRACE;
        depth -= kind == PT_RPAREN || kind == PT_RBRACKET || kind == PT_RBRACE;
        first = kind == PT_COMMA && depth == 0;
    }
    return unpacks;
}

/* Arguments and then a `for`: fine if there is one argument only. */
static bool generator(Explain *x, Place a)
{
    int count = 0, last = a.from;

    scan_args(x, a, &count, &last);
    if (count <= 1)
        return false;
    raise_at(x, last, "Generator expression must be parenthesized");
}

_Noreturn static void positional(Explain *x, Place a)
{
    int count = 0, last = 0;

    explain_raise_last(x, SYNTAX_ERROR, scan_args(x, a, &count, &last)
                       ? "positional argument follows keyword argument "
                         "unpacking"
                       : "positional argument follows keyword argument");
}

/* The strings from [start] on: reading them finds what is wrong inside. */
static bool strings(Explain *x, int start)
{
    node_at(x, (Place){start, x->pos});
    return true;
}

static bool is(const char *action, const char *name)
{
    size_t len = strlen(name);

    return strncmp(action, name, len) == 0 &&
           (action[len] == '}' || action[len] == ':');
}

bool explain_act(Explain *x, const char *action, const Place places[2],
                 int start)
{
    Place a = places[0];
    char text[256];

    if (is(action, "strings"))
        return strings(x, start);
    if (is(action, "star_target"))
        return target(x, a, TARGET_STAR);
    if (is(action, "for_target"))
        return target(x, a, TARGET_FOR);
    if (is(action, "del_target"))
        return target(x, a, TARGET_DEL);
    if (is(action, "legacy"))
        return legacy(x, a);
    if (is(action, "comma"))
        return comma(x, a);
    if (is(action, "generator"))
        return generator(x, a);
    if (is(action, "positional"))
        positional(x, a);
    fill_in(x, text, sizeof text, strchr(action, ':') + 2, a);
    if (is(action, "at a"))
        raise_at_begin(x, a, text);
    explain_raise_last(x, is(action, "indent") ? SYNTAX_INDENT : SYNTAX_ERROR,
                       text);
}
