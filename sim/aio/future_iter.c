/* future_iter.c - fut.__await__(): an iterator that is driven by hand. */
#include "sim/aio/future_int.h"
#include "sim/vm/gen.h"

typedef struct FutureIter {
    Obj head;
    Future *future;             /* NULL: exhausted */
} FutureIter;

static FutureIter *as_iter(Value v)
{
    return (FutureIter *)(void *)v;
}

static SendResult iter_drive(Value self, Value in, Value *out)
{
    Future *f = as_iter(self)->future;

    if (!f) {
        *out = none();
        return in ? SEND_RETURN : SEND_ERROR;
    }
    SendResult r = future_slot_send((Value)f, in, out);
    if (r != SEND_YIELD) {
        as_iter(self)->future = NULL;
        val_unref((Value)f);
    }
    return r;
}

static Value iter_send(Value self, Value *a)
{
    Value out;

    switch (iter_drive(self, a[0], &out)) {
    case SEND_YIELD:
        return out;
    case SEND_RETURN:
        raise_stop(out);
        val_unref(out);
        return NULL;
    default:
        return NULL;
    }
}

static Value iter_next(Value self)
{
    Value in = VAL_NONE;

    return iter_send(self, &in);
}

static Value iter_throw(Value self, Value *a)
{
    (void)self;
    gen_raise_thrown(a);
    return NULL;
}

static Value iter_close(Value self, Value *a)
{
    (void)a;
    val_clear((Value *)(void *)&as_iter(self)->future);
    return none();
}

static Value iter_iter(Value self)
{
    return val_ref(self);
}

static void iter_free(Value self)
{
    val_xunref((Value)as_iter(self)->future);
}

static void iter_visit(Value self, Visit visit, void *arg)
{
    if (as_iter(self)->future)
        visit((Value)as_iter(self)->future, arg);
}

Type future_iter_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "FutureIter",
    .module = "_asyncio",
    .size = sizeof(FutureIter),
    .flags = TYPE_GC,
    .free = iter_free,
    .visit = iter_visit,
    .iter = iter_iter,
    .next = iter_next,
    .send = iter_drive,
    .methods = (const NativeDef[]){
        {"send", iter_send, "value, /", NULL},
        {"throw", iter_throw, "typ, val=, tb=, /", NULL},
        {"close", iter_close, "", NULL},
        {0},
    },
};

Future *future_awaited_as(Value x)
{
    if (type_of(x) == &future_iter_type)
        return as_iter(x)->future;
    return is_future(x) ? as_future(x) : NULL;
}

Value future_slot_await(Value self)
{
    FutureIter *it = as_iter(obj_new(&future_iter_type));

    it->future = as_future(val_ref(self));
    return (Value)it;
}
