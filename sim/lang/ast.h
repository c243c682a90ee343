/* ast.h - the tree that a source text becomes.
 *
 * One struct for every kind of node, with the members that each kind uses in
 * a union: the compiler is a switch over [kind], and so is everything else
 * that walks a tree.  The shapes follow Python's own `ast` module, so that its
 * documentation is ours.
 *
 * A tree knows no values: numbers are kept as they are written, strings as
 * their bytes with escapes resolved.  Nodes live in the tree's arena and go
 * with it; names are interned in the tree's table, so that equal names are
 * equal pointers.
 *
 * Positions are CPython's: lines from 1, columns from 0, in bytes; the end is
 * one past the last byte.
 */
#ifndef SIM_LANG_AST_H
#define SIM_LANG_AST_H

#include <stdbool.h>
#include <stddef.h>

#include "sim/base/arena.h"
#include "sim/base/names.h"

typedef struct Node Node;
typedef struct Scope Scope;             /* scope.h */

typedef struct Nodes {
    Node **items;
    int len;
} Nodes;

typedef struct Idents {
    const char **items;                 /* interned */
    int len;
} Idents;

typedef enum NodeKind {
    /* modules */
    N_MODULE,           /* block: body */
    /* statements */
    N_FUNCTION,         /* func */
    N_ASYNC_FUNCTION,   /* func */
    N_CLASS,            /* class_ */
    N_RETURN,           /* one: value or NULL */
    N_DELETE,           /* list: targets */
    N_ASSIGN,           /* assign: targets, value */
    N_AUG_ASSIGN,       /* aug: target op= value */
    N_ANN_ASSIGN,       /* ann: target: annotation = value or NULL */
    N_FOR,              /* loop */
    N_ASYNC_FOR,        /* loop */
    N_WHILE,            /* branch: test, body, orelse */
    N_IF,               /* branch: an elif is an N_IF alone in orelse */
    N_WITH,             /* with */
    N_ASYNC_WITH,       /* with */
    N_MATCH,            /* match */
    N_RAISE,            /* two: exception or NULL, cause or NULL */
    N_TRY,              /* try_ */
    N_TRY_STAR,         /* try_ with except* */
    N_ASSERT,           /* two: test, message or NULL */
    N_IMPORT,           /* import: names only */
    N_IMPORT_FROM,      /* import */
    N_GLOBAL,           /* idents */
    N_NONLOCAL,         /* idents */
    N_EXPR,             /* one: an expression as a statement */
    N_PASS,
    N_BREAK,
    N_CONTINUE,
    /* expressions */
    N_BOOL_OP,          /* list of operands; op is OP_AND or OP_OR */
    N_NAMED,            /* two: target (N_NAME), value     (:=) */
    N_BINARY,           /* binary */
    N_UNARY,            /* unary */
    N_LAMBDA,           /* func: body holds one N_RETURN */
    N_COND,             /* cond: test ? body : orelse */
    N_DICT,             /* dict: keys[i] is NULL for **values[i] */
    N_SET,              /* list */
    N_LIST_COMP,        /* comp */
    N_SET_COMP,         /* comp */
    N_DICT_COMP,        /* comp: element is the key, value the value */
    N_GENERATOR,        /* comp */
    N_AWAIT,            /* one */
    N_YIELD,            /* one: value or NULL */
    N_YIELD_FROM,       /* one */
    N_COMPARE,          /* compare */
    N_CALL,             /* call */
    N_FORMATTED,        /* formatted: one {...} of an f-string */
    N_JOINED_STR,       /* list of N_STR and N_FORMATTED */
    N_INT,              /* text: digits as written, underscores removed */
    N_FLOAT,            /* text, underscores removed */
    N_STR,              /* text: escapes resolved */
    N_BYTES,            /* text: escapes resolved; may hold zero bytes */
    N_NONE,
    N_TRUE,
    N_FALSE,
    N_ELLIPSIS,
    N_ATTRIBUTE,        /* attr: value.name */
    N_SUBSCRIPT,        /* two: value, index (an N_SLICE or N_TUPLE of such) */
    N_STARRED,          /* one */
    N_NAME,             /* name */
    N_LIST,             /* list */
    N_TUPLE,            /* list */
    N_SLICE,            /* slice: each NULL when left out */
    /* patterns of match */
    N_PAT_VALUE,        /* one: an expression compared with == */
    N_PAT_SINGLETON,    /* one: N_NONE, N_TRUE or N_FALSE, compared with is */
    N_PAT_SEQUENCE,     /* list of patterns, at most one N_PAT_STAR */
    N_PAT_MAPPING,      /* pat_mapping */
    N_PAT_CLASS,        /* pat_class */
    N_PAT_STAR,         /* name, or NULL for _ */
    N_PAT_AS,           /* pat_as: pattern or NULL, name or NULL (wildcard) */
    N_PAT_OR,           /* list */
    /* parts of other nodes */
    N_ARG,              /* arg: a parameter */
    N_KEYWORD,          /* keyword: name=value, or **value when name is NULL */
    N_ALIAS,            /* alias: dotted name as asname */
    N_WITH_ITEM,        /* two: context, target or NULL */
    N_HANDLER,          /* handler: except type as name: body */
    N_COMPREHENSION,    /* for_: one for ... in ... if ... */
    N_CASE,             /* case_ */
} NodeKind;

/* Operators, in one list for the tree, the compiler and the machine. */
typedef enum Op {
    OP_ADD, OP_SUB, OP_MUL, OP_DIV, OP_FLOORDIV, OP_MOD, OP_POW, OP_MATMUL,
    OP_LSHIFT, OP_RSHIFT, OP_AND_BITS, OP_OR_BITS, OP_XOR,      /* binary */
    OP_EQ, OP_NE, OP_LT, OP_LE, OP_GT, OP_GE,                   /* compare */
    OP_IS, OP_IS_NOT, OP_IN, OP_NOT_IN,
    OP_NOT, OP_NEG, OP_POS, OP_INVERT,                          /* unary */
    OP_AND, OP_OR,                                              /* short */
} Op;

/* No path down a tree is much longer than this, so that what walks one may
 * recurse: the parser refuses the text.  CPython's limit is near 3000. */
enum { MAX_HEIGHT = 2000 };

/* What is done with the value of a target expression. */
typedef enum Ctx { CTX_LOAD, CTX_STORE, CTX_DEL } Ctx;

typedef struct Params {
    Nodes pos_only, args, kw_only;      /* N_ARG */
    Node *vararg, *kwarg;               /* N_ARG or NULL */
    Nodes defaults;                     /* of the last pos_only + args */
    Nodes kw_defaults;                  /* one per kw_only; NULL: none */
} Params;

struct Node {
    NodeKind kind;
    int line, col, end_line, end_col;
    Ctx ctx;            /* N_NAME, N_ATTRIBUTE, N_SUBSCRIPT, N_STARRED,
                           N_LIST, N_TUPLE */
    Op op;              /* N_BOOL_OP, N_BINARY, N_UNARY, N_AUG_ASSIGN */
    int height;         /* levels of expressions below, at most MAX_HEIGHT */
    Scope *scope;       /* set by scope.c for N_MODULE, functions, N_LAMBDA,
                           N_CLASS and comprehensions; else NULL */
    union {
        Node *one;
        Nodes list;
        Idents idents;
        const char *name;               /* interned */
        struct { Node *first, *second; } two;
        struct { Nodes body; const char *doc; } block;
        struct {
            const char *name;           /* interned; "<lambda>" for those */
            const char *binds;          /* the name it is bound to: the same,
                                           but mangled in a class (scope.c) */
            Params *params;
            Nodes body, decorators;
            Node *returns;              /* annotation or NULL */
            const char *doc;            /* docstring (zero-ended) or NULL */
        } func;
        struct {
            const char *name, *binds;   /* as for func */
            Nodes bases, keywords, body, decorators;
            const char *doc;
        } class_;
        struct { Nodes targets; Node *value; } assign;
        struct { Node *target, *value; } aug;
        struct {
            Node *target, *annotation, *value;
            bool simple;                /* a bare name, not in brackets */
        } ann;
        struct { Node *target, *iter; Nodes body, orelse; } loop;
        struct { Node *test; Nodes body, orelse; } branch;
        struct { Nodes items, body; } with;     /* N_WITH_ITEM */
        struct { Node *subject; Nodes cases; } match;
        struct { Nodes body, handlers, orelse, finally; } try_;
        struct {
            const char *module;         /* dotted; NULL for plain import or
                                           `from . import x` */
            int level;                  /* leading dots */
            Nodes names;                /* N_ALIAS; one with name "*" */
        } import;
        struct { Node *left, *right; } binary;
        struct { Node *operand; } unary;
        struct { Node *test, *body, *orelse; } cond;
        struct { Nodes keys, values; } dict;
        struct { Node *element, *value; Nodes fors; } comp;
        struct { Node *left; Nodes rights; Op *ops; } compare;
        struct { Node *func; Nodes args, keywords; } call;
        struct {
            Node *value;
            char conversion;            /* 0, 's', 'r' or 'a' */
            Node *spec;                 /* N_JOINED_STR or NULL */
        } formatted;                    /* {x=} is made by the parser: an
                                           N_STR before, !r if nothing else */
        struct { const char *data; size_t len; } text;
        struct { Node *value; const char *name; } attr;
        struct { Node *lower, *upper, *step; } slice;
        struct { Nodes keys, patterns; const char *rest; } pat_mapping;
        struct {
            Node *cls;
            Nodes patterns;             /* positional */
            Idents kw_names;
            Nodes kw_patterns;          /* one per name */
        } pat_class;
        struct { Node *pattern; const char *name; } pat_as;
        struct { const char *name; Node *annotation; } arg;
        struct { const char *name; Node *value; } keyword;
        struct { const char *name, *asname; } alias;    /* asname may be NULL */
        struct { Node *type; const char *name; Nodes body; } handler;
        struct { Node *target, *iter; Nodes ifs; bool is_async; } for_;
        struct { Node *pattern, *guard; Nodes body; } case_;
    } u;
};

/* A parsed text.  Owns its nodes and names. */
typedef struct Tree {
    Arena arena;
    Names names;
    Node *root;                         /* N_MODULE */
    bool text_annotations;              /* from __future__ import annotations:
                                           set by scope_analyse() */
} Tree;

#endif
