/* assemble.c - a unit's instructions to a Code.
 *
 * Five passes over the instructions: where jumps really lead; what can be
 * reached, and how deep the stack is there; what can be put together; where
 * each instruction comes to stand; and then the words.  What cannot be
 * reached is left out.
 */
#include "sim/base/mem.h"
#include "sim/vm/compile_int.h"
#include "sim/vm/fuse.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"

enum { VAR = 1000 };            /* an effect that depends on the argument */

static const int16_t effects[] = {
#define OPCODE(NAME, EFFECT, CACHE) EFFECT,
#include "sim/vm/opcode_list.h"
#undef OPCODE
};

typedef struct Assembler {
    Unit *u;
    Instr *in;                  /* the unit's */
    size_t len;
    int *target;                /* of jumps: index of an instruction */
    int *depth;                 /* before an instruction; -1: not reached */
    size_t *offset;             /* where it stands; one more at the end */
    bool *landed;               /* some jump leads here */
    size_t *todo;               /* reached, and its successors not yet */
    size_t ntodo;
    int most;                   /* the deepest stack */
} Assembler;

/* --- what instructions do ------------------------------------------------- */

static int bit_count(uint32_t bits)
{
    return (int)((bits & 1) + (bits >> 1 & 1) + (bits >> 2 & 1)
                 + (bits >> 3 & 1));
}

static int effect_of(uint32_t op, uint32_t arg)
{
    int n = (int)arg;

    if (op == OPC_SETUP)
        return 0;
    if (effects[op] != VAR)
        return effects[op];
    switch (op) {
    case OPC_BUILD_MAP:
        return 1 - 2 * n;
    case OPC_UNPACK:
        return n - 1;
    case OPC_UNPACK_EX:
        return (n & 4095) + (n >> 12);
    case OPC_FORMAT:
        return -(n >> 2);
    case OPC_CALL: case OPC_RAISE:
        return -n;
    case OPC_CALL_KW: case OPC_CALL_METHOD:
        return -n - 1;
    case OPC_CALL_METHOD_KW:
        return -n - 2;
    case OPC_CALL_EX:
        return -1 - n;
    case OPC_MAKE_FUNCTION:
        return -bit_count(arg);
    case OPC_BUILD_SET:
        return 1 - (int)(arg & (SET_OF_CONSTANTS - 1));
    default:                    /* BUILD_SLICE, BUILD_TUPLE and their kin */
        return 1 - n;
    }
}

static bool is_jump(uint32_t op)
{
    switch (op) {
    case OPC_JUMP: case OPC_JUMP_BACK: case OPC_POP_JUMP_IF_FALSE:
    case OPC_POP_JUMP_IF_TRUE: case OPC_POP_JUMP_IF_NONE:
    case OPC_POP_JUMP_IF_NOT_NONE: case OPC_JUMP_IF_FALSE_OR_POP:
    case OPC_JUMP_IF_TRUE_OR_POP: case OPC_FOR_ITER:
        return true;
    default:
        return false;
    }
}

static bool goes_on(uint32_t op)
{
    return op != OPC_JUMP && op != OPC_JUMP_BACK && op != OPC_RETURN
        && op != OPC_RAISE && op != OPC_RERAISE;
}

/* The effect when it jumps. */
static int jump_effect(uint32_t op)
{
    switch (op) {
    case OPC_JUMP_IF_FALSE_OR_POP: case OPC_JUMP_IF_TRUE_OR_POP:
        return 0;
    case OPC_FOR_ITER:
        return -1;
    default:
        return effects[op];
    }
}

/* --- where jumps lead ----------------------------------------------------- */

static int skip_setups(const Assembler *a, int at)
{
    while (a->in[at].op == OPC_SETUP)
        at++;
    return at;
}

static int label_target(const Assembler *a, uint32_t label)
{
    int at = a->u->labels[label];

    assert(at >= 0 && (size_t)at < a->len);
    return at;
}

/* A jump to a forward jump, whose target is known, goes where that goes; but
 * not past a SETUP, which has to be reached before what is in its region. */
static void find_target(Assembler *a, size_t i)
{
    int to = label_target(a, a->in[i].arg);

    a->target[i] = a->in[to].op == OPC_JUMP ? a->target[to] : to;
}

/* A jump without condition may also end in a jump back. */
static void turn_back(Assembler *a, size_t i)
{
    int to = a->target[i];

    if (a->in[to].op != OPC_JUMP_BACK)
        return;
    a->target[i] = label_target(a, a->in[to].arg);
    a->in[i].op = OPC_JUMP_BACK;
}

/* The last first: so a chain of jumps is never followed to its end. */
static void find_targets(Assembler *a)
{
    for (size_t i = a->len; i-- > 0;)
        if (is_jump(a->in[i].op) && a->in[i].op != OPC_JUMP_BACK)
            find_target(a, i);
    for (size_t i = 0; i < a->len; i++)
        if (a->in[i].op == OPC_JUMP_BACK)
            find_target(a, i);
    for (size_t i = a->len; i-- > 0;)
        if (a->in[i].op == OPC_JUMP)
            turn_back(a, i);
}

/* --- what is reached, how deep -------------------------------------------- */

static void reach(Assembler *a, size_t at, int depth)
{
    assert(at < a->len && depth >= 0);
    if (depth > a->most)
        a->most = depth;
    if (a->depth[at] >= 0) {
        assert(a->depth[at] == depth);
        return;
    }
    a->depth[at] = depth;
    a->todo[a->ntodo++] = at;
}

static void follow(Assembler *a, size_t at)
{
    const Instr *in = &a->in[at];
    int depth = a->depth[at];

    if (in->op == OPC_SETUP)
        a->u->regions[in->arg].depth = depth - a->u->regions[in->arg].drop;
    if (in->region != NO_REGION && in->op != OPC_SETUP) {
        const Region *r = &a->u->regions[in->region];
        assert(r->depth >= 0 && depth >= r->depth);
        reach(a, (size_t)label_target(a, (uint32_t)r->handler), r->depth + 1);
    }
    if (is_jump(in->op))
        reach(a, (size_t)a->target[at], depth + jump_effect(in->op));
    if (goes_on(in->op))
        reach(a, at + 1, depth + effect_of(in->op, in->arg));
    else
        assert(depth + effect_of(in->op, in->arg) >= 0);
}

static void flow(Assembler *a)
{
    for (size_t i = 0; i < a->len; i++)
        a->depth[i] = -1;
    reach(a, 0, 0);
    while (a->ntodo > 0)
        follow(a, a->todo[--a->ntodo]);
}

/* --- what is left out or put together ------------------------------------- */

static bool is_left(const Assembler *a, size_t i)
{
    return a->depth[i] >= 0 && a->in[i].op != OPC_SETUP;
}

static void find_landings(Assembler *a)
{
    for (size_t i = 0; i < a->len; i++)
        if (is_left(a, i) && is_jump(a->in[i].op))
            a->landed[skip_setups(a, a->target[i])] = true;
    for (size_t i = 0; i < a->u->nregions; i++) {
        Label handler = a->u->regions[i].handler;
        a->landed[skip_setups(a, label_target(a, (uint32_t)handler))] = true;
    }
}

/* LOAD_FAST a; LOAD_FAST b, unless the second can be jumped to or stands on
 * another line, which a traceback would miss. */
static void pair_loads(Assembler *a)
{
    for (size_t i = 0; i + 1 < a->len; i++) {
        Instr *one = &a->in[i], *two = &a->in[i + 1];
        if (!is_left(a, i) || !is_left(a, i + 1) || a->landed[i + 1]
            || one->op != OPC_LOAD_FAST || two->op != OPC_LOAD_FAST
            || one->arg > 4095 || two->arg > 4095
            || one->region != two->region || one->pos.line != two->pos.line)
            continue;
        one->op = OPC_LOAD_FAST2;
        one->arg |= two->arg << 12;
        a->depth[i + 1] = -1;
    }
}

/* Jumps to what follows anyway. */
static void drop_jumps(Assembler *a)
{
    for (size_t i = 0; i < a->len; i++) {
        if (!is_left(a, i) || a->in[i].op != OPC_JUMP)
            continue;
        size_t next = i + 1, to = (size_t)skip_setups(a, a->target[i]);
        while (next < to && !is_left(a, next))
            next++;
        if (next == to)
            a->depth[i] = -1;
    }
}

/* --- where it stands ------------------------------------------------------ */

static size_t lay_out(Assembler *a)
{
    size_t at = 0;

    for (size_t i = 0; i < a->len; i++) {
        a->offset[i] = at;
        if (is_left(a, i))
            at += 1u + opcode_caches[a->in[i].op];
    }
    return a->offset[a->len] = at;
}

/* How far it is from [i] to where it jumps: back if it is a jump back. */
static uint32_t jump_arg(const Assembler *a, size_t i)
{
    size_t from = a->offset[i], to = a->offset[a->target[i]];
    bool back = a->in[i].op == OPC_JUMP_BACK;

    assert(back ? to <= from : to > from);
    return (uint32_t)(back ? from - to : to - from);
}

static void write_words(const Assembler *a, Code *code)
{
    code->words = mem_zalloc(code->len * sizeof *code->words);
    code->pos = mem_alloc(code->len * sizeof *code->pos);
    for (size_t i = 0; i < a->len; i++) {
        const Instr *in = &a->in[i];
        if (!is_left(a, i))
            continue;
        uint32_t arg = is_jump(in->op) ? jump_arg(a, i) : in->arg;
        code->words[a->offset[i]] = in->op | arg << 8;
        for (size_t w = a->offset[i]; w < a->offset[i + 1]; w++)
            code->pos[w] = in->pos;
    }
}

/* Runs of instructions with the same region; they do not overlap. */
static void write_handlers(const Assembler *a, Code *code)
{
    Handler *last = NULL;
    size_t cap = 0;
    int before = NO_REGION;

    for (size_t i = 0; i < a->len; i++) {
        int region = a->in[i].region;
        if (!is_left(a, i))
            continue;
        if (region != NO_REGION && region == before) {
            last->end = (uint32_t)a->offset[i + 1];
        } else if (region != NO_REGION) {
            const Region *r = &a->u->regions[region];
            code->handlers = mem_grow(code->handlers, &cap,
                                      code->nhandlers + 1,
                                      sizeof *code->handlers);
            last = &code->handlers[code->nhandlers++];
            *last = (Handler){
                .start = (uint32_t)a->offset[i],
                .end = (uint32_t)a->offset[i + 1],
                .handler = (uint32_t)a->offset[a->u->labels[r->handler]],
                .depth = (uint32_t)r->depth,
            };
        }
        before = region;
    }
}

/* --- the code ------------------------------------------------------------- */

static Tuple *slot_names(const Unit *u)
{
    Tuple *t = tuple_new(u->nslots);

    for (size_t i = 0; i < u->nslots; i++)
        t->items[i] = str_intern_from(u->slots[i]);
    return t;
}

static bool has_param_cell(const Unit *u)
{
    for (size_t i = 0; i < u->len && u->instrs[i].op == OPC_MAKE_CELL; i++)
        if (u->instrs[i].arg < u->nparams)
            return true;
    return false;
}

static bool is_simple(const Unit *u)
{
    const unsigned special = CODE_VARARGS | CODE_VARKW | CODE_GENERATOR
        | CODE_COROUTINE | CODE_ASYNC_GENERATOR;

    return u->flags & CODE_FUNCTION && !(u->flags & special)
        && u->nkw_only == 0 && u->ncells == 0 && u->nfree == 0
        && !has_param_cell(u);
}

static uint32_t last_serial;

static void fill_code(Code *code, const Compiler *c, const Unit *u)
{
    code->consts = as_tuple(tuple_from(u->consts.items, u->consts.len));
    code->names = as_tuple(tuple_from(u->names.items, u->names.len));
    code->slot_names = slot_names(u);
    code->nslots = (uint32_t)u->nslots;
    code->nfree = (uint32_t)u->nfree;
    code->ncells = (uint32_t)u->ncells;
    code->nargs = u->nargs;
    code->npos_only = u->npos_only;
    code->nkw_only = u->nkw_only;
    code->flags = u->flags;
    code->name = val_ref(u->name);
    code->qualname = val_ref(u->qualname);
    code->filename = val_ref(c->filename);
    code->file = c->file;
    code->serial = ++last_serial;
    code->first_line = u->first_line;
    code->doc = val_ref(u->doc ? u->doc : VAL_NONE);
    code->simple = is_simple(u);
}

static void assembler_init(Assembler *a, Unit *u)
{
    *a = (Assembler){.u = u, .in = u->instrs, .len = u->len};
    a->target = mem_zalloc(a->len * sizeof *a->target);
    a->depth = mem_alloc(a->len * sizeof *a->depth);
    a->offset = mem_zalloc((a->len + 1) * sizeof *a->offset);
    a->landed = mem_zalloc(a->len * sizeof *a->landed);
    a->todo = mem_alloc(a->len * sizeof *a->todo);
}

static void assembler_clear(Assembler *a)
{
    mem_free(a->target);
    mem_free(a->depth);
    mem_free(a->offset);
    mem_free(a->landed);
    mem_free(a->todo);
}

Code *assemble(Compiler *c, Unit *u)
{
    Code *code = (Code *)(void *)obj_new(&code_type);
    Assembler a;

    assembler_init(&a, u);
    find_targets(&a);
    flow(&a);
    find_landings(&a);
    pair_loads(&a);
    drop_jumps(&a);
    code->len = lay_out(&a);
    write_words(&a, code);
    write_handlers(&a, code);
    code->stack = (uint32_t)a.most;
    fill_code(code, c, u);
    code_fuse(code);
    assembler_clear(&a);
    return code;
}
