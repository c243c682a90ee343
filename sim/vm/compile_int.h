/* compile_int.h - what the files of the compiler share.
 *
 * One Unit per code object being made; units stand in each other as functions
 * do in the text.  Into its unit the compiler emits Instrs: instructions whose
 * jumps go to labels and which know the region that protects them.  At the end
 * of the unit assemble.c turns them into a Code.
 *
 * Regions are how exceptions find their handler.  While a region is in force,
 * whatever is emitted belongs to it and to no other: each instruction has one
 * handler, that of the innermost region, and handlers stand in the region that
 * was in force around theirs.  So code that leaves a `try` early (return,
 * break, a finally body repeated on the way out) is emitted with an outer
 * region in force, and the table of ranges comes out right by itself.
 *
 * Blocks are what leaving early has to clean up: each knows what it keeps on
 * the stack (compile_block.c).  They live in the C frames of the functions
 * that compile the statements.
 *
 * What CPython's compiler refuses is refused by sim/lang/check.c before; here
 * only sizes can be wrong.  The first error sticks in the compiler; what is
 * emitted afterwards does no harm and is thrown away.
 */
#ifndef SIM_VM_COMPILE_INT_H
#define SIM_VM_COMPILE_INT_H

#include "sim/vm/compile.h"

enum {
    NO_REGION = -1,
    OPC_SETUP = OPC_COUNT,      /* pseudo instruction: here the depth of region
                                   [arg] is known */
    OPC_ALL,
    MAX_ARG = (1 << 24) - 1,
    MAX_INSTRS = 1 << 21,       /* in all units of a module: 64 MB, and far
                                   beyond any text that people write; finally
                                   bodies double with each level */
    MAX_DEPTH = 3000,           /* nested nodes; each costs some 300 bytes of
                                   C stack, 2 kB under sanitizers */
};

typedef int Label;

typedef struct Instr {
    uint32_t op;
    uint32_t arg;               /* of a jump: a Label */
    int region;
    Pos pos;
} Instr;

typedef struct Region {
    Label handler;
    int drop;                   /* values above what the handler keeps when the
                                   region is set up */
    int depth;                  /* assemble.c: what the handler keeps; or -1 */
} Region;

/* Values numbered in the order of their first use; equal ones once. */
typedef struct ValueTable {
    Value *items;               /* owned */
    size_t len, cap;
    uint32_t *slots;            /* open addressing; number + 1, 0: free */
    size_t nslots;
} ValueTable;

typedef enum BlockKind {        /* what stands on the stack inside */
    BLOCK_WHILE,                /* nothing */
    BLOCK_FOR,                  /* the iterator */
    BLOCK_TRY,                  /* nothing; only a region to be left */
    BLOCK_FINALLY,              /* nothing; the finally body must run */
    BLOCK_FINALLY_END,          /* previous exc: inside a finally body */
    BLOCK_HANDLER,              /* previous: inside an except body */
    BLOCK_HANDLER_STAR,         /* never left early: check.h refuses that */
    BLOCK_WITH,                 /* exit */
    BLOCK_ASYNC_WITH,           /* exit */
    BLOCK_VALUE,                /* the value that a return carries out */
} BlockKind;

typedef struct Block {
    BlockKind kind;
    struct Block *outer;
    int outer_region;           /* in force when the block has been left */
    Label next, end;            /* loops: where continue and break go */
    const Nodes *finally;       /* BLOCK_FINALLY */
    const char *name;           /* BLOCK_HANDLER: to be deleted; or NULL */
    Pos pos;                    /* of the statement */
} Block;

typedef struct Unit {
    struct Unit *outer;
    Scope *scope;
    Value name, qualname;
    unsigned flags;             /* CodeFlags */
    uint32_t nargs, npos_only, nkw_only, nparams;
    int first_line;
    Value doc;                  /* or NULL */

    Instr *instrs;
    size_t len, cap;
    int *labels;                /* index of an Instr; -1: not bound yet */
    size_t nlabels, labels_cap;
    Region *regions;
    size_t nregions, regions_cap;
    ValueTable consts, names;

    const char **slots;         /* names, in the order code.h demands */
    size_t nslots, slots_cap;
    size_t ncells, nfree;
    int class_cell;             /* the slot of a class's __class__, or -1 */

    Block *block;
    int region;                 /* in force; or NO_REGION */
    Pos pos;                    /* of what is being emitted */
} Unit;

typedef struct Compiler {
    const Tree *tree;
    Value filename;
    int16_t file;               /* source_number() of it */
    unsigned flags;
    SyntaxErr *err;
    bool failed;
    int depth;                  /* of nested nodes */
    size_t ninstrs;             /* in all units so far */
    Unit *u;                    /* innermost */
} Compiler;

/* --- compile.c: units, names, errors ----------------------------------- */

/* Sets the error of the compilation, at [n], unless there is one. */
void compile_error(Compiler *c, const Node *n, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* The same for what Python can do and we cannot. */
void compile_unsupported(Compiler *c, const Node *n, const char *what);

/* One level deeper; false (and the error is set) if that is too deep. */
bool compile_enter(Compiler *c, const Node *n);
void compile_leave(Compiler *c);

/* Begins the code of [n], which is called [name], in [u].  Slots and cells are
 * laid out; the flags are the caller's to set. */
void unit_begin(Compiler *c, Unit *u, Node *n, const char *name);

/* Ends [u] and makes its Code; back to the unit around it. */
Code *unit_end(Compiler *c, Unit *u);

/* Ends [u] and emits what makes a function of it, whose defaults and
 * annotations (as [bits] say) are on the stack. */
void unit_end_function(Compiler *c, Unit *u, unsigned bits);

/* Loads, stores or deletes a variable. */
void compile_name(Compiler *c, const char *name, Ctx ctx);

/* The interned name that [len] bytes of [text] are in the unit's scope, or
 * NULL if it does not occur there. */
const char *compile_scope_name(Compiler *c, const char *text, size_t len);

/* --- emit.c ------------------------------------------------------------- */

void emit(Compiler *c, Opcode op, size_t arg);
void emit_jump(Compiler *c, Opcode op, Label to);

/* JUMP, or JUMP_BACK if the label is bound already. */
void emit_goto(Compiler *c, Label to);

void emit_const_take(Compiler *c, Value v);     /* CONST; v NULL: failed */
void emit_none(Compiler *c);
void emit_text(Compiler *c, const char *text);  /* CONST of an interned str */
void emit_named(Compiler *c, Opcode op, const char *name);      /* names[...] */
void emit_awaits(Compiler *c);   /* with COMPILE_LINES: an await begins */
void emit_await(Compiler *c, size_t how);       /* x -- result */
void emit_line(Compiler *c, const Node *n);     /* LINE, if they are wanted */

Label label_new(Compiler *c);
void label_here(Compiler *c, Label label);

/* A region that [handler] handles, in force from here on.  The top [drop]
 * values are not kept for the handler. */
void region_begin(Compiler *c, Label handler, int drop);

/* What is emitted from here on comes from [n]. */
void pos_set(Compiler *c, const Node *n);

/* The same for attribute [n] alone: in a chain that goes over several lines
 * the position is where the name stands.  [whole] is [n] or the call of it. */
void pos_set_attr(Compiler *c, const Node *whole, const Node *n);

void table_clear(ValueTable *t);
size_t table_add_take(ValueTable *t, Value v);

/* --- compile_stmt.c, compile_expr.c, compile_target.c ... ---------------- */

void compile_body(Compiler *c, const Nodes *body);
void compile_stmt(Compiler *c, Node *n);
void compile_expr(Compiler *c, Node *n);
void compile_exprs(Compiler *c, const Nodes *list);

/* Stores what is on the stack in target [n], or deletes it. */
void compile_target(Compiler *c, Node *n);
void compile_delete(Compiler *c, Node *n);
void compile_aug_assign(Compiler *c, Node *n);
void compile_ann_assign(Compiler *c, Node *n);

/* Jumps to [to] if [n] is true (or false), else goes on. */
void compile_condition(Compiler *c, Node *n, Label to, bool when);

void compile_call(Compiler *c, Node *n);        /* compile_call.c */

/* The rest of a call whose callee and first [extra] arguments are there. */
void compile_arguments(Compiler *c, const Nodes *args, const Nodes *keywords,
                       size_t extra);

void compile_comprehension(Compiler *c, Node *n);       /* compile_comp.c */
void compile_match(Compiler *c, Node *n);               /* compile_match.c */

void compile_function(Compiler *c, Node *n);            /* compile_def.c */
void compile_lambda(Compiler *c, Node *n);
void compile_class(Compiler *c, Node *n);
void compile_annotation(Compiler *c, Node *n);
void compile_docstring(Compiler *c, const Nodes *body, const char *doc);

void compile_try(Compiler *c, Node *n);                 /* compile_try.c */
void compile_try_star(Compiler *c, Node *n);
void compile_with(Compiler *c, Node *n);                /* compile_with.c */

/* --- compile_block.c ------------------------------------------------------ */

void block_enter(Compiler *c, Block *b, BlockKind kind);
void block_leave(Compiler *c, Block *b);        /* and its regions */

/* Leaving early. */
void compile_return(Compiler *c, Node *n);
void compile_break(Compiler *c, Node *n);
void compile_continue(Compiler *c, Node *n);

/* What runs when an `except ... as name` body is left. */
void compile_forget(Compiler *c, const char *name);

/* --- compile_const.c ------------------------------------------------------ */

/* The value of a constant expression, or NULL if [n] is none. */
Value const_value(const Node *n);
bool const_is(const Node *n);

/* 1 or 0 if the truth of [n] is known, else -1. */
int const_truth(const Node *n);

/* --- unparse.c ------------------------------------------------------------ */

/* Appends [n] as text, as CPython shows annotations. */
void unparse(Buf *out, const Node *n);

/* --- assemble.c ----------------------------------------------------------- */

/* Makes the Code of [u], whose instructions are complete. */
Code *assemble(Compiler *c, Unit *u);

/* --- compile_warn.c: at the beginning of what [n] is compiled to ---------- */

void warn_compare(Compiler *c, const Node *n);
void warn_call(Compiler *c, const Node *n);
void warn_subscript(Compiler *c, const Node *n);
void warn_assert(Compiler *c, const Node *n);

/* Says once more what vm.warnings holds between these. */
void warn_again(size_t from, size_t to);

#endif
