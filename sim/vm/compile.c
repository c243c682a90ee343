/* compile.c - a tree to code: modules, units, variables, errors. */
#include "sim/vm/compile.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sim/base/mem.h"
#include "sim/vm/compile_int.h"
#include "sim/vm/source.h"
#include "sim/vm/str.h"

/* --- errors --------------------------------------------------------------- */

void compile_error(Compiler *c, const Node *n, const char *format, ...)
{
    va_list args;

    if (c->failed)
        return;
    c->failed = true;
    if (!c->err)
        return;
    Err *err = &c->err->err;
    *err = (Err){
        .line = n ? n->line : c->u ? c->u->pos.line : 0,
        .col = n ? n->col + 1 : 0,
        .end_col = n && n->end_line == n->line ? n->end_col + 1 : 0,
    };
    va_start(args, format);
    vsnprintf(err->text, sizeof err->text, format, args);
    va_end(args);
    c->err->kind = SYNTAX_ERROR;
}

void compile_unsupported(Compiler *c, const Node *n, const char *what)
{
    if (c->failed)
        return;
    compile_error(c, n, "%s is not supported", what);
    if (c->err)
        c->err->kind = SYNTAX_UNSUPPORTED;
}

bool compile_enter(Compiler *c, const Node *n)
{
    if (++c->depth > MAX_DEPTH)
        compile_error(c, n, "too many nested statements or expressions");
    return !c->failed;
}

void compile_leave(Compiler *c)
{
    c->depth--;
}

/* --- slots ---------------------------------------------------------------- */

static void add_slot(Unit *u, const char *name)
{
    u->slots = mem_grow(u->slots, &u->slots_cap, u->nslots + 1,
                        sizeof *u->slots);
    u->slots[u->nslots++] = name;
}

static int find_slot(const Unit *u, const char *name, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++)
        if (u->slots[i] == name)
            return (int)i;
    return -1;
}

/* The slot of a local, cell or free name; one that no scope mentions, because
 * it only passes through on its way inwards, becomes a free name here. */
static size_t slot_of(Unit *u, const char *name)
{
    if (u->class_cell >= 0 && strcmp(name, "__class__") == 0)
        return (size_t)u->class_cell;
    int at = find_slot(u, name, 0, u->nslots);
    if (at < 0) {
        add_slot(u, name);
        u->nfree++;
        at = (int)u->nslots - 1;
    }
    return (size_t)at;
}

static void add_params(Unit *u, const Nodes *params)
{
    for (int i = 0; i < params->len; i++)
        add_slot(u, params->items[i]->u.arg.name);
}

static void layout_params(Unit *u, const Params *p)
{
    add_params(u, &p->pos_only);
    add_params(u, &p->args);
    add_params(u, &p->kw_only);
    if (p->vararg) {
        add_slot(u, p->vararg->u.arg.name);
        u->flags |= CODE_VARARGS;
    }
    if (p->kwarg) {
        add_slot(u, p->kwarg->u.arg.name);
        u->flags |= CODE_VARKW;
    }
    u->nargs = (uint32_t)(p->pos_only.len + p->args.len);
    u->npos_only = (uint32_t)p->pos_only.len;
    u->nkw_only = (uint32_t)p->kw_only.len;
}

/* Returns how many slots the names of that use take. */
static size_t add_names(Unit *u, NameUse use)
{
    const Scope *s = u->scope;
    size_t before = u->nslots;

    for (int i = 0; i < s->len; i++)
        if (s->names[i].use == use
            && find_slot(u, s->names[i].name, 0, u->nparams) < 0)
            add_slot(u, s->names[i].name);
    return u->nslots - before;
}

static int by_text(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Cells and free names stand in the order of the alphabet, as a program sees
 * by co_freevars, __closure__ and locals(). */
static size_t add_sorted(Unit *u, NameUse use)
{
    size_t n = add_names(u, use);

    if (n > 0)
        qsort(u->slots + u->nslots - n, n, sizeof *u->slots, by_text);
    return n;
}

static void layout_slots(Unit *u, const Node *n)
{
    if (n->kind == N_FUNCTION || n->kind == N_ASYNC_FUNCTION
        || n->kind == N_LAMBDA) {
        layout_params(u, n->u.func.params);
    } else if (u->scope->kind == SCOPE_COMPREHENSION) {
        add_slot(u, ".0");
        u->nargs = u->npos_only = 1;
    }
    u->nparams = (uint32_t)u->nslots;
    if (u->flags & CODE_FUNCTION) {
        add_names(u, USE_LOCAL);
        u->ncells = add_sorted(u, USE_CELL);
    } else if (u->scope->needs_class_cell) {
        u->class_cell = (int)u->nslots;
        add_slot(u, "__class__");
        u->ncells = 1;
    }
    u->nfree = add_sorted(u, USE_FREE);
}

static void make_cells(Compiler *c, const Unit *u)
{
    for (size_t i = 0; i < u->nparams; i++) {
        const ScopeName *s = scope_find(u->scope, u->slots[i]);
        if (s && s->use == USE_CELL)
            emit(c, OPC_MAKE_CELL, i);
    }
    size_t first = u->nslots - u->nfree - u->ncells;
    for (size_t i = 0; i < u->ncells; i++)
        emit(c, OPC_MAKE_CELL, first + i);
}

const char *compile_scope_name(Compiler *c, const char *text, size_t len)
{
    const Scope *s = c->u->scope;

    for (int i = 0; i < s->len; i++)
        if (strncmp(s->names[i].name, text, len) == 0
            && s->names[i].name[len] == '\0')
            return s->names[i].name;
    return NULL;
}

static NameUse use_of(const Unit *u, const char *name)
{
    const ScopeName *s = scope_find(u->scope, name);
    NameUse use = s ? s->use : USE_GLOBAL;

    if (use == USE_GLOBAL && !(u->flags & CODE_FUNCTION))
        return USE_NAME;
    return use;
}

void compile_name(Compiler *c, const char *name, Ctx ctx)
{
    static const Opcode fast[] = {
        OPC_LOAD_FAST, OPC_STORE_FAST, OPC_DELETE_FAST,
    };
    static const Opcode deref[] = {
        OPC_LOAD_DEREF, OPC_STORE_DEREF, OPC_DELETE_DEREF,
    };
    static const Opcode global[] = {
        OPC_LOAD_GLOBAL, OPC_STORE_GLOBAL, OPC_DELETE_GLOBAL,
    };
    static const Opcode named[] = {
        OPC_LOAD_NAME, OPC_STORE_NAME, OPC_DELETE_NAME,
    };

    switch (use_of(c->u, name)) {
    case USE_LOCAL:
        emit(c, fast[ctx], slot_of(c->u, name));
        break;
    case USE_FREE:
        if (ctx == CTX_LOAD && c->u->flags & CODE_CLASS) {
            emit(c, OPC_LOAD_CLASSDEREF, slot_of(c->u, name));
            break;
        }
        /* fall through */
    case USE_CELL:
        emit(c, deref[ctx], slot_of(c->u, name));
        break;
    case USE_GLOBAL:
    case USE_GLOBAL_EXPLICIT:
        emit_named(c, global[ctx], name);
        break;
    case USE_NAME:
        emit_named(c, named[ctx], name);
        break;
    }
}

/* --- units ---------------------------------------------------------------- */

/* The name that the unit around [n] knows it by, or NULL. */
static const char *bound_name(const Node *n)
{
    switch (n->kind) {
    case N_FUNCTION: case N_ASYNC_FUNCTION:
        return n->u.func.binds;
    case N_CLASS:
        return n->u.class_.binds;
    default:
        return NULL;
    }
}

/* Functions and classes that are declared global where they stand, and those
 * of the module itself, are called by their bare name. */
static Value qualname_of(const Unit *u, const Node *n, const char *name)
{
    const Unit *outer = u->outer;
    const char *bound = bound_name(n);

    if (!outer || outer->flags & CODE_MODULE)
        return str_intern_from(name);
    if (bound) {
        const ScopeName *s = scope_find(outer->scope, bound);
        if (s && s->use == USE_GLOBAL_EXPLICIT)
            return str_intern_from(name);
    }
    return str_intern_take(str_printf(
        outer->scope->kind == SCOPE_FUNCTION ? "%s.<locals>.%s" : "%s.%s",
        str_text(outer->qualname), name));
}

static unsigned unit_flags(const Compiler *c, const Scope *s)
{
    unsigned flags = c->flags & COMPILE_HIDDEN ? CODE_HIDDEN : 0;

    switch (s->kind) {
    case SCOPE_MODULE:
        return flags | CODE_MODULE;
    case SCOPE_CLASS:
        return flags | CODE_CLASS;
    case SCOPE_FUNCTION:
    case SCOPE_COMPREHENSION:
        break;
    }
    return flags | CODE_FUNCTION;
}

void unit_begin(Compiler *c, Unit *u, Node *n, const char *name)
{
    assert(n->scope);
    *u = (Unit){
        .outer = c->u, .scope = n->scope, .class_cell = -1,
        .region = NO_REGION, .first_line = n->line,
        .flags = unit_flags(c, n->scope),
    };
    u->name = str_intern_from(name);
    u->qualname = qualname_of(u, n, name);
    u->pos = (Pos){n->line, n->line, 0, 0};
    layout_slots(u, n);
    c->u = u;
    make_cells(c, u);
}

static void unit_clear(Unit *u)
{
    val_unref(u->name);
    val_unref(u->qualname);
    val_xunref(u->doc);
    mem_free(u->instrs);
    mem_free(u->labels);
    mem_free(u->regions);
    mem_free(u->slots);
    table_clear(&u->consts);
    table_clear(&u->names);
}

Code *unit_end(Compiler *c, Unit *u)
{
    Code *code = c->failed ? NULL : assemble(c, u);

    c->u = u->outer;
    unit_clear(u);
    return code;
}

void unit_end_function(Compiler *c, Unit *u, unsigned bits)
{
    Code *code = c->failed ? NULL : assemble(c, u);

    c->u = u->outer;
    if (code) {
        for (size_t i = u->nslots - u->nfree; i < u->nslots; i++)
            emit(c, OPC_LOAD_CELL, slot_of(c->u, u->slots[i]));
        if (u->nfree) {
            emit(c, OPC_BUILD_TUPLE, u->nfree);
            bits |= 8;
        }
        emit_const_take(c, &code->head);
        emit(c, OPC_MAKE_FUNCTION, bits);
    }
    unit_clear(u);
}

/* --- modules -------------------------------------------------------------- */

Code *compile(const Tree *tree, Value filename, unsigned flags, SyntaxErr *err)
{
    Compiler c = {
        .tree = tree, .filename = filename, .flags = flags, .err = err,
    };
    Node *root = tree->root;
    Unit u;

    c.file = (int16_t)source_number(str_text(filename));
    unit_begin(&c, &u, root, "<module>");
    u.first_line = 1;
    if (root->scope->has_annotations)
        emit(&c, OPC_SETUP_ANNOTATIONS, 0);
    compile_docstring(&c, &root->u.block.body, root->u.block.doc);
    compile_body(&c, &root->u.block.body);
    emit_none(&c);
    emit(&c, OPC_RETURN, 0);
    return unit_end(&c, &u);
}
