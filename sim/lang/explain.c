/* explain.c - what is wrong: an interpreter of the grammar. */
#include "sim/lang/explain.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "sim/base/mem.h"
#include "sim/lang/explain_int.h"

enum {
    MAX_LEVEL = 6000,           /* rules inside one another, as in CPython */
    MAX_STEPS = 20000000,       /* about two seconds */
    MAX_MEMOS = 20000000,
};

static bool match_alts(Explain *x, const Alt *alts);
static bool match_part(Explain *x, const Part *part);

/* --- errors --- */

/* Lets an unclosed bracket or what the lexer shouts about replace the error,
 * which is at [line]. */
void explain_rest(Parser *p, int line)
{
    Lexer *lex = &p->lexer;
    Token token;

    do
        lexer_next(lex, &token);
    while (token.kind != TOK_END && token.kind != TOK_ERROR);
    if (token.kind != TOK_ERROR)
        return;
    if (lex->error_is_loud && lex->error.kind != SYNTAX_UNSUPPORTED)
        *p->err = lex->error;
    else if (lex->level > 0 && line > lex->bracket_lines[lex->level - 1])
        lexer_unclosed(lex, p->err);
}

void explain_raise(Explain *x, SyntaxKind kind, int line, int col,
                   const char *text)
{
    Parser *p = x->p;

    p->err->kind = kind;
    err_at(&p->err->err, line, col, "%s%s", p->is_fstring ? "f-string: " : "",
           text);
    explain_rest(p, p->tokens[x->fill - 1].line);
    longjmp(x->done, 1);
}

void explain_raise_last(Explain *x, SyntaxKind kind, const char *text)
{
    const Token *last = &x->p->tokens[x->fill - 1];

    explain_raise(x, kind, last->line, last->col + 1, text);
}

const Token *explain_token(Explain *x, int i)
{
    Parser *p = x->p;

    p->pos = (size_t)i;
    const Token *token = token_here(p);
    if (i >= x->fill)
        x->fill = i + 1;
    if (token->kind == TOK_ERROR) {
        *p->err = p->lexer.error;
        longjmp(x->done, 1);
    }
    return token;
}

/* --- memory of results --- */

static int *memo_head(Explain *x, int pos)
{
    while (x->heads_len <= (size_t)pos) {
        x->memo_heads = mem_grow(x->memo_heads, &x->heads_cap,
                                 x->heads_len + 1, sizeof *x->memo_heads);
        x->memo_heads[x->heads_len++] = -1;
    }
    return &x->memo_heads[pos];
}

/* What is known of [rule] at [pos]; -1 if nothing. */
static int memo_find(Explain *x, int rule, int pos)
{
    int i = *memo_head(x, pos);

    while (i >= 0 && x->memos[i].rule != rule)
        i = x->memos[i].next;
    return i;
}

static int memo_add(Explain *x, int rule, int pos, int end)
{
    if (x->memo_len >= MAX_MEMOS)
        longjmp(x->give_up, 1);
    x->memos = mem_grow(x->memos, &x->memo_cap, x->memo_len + 1,
                        sizeof *x->memos);
    int *head = memo_head(x, pos);
    x->memos[x->memo_len] = (Memo){rule, end, *head};
    *head = (int)x->memo_len++;
    return *head;
}

static void forget(Explain *x)
{
    x->memo_len = 0;
    for (size_t i = 0; i < x->heads_len; i++)
        x->memo_heads[i] = -1;
}

/* --- matching --- */

/* A rule that begins with itself: first as if that did not fit, then again
 * and again with what came out, as long as that grows. */
static bool match_left_recursive(Explain *x, int rule)
{
    int start = x->pos, best = -1, memo = memo_add(x, rule, start, -1);

    for (;;) {
        x->memos[memo].end = best;
        x->pos = start;
        if (!match_alts(x, x->grammar.rules[rule].alts) || x->pos <= best)
            break;
        best = x->pos;
    }
    x->memos[memo].end = best;
    x->pos = best < 0 ? start : best;
    return best >= 0;
}

static bool match_plain(Explain *x, const Rule *rule)
{
    bool errors = x->errors;

    if (rule->hides_invalid)
        x->errors = false;
    bool fits = match_alts(x, rule->alts);
    x->errors = errors;
    return fits;
}

static bool match_rule(Explain *x, int i)
{
    const Rule *rule = &x->grammar.rules[i];
    int start = x->pos;

    if (rule->is_invalid && !x->errors)
        return false;
    if (++x->level > MAX_LEVEL || ++x->steps > MAX_STEPS)
        longjmp(x->give_up, 1);
    bool fits;
    if (rule->remembered || rule->left_recursive) {
        int memo = memo_find(x, i, start);
        if (memo >= 0) {
            fits = x->memos[memo].end >= 0;
            x->pos = fits ? x->memos[memo].end : start;
        } else if (rule->left_recursive) {
            fits = match_left_recursive(x, i);
        } else {
            fits = match_plain(x, rule);
            memo_add(x, i, start, fits ? x->pos : -1);
        }
    } else {
        fits = match_plain(x, rule);
    }
    x->level--;
    return fits;
}

static bool match_token(Explain *x, const Part *part)
{
    const Token *token = explain_token(x, x->pos);
    char text[32];

    if (token->kind == part->what) {
        x->pos++;
        return true;
    }
    if (part->kind == PART_FORCED) {
        snprintf(text, sizeof text, "expected '%s'",
                 token_text((TokenKind)part->what));
        explain_raise(x, SYNTAX_ERROR, token->line, token->col + 1, text);
    }
    return false;
}

static bool match_word(Explain *x, const Part *part)
{
    const Token *token = explain_token(x, x->pos);

    if (token->kind != TOK_NAME || strcmp(token->name, part->text) != 0)
        return false;
    x->pos++;
    return true;
}

/* [part] as often as it fits, with [between] in between (or NULL). */
static bool match_many(Explain *x, const Part *part, const Part *between,
                       int least)
{
    int n = 0;

    for (;;) {
        int start = x->pos;
        bool fits = (n == 0 || !between || match_part(x, between)) &&
                    match_part(x, part);
        if (!fits)
            x->pos = start;
        if (!fits || x->pos == start)
            return n >= least;
        n++;
    }
}

static bool match_ahead(Explain *x, const Part *part)
{
    int start = x->pos;
    bool fits = match_part(x, part);

    x->pos = start;
    return fits;
}

static bool match_part(Explain *x, const Part *part)
{
    switch (part->kind) {
    case PART_TOKEN: case PART_FORCED: return match_token(x, part);
    case PART_WORD: return match_word(x, part);
    case PART_RULE: return match_rule(x, part->what);
    case PART_GROUP: return match_alts(x, part->alts);
    case PART_MAYBE: match_alts(x, part->alts); return true;
    case PART_MANY: return match_many(x, part->below, NULL, 0);
    case PART_SOME: return match_many(x, part->below, NULL, 1);
    case PART_LIST: return match_many(x, part->below, part->between, 1);
    case PART_AHEAD: return match_ahead(x, part->below);
    case PART_NOT_AHEAD: return !match_ahead(x, part->below);
    case PART_CUT: return true;
    }
    return false;
}

static bool match_alts(Explain *x, const Alt *alts)
{
    int start = x->pos;

    for (const Alt *alt = alts; alt; alt = alt->next) {
        Place places[2] = {{0, 0}, {0, 0}};
        bool fits = true, cut = false;
        x->pos = start;
        for (const Part *part = alt->parts; part && fits; part = part->next) {
            int from = x->pos;
            fits = match_part(x, part);
            cut = cut || part->kind == PART_CUT;
            if (part->label)
                places[part->label - 'a'] = (Place){from, x->pos};
        }
        if (fits && alt->action)
            fits = explain_act(x, alt->action, places, start);
        if (fits)
            return true;
        if (cut)
            break;
    }
    x->pos = start;
    return false;
}

/* --- the two passes --- */

static bool pass(Explain *x, int rule, bool errors)
{
    forget(x);
    x->errors = errors;
    x->pos = x->level = 0;
    x->steps = 0;
    return match_rule(x, rule);
}

static void explain_clear(Explain *x)
{
    arena_clear(&x->grammar.arena);
    mem_free(x->memos);
    mem_free(x->memo_heads);
}

static void run(Explain *x)
{
    const char *rule = x->p->is_fstring ? "fstring" : "statement";
    int start = grammar_rule(&x->grammar, rule, strlen(rule));
    Parser *p = x->p;

    if (setjmp(x->give_up) == 0) {
        pass(x, start, false);
        int last = x->fill - 1;
        pass(x, start, true);
        TokenKind kind = (TokenKind)p->tokens[last].kind;
        if (kind == TOK_INDENT || kind == TOK_DEDENT) {
            const Token *t = &p->tokens[x->fill - 1];
            p->err->kind = SYNTAX_INDENT;
            err_at(&p->err->err, t->line, t->col + 1, "unexpected %s",
                   kind == TOK_INDENT ? "indent" : "unindent");
            return;
        }
        explain_raise(x, SYNTAX_ERROR, p->tokens[last].line,
                      p->tokens[last].col + 1, "invalid syntax");
    }
    if (p->lexer.has_error) {
        *p->err = p->lexer.error;
        return;
    }
    const Token *last = &p->tokens[p->fill - 1];
    explain_raise(x, SYNTAX_ERROR, last->line, last->col + 1,
                  "invalid syntax");
}

bool explain_accepts(const char *text, size_t len, bool errors)
{
    Tree tree;
    SyntaxErr err;
    Parser p;
    jmp_buf on_error;
    Explain x = {.p = &p};
    volatile bool fits = false;

    tree_init(&tree);
    parser_init(&p, &tree, &err);
    lexer_init(&p.lexer, text, len, &tree.names);
    p.on_error = &on_error;
    grammar_init(&x.grammar);
    if (setjmp(on_error) == 0 && setjmp(x.done) == 0 && setjmp(x.give_up) == 0)
        fits = pass(&x, grammar_rule(&x.grammar, "file", 4), errors);
    explain_clear(&x);
    parser_clear(&p);
    tree_clear(&tree);
    return fits;
}

void explain(Parser *p)
{
    Explain x = {.p = p};
    jmp_buf *on_error = p->on_error, here;

    grammar_init(&x.grammar);
    p->on_error = &here;
    if (setjmp(here)) {
        if (p->err->kind != SYNTAX_UNSUPPORTED)
            explain_rest(p, p->tokens[x.fill - 1].line);
    } else if (setjmp(x.done) == 0) {
        run(&x);
    }
    p->on_error = on_error;
    explain_clear(&x);
}
