/* itertools_endless.c - count, cycle, repeat. */
#include "sim/lib/itertools_int.h"
#include "sim/lib/lib_int.h"
#include "sim/vm/args.h"
#include "sim/vm/check.h"
#include "sim/vm/exc.h"
#include "sim/vm/float.h"
#include "sim/vm/int.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"

/* --- count: held is the next number, other the step --------------------- */

static bool is_number(Value v)
{
    return is_int(v) || is_float(v) || type_of(v)->index ||
           obj_special_peek(v, NAME(__float__));
}

static Value count_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    static const char *const names[] = {"start", "step", NULL};
    Value a[2];

    if (!args_sort("count", names, 0, args, n, kwnames, a))
        return NULL;
    if ((a[0] && !is_number(a[0])) || (a[1] && !is_number(a[1])))
        return raise(&exc_TypeError, "a number is required");
    Walk *w = as_walk(obj_new(cls));
    w->held = a[0] ? val_ref(a[0]) : val_small(0);
    w->other = a[1] ? val_ref(a[1]) : val_small(1);
    int64_t start, step;
    if (is_int(w->held) && is_int(w->other) && int_to_i64(w->other, &step) &&
        step == 1 && int_to_i64(w->held, &start)) {     /* bools, too */
        val_set_take(&w->held, int_new(start));
        val_set_take(&w->other, val_small(1));
    }
    return &w->head;
}

static Value count_next(Value self)
{
    Walk *w = as_walk(self);
    Value now = val_ref(w->held), next;

    if (is_small(now) && is_small(w->other))
        next = int_new(small_of(now) + small_of(w->other));
    else
        next = obj_binary(now, w->other, OP_ADD);
    if (!next) {
        val_unref(now);
        return NULL;
    }
    val_set_take(&w->held, next);
    return now;
}

static bool steps_by_one(const Walk *w)
{
    return is_small(w->other) && small_of(w->other) == 1;
}

static Value count_repr(Value self)
{
    Walk *w = as_walk(self);
    Buf b;

    buf_init(&b);
    buf_printf(&b, "%s(", self->type->name);
    int failed = obj_add_repr(&b, w->held);
    if (failed == 0 && !steps_by_one(w)) {
        buf_puts(&b, ", ");
        failed = obj_add_repr(&b, w->other);
    }
    buf_putc(&b, ')');
    if (failed < 0) {
        buf_clear(&b);
        return NULL;
    }
    return str_from_buf(&b);
}

static Value count_reduce(Value self, Value *a)
{
    Walk *w = as_walk(self);
    Value args = steps_by_one(w) ? tuple_of(1, w->held)
                                 : tuple_pair(w->held, w->other);
    Value reduced = tuple_pair((Value)type_of(self), args);

    (void)a;
    val_unref(args);
    return reduced;
}

Type count_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "count",
    .module = "itertools",
    .size = sizeof(Walk),
    .flags = TYPE_GC | TYPE_BASE | TYPE_IMMUTABLE,
    .free = walk_free,
    .visit = walk_visit,
    .repr = count_repr,
    .iter = lib_self_iter,
    .next = count_next,
    .new = count_new,
    .methods = (const NativeDef[]){
        {"__reduce__", count_reduce, "", NULL},
        {0},
    },
};

/* --- cycle: held is the list of what came, at the next of it to repeat --- */

static Value cycle_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    if (walk_refuses(cls, "cycle", kwnames) ||
        !check_args("cycle", n, NULL, 1, 1))
        return NULL;
    Walk *w = walk_new(cls, args[0]);
    if (!w)
        return NULL;
    w->held = list_new(0);
    return &w->head;
}

static Value cycle_next(Value self)
{
    Walk *w = as_walk(self);
    List *seen = as_list(w->held);

    if (w->iter) {
        Value item = obj_next(w->iter);
        if (item) {
            list_append(w->held, item);
            return item;
        }
        if (exc_raised())
            return NULL;
        val_clear(&w->iter);
    }
    if (seen->len == 0)
        return NULL;
    if ((size_t)w->at >= seen->len)
        w->at = 0;
    return val_ref(seen->items[w->at++]);
}

Type cycle_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "cycle",
    .module = "itertools",
    .size = sizeof(Walk),
    .flags = TYPE_GC | TYPE_BASE | TYPE_IMMUTABLE,
    .free = walk_free,
    .visit = walk_visit,
    .iter = lib_self_iter,
    .next = cycle_next,
    .new = cycle_new,
};

/* --- repeat: held is the thing, stop how often still, -1 for ever ------- */

static Value repeat_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    static const char *const names[] = {"object", "times", NULL};
    Value a[2];
    int64_t times = -1;

    if (!args_sort("repeat", names, 1, args, n, kwnames, a))
        return NULL;
    if (a[1]) {
        if (!obj_to_index(a[1], &times))
            return NULL;
        if (times < 0)
            times = 0;
    }
    Walk *w = as_walk(obj_new(cls));
    w->held = val_ref(a[0]);
    w->stop = times;
    return &w->head;
}

static Value repeat_next(Value self)
{
    Walk *w = as_walk(self);

    if (w->stop == 0)
        return NULL;
    if (w->stop > 0)
        w->stop--;
    return val_ref(w->held);
}

static Value repeat_repr(Value self)
{
    Walk *w = as_walk(self);
    Value held = obj_repr(w->held);

    if (!held)
        return NULL;
    Value text = w->stop < 0
        ? str_printf("%s(%s)", self->type->name, str_text(held))
        : str_printf("%s(%s, %lld)", self->type->name, str_text(held),
                     (long long)w->stop);
    val_unref(held);
    return text;
}

static Value repeat_length_hint(Value self, Value *a)
{
    (void)a;
    if (as_walk(self)->stop < 0)
        return raise(&exc_TypeError, "len() of unsized object");
    return int_new(as_walk(self)->stop);
}

static Value repeat_reduce(Value self, Value *a)
{
    Walk *w = as_walk(self);
    Value times = int_new(w->stop);
    Value args = w->stop < 0 ? tuple_of(1, w->held)
                             : tuple_pair(w->held, times);
    Value reduced = tuple_pair((Value)type_of(self), args);

    (void)a;
    val_unref(times);
    val_unref(args);
    return reduced;
}

Type repeat_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "repeat",
    .module = "itertools",
    .size = sizeof(Walk),
    .flags = TYPE_GC | TYPE_BASE | TYPE_IMMUTABLE,
    .free = walk_free,
    .visit = walk_visit,
    .repr = repeat_repr,
    .iter = lib_self_iter,
    .next = repeat_next,
    .new = repeat_new,
    .methods = (const NativeDef[]){
        {"__length_hint__", repeat_length_hint, "", NULL},
        {"__reduce__", repeat_reduce, "", NULL},
        {0},
    },
};
