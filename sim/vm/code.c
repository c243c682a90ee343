/* code.c - code objects as values: their life, their attributes. */
#include "sim/vm/code.h"

#include "sim/base/mem.h"
#include "sim/vm/frame.h"
#include "sim/vm/int.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"

static Code *as_code(Value v)
{
    return (Code *)(void *)v;
}

const uint8_t opcode_caches[OPC_COUNT] = {
#define OPCODE(NAME, EFFECT, CACHE) CACHE,
#include "sim/vm/opcode_list.h"
#undef OPCODE
};

const char *opcode_name(Opcode op)
{
    static const char *const names[] = {
#define OPCODE(NAME, EFFECT, CACHE) #NAME,
#include "sim/vm/opcode_list.h"
#undef OPCODE
    };

    return op < OPC_COUNT ? names[op] : "?";
}

int code_line(const Code *code, size_t at)
{
    if (at == CODE_BEGIN)
        return code->first_line;
    return at < code->len ? code->pos[at].line : 0;
}

static void drop_tuple(Tuple *t)
{
    if (t)
        val_unref(&t->head);
}

static void code_free(Value self)
{
    Code *code = as_code(self);

    frames_drop(code);
    mem_free(code->words);
    mem_free(code->pos);
    mem_free(code->handlers);
    drop_tuple(code->consts);
    drop_tuple(code->names);
    drop_tuple(code->slot_names);
    val_xunref(code->name);
    val_xunref(code->qualname);
    val_xunref(code->filename);
    val_xunref(code->doc);
}

static Value code_repr(Value self)
{
    const Code *code = as_code(self);
    Buf out;

    buf_init(&out);
    buf_printf(&out, "<code object %s at ", str_text(code->name));
    obj_add_address(&out, self);
    buf_printf(&out, ", file \"%s\", line %d>", str_text(code->filename),
               code->first_line);
    return str_from_buf(&out);
}

/* --- attributes ----------------------------------------------------------- */

static Value get_name(Value self)
{
    return val_ref(as_code(self)->name);
}

static Value get_qualname(Value self)
{
    return val_ref(as_code(self)->qualname);
}

static Value get_filename(Value self)
{
    return val_ref(as_code(self)->filename);
}

static Value get_first_line(Value self)
{
    return val_small(as_code(self)->first_line);
}

static Value get_argcount(Value self)
{
    return val_small(as_code(self)->nargs);
}

static Value get_posonlyargcount(Value self)
{
    return val_small(as_code(self)->npos_only);
}

static Value get_kwonlyargcount(Value self)
{
    return val_small(as_code(self)->nkw_only);
}

/* CPython keeps parameters that are cells among the variables as well; other
 * cells only among the cells. */
static Value get_varnames(Value self)
{
    const Code *code = as_code(self);
    size_t plain = code->nslots - code->nfree - code->ncells;

    assert(plain >= code->nargs + code->nkw_only);
    return tuple_slice(code->slot_names, 0, plain);
}

static Value get_nlocals(Value self)
{
    const Code *code = as_code(self);

    return val_small(code->nslots - code->nfree - code->ncells);
}

/* Its code begins with making them. */
static Value get_cellvars(Value self)
{
    const Code *code = as_code(self);
    size_t n = 0;

    while (word_op(code->words[n]) == OPC_MAKE_CELL)
        n++;
    if (n == 0)
        return tuple_empty();
    Tuple *names = tuple_new(n);
    for (size_t i = 0; i < n; i++)
        names->items[i] =
            val_ref(code->slot_names->items[word_arg(code->words[i])]);
    return &names->head;
}

static Value get_freevars(Value self)
{
    const Code *code = as_code(self);

    return tuple_slice(code->slot_names, code->nslots - code->nfree,
                       code->nslots);
}

/* The bits that inspect.CO_... names. */
static Value get_flags(Value self)
{
    static const struct { unsigned ours, theirs; } bits[] = {
        {CODE_FUNCTION, 1 | 2}, {CODE_VARARGS, 4}, {CODE_VARKW, 8},
        {CODE_GENERATOR, 32}, {CODE_COROUTINE, 128},
        {CODE_ITERABLE_COROUTINE, 256}, {CODE_ASYNC_GENERATOR, 512},
    };
    unsigned flags = 0;

    for (size_t i = 0; i < sizeof bits / sizeof *bits; i++)
        if (as_code(self)->flags & bits[i].ours)
            flags |= bits[i].theirs;
    return val_small(flags);
}

static Value get_consts(Value self)
{
    return val_ref(&as_code(self)->consts->head);
}

static Value get_names(Value self)
{
    return val_ref(&as_code(self)->names->head);
}

static const GetSetDef code_getset[] = {
    {"co_name", get_name, NULL},
    {"co_qualname", get_qualname, NULL},
    {"co_filename", get_filename, NULL},
    {"co_firstlineno", get_first_line, NULL},
    {"co_argcount", get_argcount, NULL},
    {"co_posonlyargcount", get_posonlyargcount, NULL},
    {"co_kwonlyargcount", get_kwonlyargcount, NULL},
    {"co_varnames", get_varnames, NULL},
    {"co_nlocals", get_nlocals, NULL},
    {"co_cellvars", get_cellvars, NULL},
    {"co_freevars", get_freevars, NULL},
    {"co_flags", get_flags, NULL},
    {"co_consts", get_consts, NULL},
    {"co_names", get_names, NULL},
    {NULL, NULL, NULL},
};

Type code_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "code",
    .module = "builtins",
    .size = sizeof(Code),
    .free = code_free,
    .repr = code_repr,
    .getset = code_getset,
};

void code_start(void)
{
    type_ready(&code_type);
}

void code_end(void)
{
    type_end(&code_type);
}
