/* code.h - a compiled function body.
 *
 * Immutable once made, but for the hint words in [words] that belong to run.c.
 * A Code is a Value (type code_type), owned by the functions made from it and
 * by the constants of the code around it.
 *
 * Frame slots: [slot_names] lists them all: parameters first (positional only,
 * positional or keyword, keyword only, *args, **kwargs), then other locals,
 * then cells that are not parameters, then free names, these two by the
 * alphabet.  A parameter that is also a cell keeps its slot; MAKE_CELL at the
 * start of the code wraps it.
 */
#ifndef SIM_VM_CODE_H
#define SIM_VM_CODE_H

#include "sim/base/buf.h"
#include "sim/vm/type.h"

typedef enum Opcode {
#define OPCODE(NAME, EFFECT, CACHE) OPC_##NAME,
#include "sim/vm/opcode_list.h"
#undef OPCODE
    OPC_COUNT
} Opcode;

/* How many words stand behind each instruction that are no instructions. */
extern const uint8_t opcode_caches[OPC_COUNT];

/* In the argument of BUILD_SET: see there. */
enum { SET_OF_CONSTANTS = 1 << 20 };

typedef enum CodeFlags {
    CODE_VARARGS = 1,           /* has *args */
    CODE_VARKW = 2,             /* has **kwargs */
    CODE_GENERATOR = 4,
    CODE_COROUTINE = 8,
    CODE_ASYNC_GENERATOR = 16,
    CODE_FUNCTION = 32,         /* a function body: names are slots */
    CODE_CLASS = 64,
    CODE_MODULE = 128,
    CODE_ITERABLE_COROUTINE = 256,      /* types.coroutine() was applied */
    CODE_HIDDEN = 512,          /* of an embedded module: tracebacks and line
                                   events leave it out */
} CodeFlags;

/* Where an instruction comes from; columns from 0, -1 if unknown. */
typedef struct Pos {
    int32_t line, end_line;
    int16_t col, end_col;
} Pos;

/* While an instruction in [start, end) raises, the stack is cut to [depth]
 * values, the exception pushed, and the machine goes on at [handler].  Inner
 * ranges stand before outer ones: the first that fits is taken. */
typedef struct Handler {
    uint32_t start, end, handler, depth;
} Handler;

typedef struct Code {
    Obj head;
    uint32_t *words;
    Pos *pos;                   /* one per word */
    size_t len;
    Handler *handlers;
    size_t nhandlers;
    Tuple *consts;
    Tuple *names;               /* interned strs */
    Tuple *slot_names;
    uint32_t nslots, nfree, ncells;     /* the last nfree slots are free names,
                                           the ncells before them cells */
    uint32_t nargs;             /* positional parameters, with positional-only */
    uint32_t npos_only, nkw_only;
    uint32_t stack;             /* depth of stack needed */
    unsigned flags;
    Value name, qualname;
    Value filename;
    int16_t file;               /* number of the source (source.h), or -1 */
    uint32_t serial;            /* no other code has it, in the whole run */
    int first_line;
    Value doc;                  /* str or None */
    bool simple;                /* plain function, positional parameters only,
                                   no cells: the quick path of calls */
    struct Frame *spare;        /* frames of its calls that are over: frame.h */
} Code;

extern Type code_type;

static inline Opcode word_op(uint32_t word)
{
    return (Opcode)(word & 0xff);
}

static inline uint32_t word_arg(uint32_t word)
{
    return word >> 8;
}

void code_start(void);
void code_end(void);

const char *opcode_name(Opcode op);

/* The place before a function's first instruction: its `def`. */
#define CODE_BEGIN UINT32_MAX

/* The line of instruction [at]; 0 if unknown. */
int code_line(const Code *code, size_t at);

/* Appends a listing of [code] and the codes in its constants, for tests. */
void code_disassemble(const Code *code, Buf *out);

#endif
