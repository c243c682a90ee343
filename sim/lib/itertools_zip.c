/* itertools_zip.c - zip_longest. */
#include "sim/lib/itertools_int.h"
#include "sim/lib/lib_int.h"
#include "sim/vm/args.h"
#include "sim/vm/exc.h"
#include "sim/vm/obj.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"

typedef struct ZipLongest {
    Obj head;
    Tuple *iters;               /* None stands for one that has ended */
    Value fill;
    size_t active;
} ZipLongest;

static ZipLongest *as_zip(Value v)
{
    return (ZipLongest *)(void *)v;
}

static Value zip_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    Value fill = args_keyword_peek("fillvalue", args, n, kwnames);

    if (kwnames && kwnames->len > (fill ? 1 : 0))
        return raise(&exc_TypeError,
                     "zip_longest() got an unexpected keyword argument");
    Tuple *iters = tuple_new(n);
    for (size_t i = 0; i < n; i++) {
        iters->items[i] = obj_iter(args[i]);
        if (!iters->items[i]) {
            val_unref((Value)iters);
            return NULL;
        }
    }
    ZipLongest *z = as_zip(obj_new(cls));
    z->iters = iters;
    z->fill = val_ref(fill ? fill : VAL_NONE);
    z->active = n;
    return &z->head;
}

/* The next item of iterator [i], or the fill value.  NULL: all have ended, or
 * raised. */
static Value next_of(ZipLongest *z, size_t i)
{
    Value iter = z->iters->items[i];

    if (iter == VAL_NONE)
        return val_ref(z->fill);
    Value item = obj_next(iter);
    if (item)
        return item;
    if (exc_raised()) {
        z->active = 0;
        return NULL;
    }
    if (z->iters->items[i] == iter) {   /* no call within this one saw it */
        val_set_take(&z->iters->items[i], none());
        z->active--;
    }
    return z->active == 0 ? NULL : val_ref(z->fill);
}

static Value zip_next(Value self)
{
    ZipLongest *z = as_zip(self);

    if (z->active == 0)
        return NULL;
    Tuple *t = tuple_new(z->iters->len);
    for (size_t i = 0; i < t->len; i++) {
        t->items[i] = next_of(z, i);
        if (!t->items[i]) {
            val_unref((Value)t);
            return NULL;
        }
    }
    return (Value)t;
}

static void zip_free(Value self)
{
    val_xunref((Value)as_zip(self)->iters);
    val_xunref(as_zip(self)->fill);
}

static void zip_visit(Value self, Visit visit, void *arg)
{
    visit((Value)as_zip(self)->iters, arg);
    visit(as_zip(self)->fill, arg);
}

Type zip_longest_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "zip_longest",
    .module = "itertools",
    .size = sizeof(ZipLongest),
    .flags = TYPE_GC | TYPE_BASE | TYPE_IMMUTABLE,
    .free = zip_free,
    .visit = zip_visit,
    .iter = lib_self_iter,
    .next = zip_next,
    .new = zip_new,
};
