/* compile_match.c - the match statement and the order of its captures.
 *
 * A pattern finds its subject on top of the stack and takes it.  What it
 * captures is not stored at once but kept below everything that is still to be
 * looked at, the first capture uppermost: names are bound only when the whole
 * pattern has matched.  [on_top] counts the values that stand above the
 * captures, so that a failure knows how many to drop: fails[n] is where to go
 * with n of them.
 */
#include "sim/vm/compile_match.h"

#include "sim/base/mem.h"

/* --- captures ------------------------------------------------------------- */

/* Moves the top of the stack to be the [depth]-th from it. */
static void sink(Compiler *c, int depth)
{
    for (; depth > 1; depth--)
        emit(c, OPC_SWAP, (size_t)depth);
}

static void add_capture(Matcher *m, const char *name)
{
    m->names = mem_grow(m->names, &m->cap, (size_t)m->len + 1,
                        sizeof *m->names);
    m->names[m->len++] = name;
}

void match_capture(Compiler *c, Matcher *m, const char *name)
{
    if (!name) {
        emit(c, OPC_POP, 0);
        return;
    }
    sink(c, m->on_top + m->len + 1);
    add_capture(m, name);
}

/* --- failing -------------------------------------------------------------- */

static Label fail_label(Compiler *c, Matcher *m)
{
    size_t drop = (size_t)m->on_top + (size_t)m->len;

    while (m->nfails <= drop) {
        m->fails = mem_grow(m->fails, &m->fails_cap, m->nfails + 1,
                            sizeof *m->fails);
        m->fails[m->nfails++] = label_new(c);
    }
    return m->fails[drop];
}

void match_fail(Compiler *c, Matcher *m, Opcode jump)
{
    emit_jump(c, jump, fail_label(c, m));
}

/* Where all failures arrive, with nothing of the pattern left. */
static void land(Compiler *c, Matcher *m)
{
    while (m->nfails > 0) {
        label_here(c, m->fails[--m->nfails]);
        if (m->nfails > 0)
            emit(c, OPC_POP, 0);
    }
}

static void matcher_clear(Matcher *m)
{
    mem_free(m->names);
    mem_free(m->fails);
}

/* --- alternatives --------------------------------------------------------- */

static int index_of(const Matcher *m, const char *name)
{
    int i = 0;

    while (m->names[i] != name)
        i++;
    return i;
}

static void exchange(Compiler *c, Matcher *m, int at)
{
    const char *name = m->names[0];

    if (at == 0)
        return;
    emit(c, OPC_SWAP, (size_t)at + 1);
    m->names[0] = m->names[at];
    m->names[at] = name;
}

/* Brings the captures of an alternative, which are the same for all, into the
 * order of the first one. */
static void reorder(Compiler *c, Matcher *m, const Matcher *first)
{
    assert(m->len == first->len);
    for (int i = m->len - 1; i > 0; i--) {
        int from = index_of(m, first->names[i]);
        if (from != i) {
            exchange(c, m, from);
            exchange(c, m, i);
        }
    }
}

void match_or(Compiler *c, Matcher *m, Node *n)
{
    const Nodes *list = &n->u.list;
    Label end = label_new(c);
    Matcher first = {0};

    for (int i = 0; i < list->len && !c->failed; i++) {
        Matcher one = {0};
        emit(c, OPC_COPY, 1);
        match_pattern(c, &one, list->items[i]);
        if (i > 0)
            reorder(c, &one, &first);
        emit_jump(c, OPC_JUMP, end);
        land(c, &one);
        if (i == 0)
            first = (Matcher){.names = one.names, .len = one.len};
        else
            mem_free(one.names);
        mem_free(one.fails);
    }
    emit(c, OPC_POP, 0);
    match_fail(c, m, OPC_JUMP);
    label_here(c, end);
    int depth = first.len + 1 + m->on_top + m->len;
    for (int i = 0; i < first.len; i++) {
        sink(c, depth);
        add_capture(m, first.names[i]);
    }
    emit(c, OPC_POP, 0);
    matcher_clear(&first);
}

/* --- the statement -------------------------------------------------------- */

static bool is_wildcard_case(const Node *n)
{
    return match_is_wildcard(n->u.case_.pattern);
}

/* One case.  [more]: others follow, so that the subject is still wanted. */
static void match_case(Compiler *c, Node *n, bool more, Label end)
{
    Matcher m = {0};

    pos_set(c, n->u.case_.pattern);
    emit_line(c, n->u.case_.pattern);
    if (more)
        emit(c, OPC_COPY, 1);
    match_pattern(c, &m, n->u.case_.pattern);
    for (int i = 0; i < m.len; i++)
        compile_name(c, m.names[i], CTX_STORE);
    m.len = 0;
    if (n->u.case_.guard)
        compile_condition(c, n->u.case_.guard, fail_label(c, &m), false);
    if (more)
        emit(c, OPC_POP, 0);
    compile_body(c, &n->u.case_.body);
    emit_jump(c, OPC_JUMP, end);
    land(c, &m);
    matcher_clear(&m);
}

/* `case _` at the end, when the case before has already taken the subject. */
static void default_case(Compiler *c, Node *n, Label end)
{
    pos_set(c, n->u.case_.pattern);
    emit_line(c, n->u.case_.pattern);
    if (n->u.case_.guard)
        compile_condition(c, n->u.case_.guard, end, false);
    compile_body(c, &n->u.case_.body);
}

void compile_match(Compiler *c, Node *n)
{
    const Nodes *cases = &n->u.match.cases;
    int last = cases->len - 1;
    bool has_default = last > 0 && is_wildcard_case(cases->items[last]);
    int tried = has_default ? last : cases->len;
    Label end = label_new(c);

    compile_expr(c, n->u.match.subject);
    for (int i = 0; i < tried && !c->failed; i++)
        match_case(c, cases->items[i], i < tried - 1, end);
    if (has_default)
        default_case(c, cases->items[last], end);
    label_here(c, end);
}
