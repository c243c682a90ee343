/* emit.c - instructions, labels, regions and tables of a unit. */
#include "sim/base/mem.h"
#include "sim/vm/compile_int.h"
#include "sim/vm/str.h"

static void add(Compiler *c, uint32_t op, size_t arg)
{
    Unit *u = c->u;

    if (c->failed)
        return;
    if (arg > MAX_ARG || c->ninstrs >= MAX_INSTRS) {
        compile_unsupported(c, NULL, "code as large as this");
        return;
    }
    c->ninstrs++;
    u->instrs = mem_grow(u->instrs, &u->cap, u->len + 1, sizeof *u->instrs);
    u->instrs[u->len++] = (Instr){
        .op = op, .arg = (uint32_t)arg, .region = u->region, .pos = u->pos,
    };
}

void emit(Compiler *c, Opcode op, size_t arg)
{
    add(c, op, arg);
}

void emit_jump(Compiler *c, Opcode op, Label to)
{
    add(c, op, (size_t)to);
}

void emit_goto(Compiler *c, Label to)
{
    emit_jump(c, c->u->labels[to] >= 0 ? OPC_JUMP_BACK : OPC_JUMP, to);
}

void emit_const_take(Compiler *c, Value v)
{
    if (v)
        emit(c, OPC_CONST, table_add_take(&c->u->consts, v));
}

void emit_none(Compiler *c)
{
    emit_const_take(c, none());
}

void emit_text(Compiler *c, const char *text)
{
    emit_const_take(c, str_intern_from(text));
}

void emit_named(Compiler *c, Opcode op, const char *name)
{
    emit(c, op, table_add_take(&c->u->names, str_intern_from(name)));
}

void emit_awaits(Compiler *c)
{
    if (c->flags & COMPILE_LINES)
        emit(c, OPC_LINE, 1);
}

void emit_await(Compiler *c, size_t how)
{
    emit_awaits(c);
    emit(c, OPC_GET_AWAITABLE, how);
    emit_none(c);
    emit(c, OPC_SEND, 0);
}

void emit_line(Compiler *c, const Node *n)
{
    if (c->flags & COMPILE_LINES) {
        Pos old = c->u->pos;
        pos_set(c, n);
        emit(c, OPC_LINE, 0);
        c->u->pos = old;
    }
}

/* --- labels and regions ------------------------------------------------- */

Label label_new(Compiler *c)
{
    Unit *u = c->u;

    u->labels = mem_grow(u->labels, &u->labels_cap, u->nlabels + 1,
                         sizeof *u->labels);
    u->labels[u->nlabels] = -1;
    return (Label)u->nlabels++;
}

void label_here(Compiler *c, Label label)
{
    assert(c->u->labels[label] < 0);
    c->u->labels[label] = (int)c->u->len;
}

void region_begin(Compiler *c, Label handler, int drop)
{
    Unit *u = c->u;

    u->regions = mem_grow(u->regions, &u->regions_cap, u->nregions + 1,
                          sizeof *u->regions);
    u->regions[u->nregions] = (Region){handler, drop, -1};
    add(c, OPC_SETUP, u->nregions);
    u->region = (int)u->nregions++;
}

/* --- positions ------------------------------------------------------------ */

static int16_t column(int col)
{
    return (int16_t)(col > INT16_MAX ? -1 : col);
}

void pos_set(Compiler *c, const Node *n)
{
    c->u->pos = (Pos){n->line, n->end_line, column(n->col),
                      column(n->end_col)};
}

void pos_set_attr(Compiler *c, const Node *whole, const Node *n)
{
    Pos *pos = &c->u->pos;

    pos_set(c, whole);
    if (pos->line == n->end_line)
        return;
    pos->line = n->end_line;
    pos->col = column(n->end_col - (int)strlen(n->u.attr.name));
}

/* --- tables --------------------------------------------------------------- */

/* Strs are equal by content, all else by being the same: that merges small
 * ints, floats and singletons, and never 1 with 1.0. */
static bool same(Value a, Value b)
{
    return a == b || (is_str(a) && is_str(b) && str_equal(a, b));
}

static size_t hash_of(Value v)
{
    if (is_str(v))
        return (size_t)str_hash(v) * 31;
    uint64_t bits = (uint64_t)(uintptr_t)v * 0x9e3779b97f4a7c15u;
    return (size_t)(bits >> 20);
}

static void rehash(ValueTable *t)
{
    size_t size = t->nslots ? t->nslots * 2 : 16;

    mem_free(t->slots);
    t->slots = mem_zalloc(size * sizeof *t->slots);
    t->nslots = size;
    for (size_t i = 0; i < t->len; i++) {
        size_t at = hash_of(t->items[i]) & (size - 1);
        while (t->slots[at])
            at = (at + 1) & (size - 1);
        t->slots[at] = (uint32_t)i + 1;
    }
}

size_t table_add_take(ValueTable *t, Value v)
{
    if ((t->len + 1) * 2 > t->nslots)
        rehash(t);
    size_t at = hash_of(v) & (t->nslots - 1);
    for (; t->slots[at]; at = (at + 1) & (t->nslots - 1))
        if (same(t->items[t->slots[at] - 1], v)) {
            val_unref(v);
            return t->slots[at] - 1;
        }
    t->items = mem_grow(t->items, &t->cap, t->len + 1, sizeof *t->items);
    t->items[t->len++] = v;
    t->slots[at] = (uint32_t)t->len;
    return t->len - 1;
}

void table_clear(ValueTable *t)
{
    for (size_t i = 0; i < t->len; i++)
        val_unref(t->items[i]);
    mem_free(t->items);
    mem_free(t->slots);
    *t = (ValueTable){0};
}
