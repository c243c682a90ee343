/* origin.c - where things were made. */
#include "sim/vm/origin.h"

#include "sim/base/zone.h"
#include "sim/vm/exc_int.h"
#include "sim/vm/frame.h"
#include "sim/vm/seq.h"
#include "sim/vm/side.h"
#include "sim/vm/source.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

static Side origins;            /* values: tuples (owned) */
ZONE_KEEP(origins);

enum { COST_FRAME = 60 };       /* a tuple, against vm.budget */

/* How many frames CPython has where we have [f]. */
static int frames_in(const Frame *f)
{
    if (f->code)
        return 1;
    return (f->flags & FRAME_IS_PYTHON ? 1 : 0) + (int)(f->flags / FRAME_MORE);
}

/* The next frame of the program's own, from [f] on, that is among the *left
 * innermost ones, and takes it and those before it off them; or NULL. */
static Frame *next_own(Frame *f, int *left)
{
    for (; f && *left > 0; f = f->back) {
        *left -= frames_in(f);
        if (f->code && !(f->code->flags & CODE_HIDDEN) && *left >= 0)
            return f;
    }
    return NULL;
}

static Value origin_of(Frame *from, int limit)
{
    Value places = list_new(4);
    int left = limit;

    for (Frame *f = from; (f = next_own(f, &left)) != NULL; f = f->back)
        list_append_take(places, tuple_of(3, f->code->filename,
                                          val_small(frame_line(f)),
                                          f->code->name));
    vm_spend(as_list(places)->len * (size_t)COST_FRAME);
    Value origin = obj_to_tuple(places);
    val_unref(places);
    return origin;
}

void origin_note(Value v, int limit)
{
    Value origin = origin_of(vm.frame, limit);

    val_set_take(&side_at(&origins, v)->value, origin);
    v->flags |= OBJ_HAS_ORIGIN;
}

Value origin_peek(Value v)
{
    return v->flags & OBJ_HAS_ORIGIN ? side_peek(&origins, v)->value : NULL;
}

static bool same_place(const Tuple *a, const Tuple *b)
{
    return a->items[1] == b->items[1] && str_equal(a->items[0], b->items[0]) &&
           str_equal(a->items[2], b->items[2]);
}

void origin_add_lines(Buf *out, Value origin)
{
    const Tuple *last = NULL;
    long count = 0;

    for (size_t i = as_tuple(origin)->len; i-- > 0;) {
        const Tuple *at = as_tuple(as_tuple(origin)->items[i]);
        if (last && !same_place(at, last)) {
            exc_add_repeated(out, count, "");
            count = 0;
        }
        last = at;
        if (++count > EXC_SAME_LINE_MAX)
            continue;
        int line = (int)small_of(at->items[1]);
        buf_printf(out, "  File \"%s\", line %d, in %s\n",
                   str_text(at->items[0]), line, str_text(at->items[2]));
        source_add_line(out, at->items[0], line, 4);
    }
    exc_add_repeated(out, count, "");
}

void origin_forget(Value v)
{
    Value origin = side_peek(&origins, v)->value;

    side_drop(&origins, v);
    v->flags &= (uint16_t)~OBJ_HAS_ORIGIN;
    val_unref(origin);
}

void origin_end(void)
{
    for (size_t i = 0; i < origins.size; i++)
        val_xunref(origins.slots[i].value);
    side_end(&origins, OBJ_HAS_ORIGIN);
}
