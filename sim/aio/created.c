/* created.c - debug mode: where futures, tasks and handles were created. */
#include "sim/aio/created.h"

#include "sim/vm/call.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/module.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

/* asyncio's DEBUG_STACK_DEPTH. */
enum { TRACK_DEPTH = 10 };

int created_limit(const Callback *cb, Value a)
{
    bool first = cb == &task_step_callback &&
                 as_task(a)->coro->state == GEN_CREATED;

    return first ? CREATED_BY_TASK : CREATED_BY_SOON;
}

void created_add(Buf *out, Value v)
{
    Value origin = origin_peek(v);

    if (!origin || as_tuple(origin)->len == 0)
        return;
    const Tuple *at = as_tuple(as_tuple(origin)->items[0]);
    buf_printf(out, " created at %s:%d", str_text(at->items[0]),
               (int)small_of(at->items[1]));
}

/* traceback.NAME(...), called with [n] arguments. */
static Value call_traceback(const char *name, Value *args, size_t n)
{
    Value f = module_attr("traceback", name);
    Value r = f ? call(f, args, n, NULL) : NULL;

    val_xunref(f);
    return r;
}

Value created_get(Value v)
{
    Value origin = origin_peek(v);

    if (!origin)
        return none();
    Value list = list_new(as_tuple(origin)->len);
    bool ok = true;
    for (size_t i = as_tuple(origin)->len; ok && i-- > 0;) {
        Value frame = call_traceback(
            "FrameSummary", as_tuple(as_tuple(origin)->items[i])->items, 3);
        ok = frame != NULL;
        if (ok)
            list_append_take(list, frame);
    }
    Value summary = ok ? call_traceback("StackSummary", &list, 1) : NULL;
    val_unref(list);
    return summary;
}

void created_tell(Dict *context, const char *key, Value v)
{
    if (!origin_peek(v) || as_tuple(origin_peek(v))->len == 0)
        return;
    Value pending = exc_take();
    Value list = created_get(v);
    if (list)
        dict_set_s(context, key, list);
    else if (!vm.stopped)
        exc_drop();
    val_xunref(list);
    if (pending && !vm.stopped)
        raise_again_take(pending);
    else
        val_xunref(pending);
}

bool created_add_report(Buf *out, const char *what, Value list)
{
    Value lines = call_traceback("format_list", &list, 1);
    bool ok = lines && is_list(lines);

    buf_printf(out, "%s created at (most recent call last):\n", what);
    for (size_t i = 0; ok && i < as_list(lines)->len; i++)
        ok = obj_add_str(out, as_list(lines)->items[i]) == 0;
    while (out->len > 0 && strchr(" \t\n\r\f\v", out->data[out->len - 1]))
        buf_cut(out, out->len - 1);
    val_xunref(lines);
    return ok;
}

void created_track(Loop *l, bool on)
{
    if (l->tracks == on)
        return;
    l->tracks = on;
    if (on) {
        l->outer_origin_depth = vm.origin_depth;
        vm.origin_depth = TRACK_DEPTH;
    } else {
        vm.origin_depth = l->outer_origin_depth;
    }
}

static Value run_track(Value a, Value b)
{
    created_track((Loop *)(void *)a, b == VAL_TRUE);
    return none();
}

static const Callback callback_track = {
    .name = "BaseEventLoop._set_coroutine_origin_tracking", .run = run_track,
};

void created_set_debug(Loop *l, bool on)
{
    l->debug = on;
    if (l->running)
        loop_soon_threadsafe(l, &callback_track, (Value)l, val_bool(on), NULL,
                             VIA_SOON);
}

bool created_debug_asked(void)
{
    Value os = vm.modules ? dict_get_s_peek(vm.modules, "os") : NULL;
    Value environ = os ? obj_getattr_s(os, "environ") : NULL;
    Value name = str_from("PYTHONASYNCIODEBUG");
    Value text = environ ? call_method1(environ, NAME(get), name) : NULL;
    bool yes = text && obj_truth(text) == 1;

    if (!vm.stopped)
        exc_drop();
    val_xunref(text);
    val_unref(name);
    val_xunref(environ);
    return yes;
}
