/* itertools_tee.c - tee.
 *
 *     source iterator <--- node: a ---> node: b ---> node: not read yet
 *                            ^                         ^
 *                          slow tee                  fast tee
 *
 * A tee stands before a node.  Nodes that no tee can reach any more go, so
 * what is kept is what the slowest has still to read.
 */
#include "sim/lib/itertools_int.h"
#include "sim/lib/lib_int.h"
#include "sim/vm/check.h"
#include "sim/vm/exc.h"
#include "sim/vm/obj.h"
#include "sim/vm/seq.h"

typedef struct TeeNode {
    Obj head;
    Value iter;                 /* of the last node, which is not read yet */
    Value item;                 /* or NULL: not read yet */
    bool is_read;               /* right now */
    struct TeeNode *next;          /* or NULL */
} TeeNode;

typedef struct Tee {
    Obj head;
    TeeNode *at;                   /* owned */
} Tee;

static TeeNode *as_node(Value v)
{
    return (TeeNode *)(void *)v;
}

static Tee *as_tee(Value v)
{
    return (Tee *)(void *)v;
}

static TeeNode *node_new(Value iter)
{
    TeeNode *n = as_node(obj_new(&tee_node_type));

    n->iter = val_ref(iter);
    return n;
}

/* Lets a long chain go node by node, not by recursion. */
static void node_free(Value self)
{
    TeeNode *n = as_node(self), *next = n->next;

    val_xunref(n->iter);
    val_xunref(n->item);
    while (next && next->head.refs == 1) {
        TeeNode *after = next->next;
        next->next = NULL;
        val_unref(&next->head);
        next = after;
    }
    val_xunref((Value)next);
}

static void node_visit(Value self, Visit visit, void *arg)
{
    TeeNode *n = as_node(self);

    if (n->iter)
        visit(n->iter, arg);
    if (n->item)
        visit(n->item, arg);
    if (n->next)
        visit((Value)n->next, arg);
}

Type tee_node_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "_tee_dataobject",
    .module = "itertools",
    .size = sizeof(TeeNode),
    .flags = TYPE_GC | TYPE_IMMUTABLE,
    .free = node_free,
    .visit = node_visit,
};

/* Reads the item of [n], the last node; false: the end, or raised. */
static bool node_read(TeeNode *n)
{
    if (n->is_read) {
        raise(&exc_RuntimeError, "cannot re-enter the tee iterator");
        return false;
    }
    n->is_read = true;
    Value item = obj_next(n->iter);
    n->is_read = false;
    if (!item)
        return false;
    n->item = item;
    n->next = node_new(n->iter);
    val_clear(&n->iter);
    return true;
}

static Value tee_next(Value self)
{
    Tee *t = as_tee(self);
    TeeNode *n = t->at;

    if (!n->item && !node_read(n))
        return NULL;
    Value item = val_ref(n->item);
    t->at = REF(n->next);
    val_unref(&n->head);
    return item;
}

static Value tee_from(Type *cls, TeeNode *at)
{
    Tee *t = as_tee(obj_new(cls));

    t->at = REF(at);
    return &t->head;
}

/* A tee over [iterable]; one that is a tee already is it itself. */
static Value tee_over(Type *cls, Value iterable)
{
    if (is_instance(iterable, &tee_type))
        return val_ref(iterable);
    Value iter = obj_iter(iterable);
    if (!iter)
        return NULL;
    TeeNode *n = node_new(iter);
    val_unref(iter);
    Value tee = tee_from(cls, n);
    val_unref(&n->head);
    return tee;
}

static Value tee_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    if (!check_args("_tee", n, kwnames, 1, 1))
        return NULL;
    return tee_over(cls, args[0]);
}

static Value tee_copy(Value self, Value *a)
{
    (void)a;
    return tee_from(&tee_type, as_tee(self)->at);
}

static void tee_free(Value self)
{
    val_xunref((Value)as_tee(self)->at);
}

static void tee_visit(Value self, Visit visit, void *arg)
{
    visit((Value)as_tee(self)->at, arg);
}

Type tee_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "_tee",
    .module = "itertools",
    .size = sizeof(Tee),
    .flags = TYPE_GC | TYPE_IMMUTABLE,
    .free = tee_free,
    .visit = tee_visit,
    .iter = lib_self_iter,
    .next = tee_next,
    .new = tee_new,
    .methods = (const NativeDef[]){
        {"__copy__", tee_copy, "", NULL},
        {0},
    },
};

Value itertools_tee(Value self, Value *args, size_t n, Tuple *kwnames)
{
    int64_t count = 2;

    (void)self;
    if (!check_args("tee", n, kwnames, 1, 2))
        return NULL;
    if (n == 2 && !obj_to_index(args[1], &count))
        return NULL;
    if (count < 0)
        return raise(&exc_ValueError, "n must be >= 0");
    if (!check_fits((size_t)count + 1, sizeof(Tee)))
        return NULL;
    Tuple *tees = tuple_new((size_t)count);
    for (size_t i = 0; i < tees->len; i++) {
        tees->items[i] = i == 0 ? tee_over(&tee_type, args[0])
                                : tee_copy(tees->items[0], NULL);
        if (!tees->items[i]) {
            val_unref((Value)tees);
            return NULL;
        }
    }
    return (Value)tees;
}
