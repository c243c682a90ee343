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

/* Of one that is exhausted CPython does not expect that, and says so. */
static SendResult iter_drive(Value self, Value in, Value *out)
{
    Future *f = as_iter(self)->future;

    if (!f) {
        raise(&exc_SystemError, "error return without exception set");
        return SEND_ERROR;
    }
    SendResult r = future_slot_send((Value)f, in, out);
    if (future_is_done(f)) {
        as_iter(self)->future = NULL;
        val_unref((Value)f);
    }
    return r;
}

/* Nothing that is sent reaches a future. */
static Value iter_next(Value self)
{
    Value out;

    if (!as_iter(self)->future)
        return NULL;
    switch (iter_drive(self, VAL_NONE, &out)) {
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

static Value iter_send(Value self, Value *a)
{
    (void)a;
    if (as_iter(self)->future)
        return iter_next(self);
    return raise(&exc_SystemError, "<method 'send' of '_asyncio.FutureIter' "
                 "objects> returned NULL without setting an exception");
}

static bool may_throw(Value typ, Value value, Value tb)
{
    if (tb && tb != VAL_NONE && type_of(tb) != &traceback_type)
        raise(&exc_TypeError, "throw() third argument must be a traceback");
    else if (is_instance(typ, &exc_BaseException) &&
             value && value != VAL_NONE)
        raise(&exc_TypeError,
              "instance exception may not have a separate value");
    else if (!is_instance(typ, &exc_BaseException) &&
             !(is_type(typ) && type_is_sub((Type *)(void *)typ,
                                           &exc_BaseException)))
        raise(&exc_TypeError, "exceptions must be classes deriving "
              "BaseException or instances of such a class");
    else
        return true;
    return false;
}

static void iter_drop(Value self)
{
    val_clear((Value *)(void *)&as_iter(self)->future);
}

static Value iter_throw(Value self, Value *a)
{
    if (may_throw(a[0], a[1], a[2])) {
        iter_drop(self);
        gen_raise_thrown(a);
    }
    return NULL;
}

static Value iter_close(Value self, Value *a)
{
    (void)a;
    iter_drop(self);
    return none();
}

static Value iter_iter(Value self)
{
    return val_ref(self);
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
    .free = iter_drop,
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
