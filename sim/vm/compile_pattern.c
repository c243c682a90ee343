/* compile_pattern.c - the patterns of match, each kind. */
#include "sim/vm/compile_match.h"

#include "sim/vm/int.h"
#include "sim/vm/seq.h"
#include "sim/vm/set.h"
#include "sim/vm/str.h"

bool match_is_wildcard(const Node *n)
{
    return n->kind == N_PAT_AS && !n->u.pat_as.pattern && !n->u.pat_as.name;
}

static bool is_star_wildcard(const Node *n)
{
    return n->kind == N_PAT_STAR && !n->u.name;
}

/* --- simple ones ---------------------------------------------------------- */

static void value(Compiler *c, Matcher *m, const Node *n)
{
    compile_expr(c, n->u.one);
    emit(c, OPC_COMPARE, OP_EQ);
    match_fail(c, m, OPC_POP_JUMP_IF_FALSE);
}

static void singleton(Compiler *c, Matcher *m, const Node *n)
{
    compile_expr(c, n->u.one);
    emit(c, OPC_IS, 0);
    match_fail(c, m, OPC_POP_JUMP_IF_FALSE);
}

static void as(Compiler *c, Matcher *m, const Node *n)
{
    const char *name = n->u.pat_as.name;

    if (n->u.pat_as.pattern) {
        m->on_top++;
        emit(c, OPC_COPY, 1);
        match_pattern(c, m, n->u.pat_as.pattern);
        m->on_top--;
    }
    match_capture(c, m, name);
}

/* --- sequences ------------------------------------------------------------ */

static int find_star(const Nodes *list)
{
    for (int i = 0; i < list->len; i++)
        if (list->items[i]->kind == N_PAT_STAR)
            return i;
    return -1;
}

static bool only_wildcards(const Nodes *list)
{
    for (int i = 0; i < list->len; i++)
        if (!match_is_wildcard(list->items[i])
            && !is_star_wildcard(list->items[i]))
            return false;
    return true;
}

static void check_length(Compiler *c, Matcher *m, int len, Op op)
{
    emit(c, OPC_GET_LEN, 0);
    emit_const_take(c, val_small(len));
    emit(c, OPC_COMPARE, op);
    match_fail(c, m, OPC_POP_JUMP_IF_FALSE);
}

static void unpacked(Compiler *c, Matcher *m, const Node *n, int star)
{
    const Nodes *list = &n->u.list;

    if (star >= 1 << 12 || (star >= 0 && list->len - star > 1 << 12))
        compile_error(c, n, "too many expressions in star-unpacking sequence "
                      "pattern");
    else if (star >= 0)
        emit(c, OPC_UNPACK_EX,
             (size_t)(star | (list->len - star - 1) << 12));
    else
        emit(c, OPC_UNPACK, (size_t)list->len);
    m->on_top += list->len;
    for (int i = 0; i < list->len; i++) {
        m->on_top--;
        match_pattern(c, m, list->items[i]);
    }
}

/* With *_ in it, only the items wanted are fetched, by their index. */
static void indexed(Compiler *c, Matcher *m, const Node *n, int star)
{
    const Nodes *list = &n->u.list;

    m->on_top++;
    for (int i = 0; i < list->len; i++) {
        if (i == star || match_is_wildcard(list->items[i]))
            continue;
        emit(c, OPC_COPY, 1);
        if (i < star) {
            emit_const_take(c, val_small(i));
        } else {
            emit(c, OPC_GET_LEN, 0);
            emit_const_take(c, val_small(list->len - i));
            emit(c, OPC_BINARY, OP_SUB);
        }
        emit(c, OPC_SUBSCR, 0);
        match_pattern(c, m, list->items[i]);
    }
    m->on_top--;
    emit(c, OPC_POP, 0);
}

static void sequence(Compiler *c, Matcher *m, const Node *n)
{
    const Nodes *list = &n->u.list;
    int star = find_star(list);

    m->on_top++;
    emit(c, OPC_MATCH_SEQUENCE, 0);
    match_fail(c, m, OPC_POP_JUMP_IF_FALSE);
    if (star < 0)
        check_length(c, m, list->len, OP_EQ);
    else if (list->len > 1)
        check_length(c, m, list->len - 1, OP_GE);
    m->on_top--;
    if (only_wildcards(list))
        emit(c, OPC_POP, 0);
    else if (star >= 0 && is_star_wildcard(list->items[star]))
        indexed(c, m, n, star);
    else
        unpacked(c, m, n, star);
}

/* --- mappings ------------------------------------------------------------- */

/* Literal keys must differ as values do: 1 and True are one key. */
static void check_keys(Compiler *c, const Node *n)
{
    const Nodes *keys = &n->u.pat_mapping.keys;
    Value seen = set_new();

    for (int i = 0; i < keys->len; i++) {
        Value key = const_value(keys->items[i]);
        if (key && set_add(seen, key) == 0) {
            Value text = obj_repr(key);
            compile_error(c, n, "mapping pattern checks duplicate key (%s)",
                          str_text(text));
            val_unref(text);
        }
        val_xunref(key);
    }
    val_unref(seen);
}

static void mapping(Compiler *c, Matcher *m, const Node *n)
{
    const Nodes *keys = &n->u.pat_mapping.keys;
    const char *rest = n->u.pat_mapping.rest;

    check_keys(c, n);
    m->on_top++;                                        /* subject */
    emit(c, OPC_MATCH_MAPPING, 0);
    match_fail(c, m, OPC_POP_JUMP_IF_FALSE);
    if (keys->len == 0 && !rest) {
        m->on_top--;
        emit(c, OPC_POP, 0);
        return;
    }
    if (keys->len)
        check_length(c, m, keys->len, OP_GE);
    compile_exprs(c, keys);
    emit(c, OPC_BUILD_TUPLE, (size_t)keys->len);
    emit(c, OPC_MATCH_KEYS, 0);
    m->on_top += 2;                                     /* keys, values */
    emit(c, OPC_COPY, 1);
    match_fail(c, m, OPC_POP_JUMP_IF_NONE);
    emit(c, OPC_UNPACK, (size_t)keys->len);
    m->on_top += keys->len - 1;
    for (int i = 0; i < keys->len; i++) {
        m->on_top--;
        match_pattern(c, m, n->u.pat_mapping.patterns.items[i]);
    }
    if (rest) {
        emit(c, OPC_MATCH_REST, 0);
        match_capture(c, m, rest);
    }
    m->on_top -= 2;
    emit(c, OPC_POP, 0);
    emit(c, OPC_POP, 0);
}

/* --- classes -------------------------------------------------------------- */

static Value keyword_names(const Node *n)
{
    const Idents *names = &n->u.pat_class.kw_names;

    if (names->len == 0)
        return tuple_empty();
    Tuple *t = tuple_new((size_t)names->len);
    for (int i = 0; i < names->len; i++)
        t->items[i] = str_intern_from(names->items[i]);
    return &t->head;
}

static void parts(Compiler *c, Matcher *m, const Nodes *list)
{
    for (int i = 0; i < list->len; i++) {
        m->on_top--;
        match_pattern(c, m, list->items[i]);
    }
}

static void class_pattern(Compiler *c, Matcher *m, const Node *n)
{
    const Nodes *positional = &n->u.pat_class.patterns;
    const Nodes *keywords = &n->u.pat_class.kw_patterns;

    compile_expr(c, n->u.pat_class.cls);
    emit_const_take(c, keyword_names(n));
    emit(c, OPC_MATCH_CLASS, (size_t)positional->len);
    m->on_top++;
    emit(c, OPC_COPY, 1);
    match_fail(c, m, OPC_POP_JUMP_IF_NONE);
    emit(c, OPC_UNPACK, (size_t)positional->len + (size_t)keywords->len);
    m->on_top += positional->len + keywords->len - 1;
    parts(c, m, positional);
    parts(c, m, keywords);
}

/* --- the switch ----------------------------------------------------------- */

static void any(Compiler *c, Matcher *m, Node *n)
{
    switch (n->kind) {
    case N_PAT_VALUE:
        value(c, m, n);
        break;
    case N_PAT_SINGLETON:
        singleton(c, m, n);
        break;
    case N_PAT_SEQUENCE:
        sequence(c, m, n);
        break;
    case N_PAT_MAPPING:
        mapping(c, m, n);
        break;
    case N_PAT_CLASS:
        class_pattern(c, m, n);
        break;
    case N_PAT_STAR:
        match_capture(c, m, n->u.name);
        break;
    case N_PAT_AS:
        as(c, m, n);
        break;
    default:
        assert(n->kind == N_PAT_OR);
        match_or(c, m, n);
    }
}

void match_pattern(Compiler *c, Matcher *m, Node *n)
{
    if (compile_enter(c, n)) {
        Pos old = c->u->pos;
        pos_set(c, n);
        any(c, m, n);
        c->u->pos = old;
    }
    compile_leave(c);
}
