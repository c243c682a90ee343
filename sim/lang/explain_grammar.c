/* explain_grammar.c - reads the rules of grammar.h. */
#include "sim/lang/explain_int.h"

#include <assert.h>
#include <ctype.h>
#include <string.h>

#include "sim/lang/grammar.h"

typedef struct Reader {
    Grammar *g;
    const char *s;
} Reader;

static Alt *read_alts(Reader *r);

int grammar_rule(Grammar *g, const char *name, size_t len)
{
    for (int i = 0; i < g->count; i++)
        if (strncmp(g->rules[i].name, name, len) == 0 && !g->rules[i].name[len])
            return i;
    assert(g->count < MAX_RULES);
    Rule *rule = &g->rules[g->count++];
    rule->name = arena_strndup(&g->arena, name, len);
    rule->is_invalid = strncmp(name, "invalid_", 8) == 0;
    rule->hides_invalid = len > 16 &&
                          strncmp(name + len - 16, "_without_invalid", 16) == 0;
    return g->count - 1;
}

static void skip_spaces(Reader *r)
{
    while (*r->s == ' ')
        r->s++;
}

static bool take(Reader *r, const char *text)
{
    skip_spaces(r);
    size_t len = strlen(text);
    if (strncmp(r->s, text, len) != 0)
        return false;
    r->s += len;
    return true;
}

static Part *new_part(Reader *r, PartKind kind)
{
    Part *part = arena_alloc(&r->g->arena, sizeof *part);

    part->kind = kind;
    return part;
}

static TokenKind token_of(const char *text, size_t len)
{
    for (int kind = 0; kind < TOKEN_KINDS; kind++) {
        const char *known = token_text((TokenKind)kind);
        if (strncmp(known, text, len) == 0 && !known[len])
            return (TokenKind)kind;
    }
    assert(text == NULL);       /* the grammar names a token that is none */
    return TOK_ERROR;
}

/* What stands between quotes at [s], up to the closing one. */
static const char *quoted(Reader *r, size_t *len)
{
    char quote = *r->s++;
    const char *text = r->s;

    *len = (size_t)(strchr(text, quote) - text);
    r->s += *len + 1;
    return text;
}

static Part *read_word(Reader *r)
{
    const char *start = r->s;
    bool upper = isupper((unsigned char)r->s[0]) &&
                 isupper((unsigned char)r->s[1]);

    while (isalnum((unsigned char)*r->s) || *r->s == '_')
        r->s++;
    size_t len = (size_t)(r->s - start);
    Part *part = new_part(r, upper ? PART_TOKEN : PART_RULE);
    part->what = upper ? (int)token_of(start, len)
                       : grammar_rule(r->g, start, len);
    return part;
}

static Part *read_atom(Reader *r)
{
    Part *part;
    size_t len;

    if (take(r, "(") || take(r, "[")) {
        bool maybe = r->s[-1] == '[';
        part = new_part(r, maybe ? PART_MAYBE : PART_GROUP);
        part->alts = read_alts(r);
        bool closed = take(r, maybe ? "]" : ")");
        assert(closed);
        (void)closed;
        return part;
    }
    if (*r->s == '\'') {
        const char *text = quoted(r, &len);
        part = new_part(r, PART_TOKEN);
        part->what = (int)token_of(text, len);
        return part;
    }
    if (*r->s == '"') {
        const char *text = quoted(r, &len);
        part = new_part(r, PART_WORD);
        part->text = arena_strndup(&r->g->arena, text, len);
        return part;
    }
    return read_word(r);
}

static Part *wrap(Reader *r, PartKind kind, Part *below)
{
    Part *part = new_part(r, kind);

    part->below = below;
    return part;
}

/* One part, with what stands before and behind it. */
static Part *read_part(Reader *r)
{
    char label = 0;

    if (take(r, "~"))
        return new_part(r, PART_CUT);
    if (take(r, "&&")) {
        Part *part = read_atom(r);
        part->kind = PART_FORCED;
        return part;
    }
    if (take(r, "&"))
        return wrap(r, PART_AHEAD, read_atom(r));
    if (take(r, "!"))
        return wrap(r, PART_NOT_AHEAD, read_atom(r));
    if ((*r->s == 'a' || *r->s == 'b') && r->s[1] == '=') {
        label = *r->s;
        r->s += 2;
    }
    Part *part = read_atom(r);
    if (*r->s == '.') {
        r->s++;
        Part *list = wrap(r, PART_LIST, read_atom(r));
        list->between = part;
        part = list;
        r->s++;                 /* its plus */
    } else if (*r->s == '*' || *r->s == '+') {
        part = wrap(r, *r->s == '*' ? PART_MANY : PART_SOME, part);
        r->s++;
    }
    part->label = label;
    return part;
}

static bool at_end(Reader *r)
{
    skip_spaces(r);
    return *r->s == '|' || *r->s == ')' || *r->s == ']' || *r->s == '\n' ||
           *r->s == '{';
}

static Alt *read_alt(Reader *r)
{
    Alt *alt = arena_alloc(&r->g->arena, sizeof *alt);
    Part **link = &alt->parts;

    while (!at_end(r)) {
        *link = read_part(r);
        link = &(*link)->next;
    }
    if (take(r, "{")) {
        alt->action = r->s;
        r->s = strchr(r->s, '}');
        while (r->s[1] != '\n' && strncmp(r->s + 1, " |", 2) != 0)
            r->s = strchr(r->s + 1, '}');
        r->s++;
    }
    return alt;
}

static Alt *read_alts(Reader *r)
{
    Alt *first = read_alt(r), *last = first;

    while (take(r, "|")) {
        last->next = read_alt(r);
        last = last->next;
    }
    return first;
}

static void read_rule(Reader *r)
{
    const char *start = r->s;

    r->s += strcspn(r->s, "/:");
    int i = grammar_rule(r->g, start, (size_t)(r->s - start));
    if (*r->s == '/') {
        r->g->rules[i].remembered = r->s[1] == 'm';
        r->g->rules[i].left_recursive = r->s[1] == 'l';
        r->s += 2;
    }
    r->s++;
    Alt *alts = read_alts(r);
    r->g->rules[i].alts = alts;
    assert(*r->s == '\n');
    r->s++;
}

void grammar_init(Grammar *g)
{
    Reader r = {g, grammar};

    *g = (Grammar){.count = 0};
    arena_init(&g->arena);
    while (*r.s)
        read_rule(&r);
    for (int i = 0; i < g->count; i++)
        assert(g->rules[i].alts);
}
