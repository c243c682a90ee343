/* obj.c - objects come and go.
 *
 * In front of each object whose type has TYPE_GC stands its GcLink (cycle.h);
 * for types with TYPE_DICT the word before that points to the attributes:
 *
 *     [Dict *] [GcLink] | Obj ...
 *
 * Releasing the head of a long chain (a linked list, a chain of closures)
 * would recurse once for each link: objects that are freed too deep inside
 * others wait in a list until the outermost is done.
 */
#include "sim/vm/obj.h"

#include <assert.h>

#include "sim/base/mem.h"
#include "sim/base/zone.h"
#include "sim/vm/cycle.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/ident.h"
#include "sim/vm/origin.h"
#include "sim/vm/vm.h"
#include "sim/vm/weak.h"

/* Objects freed inside one another on the C stack: each takes some 300 bytes
 * of it, and code run by a __del__ may begin anew. */
enum { NESTED_MAX = 40 };

static int nested;
static GcLink *waiting;         /* by [next]: freed, but not yet taken apart */
ZONE_KEEP(nested);
ZONE_KEEP(waiting);

static size_t prefix_size(const Type *t)
{
    if (t->flags & TYPE_DICT)
        return sizeof(Dict *) + sizeof(GcLink);
    return t->flags & TYPE_GC ? sizeof(GcLink) : 0;
}

static inline bool is_linked(const Type *t)
{
    return (t->flags & (TYPE_GC | TYPE_DICT)) != 0;
}

static GcLink *link_of(Value v)
{
    return (GcLink *)(void *)v - 1;
}

Value obj_new_sized(Type *t, size_t size)
{
    size_t prefix = prefix_size(t);
    char *block = mem_take(prefix + size);

    memset(block, 0, prefix + size);
    Value v = (Value)(void *)(block + prefix);
    v->refs = 1;
    v->type = t;
    if (t->flags & TYPE_HEAP)
        t->head.refs++;
    if (prefix)
        cycle_track(v);
    return v;
}

Value obj_new(Type *t)
{
    return obj_new_sized(t, t->size);
}

/* --- the end of an object ------------------------------------------------- */

/* True if the object lives on: its finalizer gave it to somebody. */
static bool finalize(Value v)
{
    Type *t = v->type;
    Value pending = vm.raised;

    if (!t->finalize || v->flags & OBJ_FINALIZED || vm.stopped)
        return false;
    v->flags |= OBJ_FINALIZED;
    v->refs = 1;
    vm.raised = NULL;
    t->finalize(v);
    if (vm.raised)
        vm_unraisable(v);
    vm.raised = pending;
    return --v->refs > 0;
}

/* What stands beside [v] in tables goes. */
static void forget_notes(Value v)
{
    if (v->flags & OBJ_HAS_WEAK)
        weak_object_gone(v);
    if (v->flags & OBJ_HAS_ID)
        ident_forget(v);
    if (v->flags & OBJ_HAS_ORIGIN)
        origin_forget(v);
}

static void destroy(Value v)
{
    Type *t = v->type;
    size_t prefix = prefix_size(t);

    if (prefix)                 /* callbacks may collect cycles */
        cycle_untrack(v);
    if (v->flags & OBJ_HAS_NOTES)
        forget_notes(v);
    size_t size = t->size_of ? t->size_of(v) : t->size;
    if (t->flags & TYPE_DICT) {
        Dict **slot = obj_dict_slot(v);
        assert(slot);
        Dict *d = *slot;
        *slot = NULL;
        if (d)
            val_unref((Value)(void *)d);
    }
    if (t->free)
        t->free(v);
    mem_give((char *)(void *)v - prefix, prefix + size);
    if (t->flags & TYPE_HEAP)
        val_unref(&t->head);
}

static void free_now(Value v)
{
    nested++;
    if (!finalize(v))
        destroy(v);
    nested--;
}

void obj_free(Value v)
{
    if (nested >= NESTED_MAX && is_linked(v->type)) {
        cycle_untrack(v);
        link_of(v)->next = waiting;
        waiting = link_of(v);
        return;
    }
    free_now(v);
    while (nested == 0 && waiting) {
        GcLink *link = waiting;
        waiting = link->next;
        Value next = (Value)(void *)(link + 1);
        cycle_track(next);
        free_now(next);
    }
}

/* --- the attributes' dict ------------------------------------------------- */

Dict **obj_dict_slot(Value v)
{
    Type *t = type_of(v);

    if (t->flags & TYPE_DICT)
        return (Dict **)(void *)link_of(v) - 1;
    if (t == &module_type)
        return &((Module *)(void *)v)->dict;
    return NULL;
}

Dict *obj_dict_peek(Value v)
{
    Dict **slot = obj_dict_slot(v);

    if (slot && !*slot)
        *slot = dict_new();
    return slot ? *slot : NULL;
}
