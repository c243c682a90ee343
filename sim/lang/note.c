/* note.c - what a lesson says in its comments. */
#include "sim/lang/note.h"

#include <string.h>

#include "sim/base/mem.h"
#include "sim/lang/lexer.h"

typedef struct NoteReader {
    Lexer lex;
    size_t read;                /* the text is dealt with up to here */
    int first;                  /* line where the statement began; 0: none */
    bool bare;                  /* so far it is `try`, `else` or `finally` */
    LessonNote *waiting;        /* for the next statement; owned */
    size_t nwaiting, cap;
    void (*found)(void *arg, const LessonNote *note);
    void *arg;
} NoteReader;

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\f';
}

/* The comment that begins at [start], of the kind that stands there. */
static LessonNote note_at(const NoteReader *r, size_t start, size_t end)
{
    const char *text = r->lex.text;
    LessonNote note = {.kind = text[start + 1]};

    for (start += 2; start < end && is_blank(text[start]);)
        start++;
    while (end > start && is_blank(text[end - 1]))
        end--;
    note.text = text + start;
    note.len = end - start;
    return note;
}

static void add_comment(NoteReader *r, size_t start, size_t end)
{
    char kind = end - start > 1 ? r->lex.text[start + 1] : '\0';

    if (kind != ':' && kind != '?' && kind != '!')
        return;
    LessonNote note = note_at(r, start, end);
    if (r->first && !r->bare) {
        note.line = r->first;
        r->found(r->arg, &note);
        return;
    }
    r->waiting = mem_grow(r->waiting, &r->cap, r->nwaiting + 1,
                          sizeof *r->waiting);
    r->waiting[r->nwaiting++] = note;
}

/* Between two tokens there are blanks, ends of lines, and comments. */
static void read_gap(NoteReader *r, size_t end)
{
    const char *text = r->lex.text;

    for (size_t at = r->read; at < end; at++) {
        if (text[at] != '#')
            continue;
        size_t stop = at + strcspn(text + at, "\n");
        add_comment(r, at, stop);
        at = stop;
    }
}

/* A statement begins: what stood above it is its own. */
static void begin_statement(NoteReader *r, const Token *t)
{
    r->first = t->line;
    r->bare = t->kind == KW_TRY || t->kind == KW_ELSE ||
              t->kind == KW_FINALLY;
    if (r->bare)
        return;
    for (size_t i = 0; i < r->nwaiting; i++) {
        r->waiting[i].line = t->line;
        r->found(r->arg, &r->waiting[i]);
    }
    r->nwaiting = 0;
}

static void read_token(NoteReader *r, const Token *t)
{
    if (t->start > r->read)
        read_gap(r, t->start);
    if (t->end > r->read)
        r->read = t->end;
    switch (t->kind) {
    case TOK_NEWLINE:
        r->first = 0;
        break;
    case TOK_INDENT:
    case TOK_DEDENT:
    case TOK_END:
        break;
    default:
        if (!r->first || (r->bare && t->kind != PT_COLON))
            begin_statement(r, t);
    }
}

void note_read(const char *text, size_t len,
               void (*found)(void *arg, const LessonNote *note), void *arg)
{
    NoteReader r = {.found = found, .arg = arg};
    Names names;
    Token t;

    names_init(&names);
    lexer_init(&r.lex, text, len, &names);
    do {
        lexer_next(&r.lex, &t);
        if (t.kind != TOK_ERROR)
            read_token(&r, &t);
    } while (t.kind != TOK_END && t.kind != TOK_ERROR);
    mem_free(r.waiting);
    lexer_clear(&r.lex);
    names_clear(&names);
}
