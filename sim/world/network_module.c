/* network_module.c - the modules that reach the simulated network. */
#include "sim/world/network_module.h"

#include <math.h>

#include "sim/aio/await.h"
#include "sim/aio/clock.h"
#include "sim/aio/emit.h"
#include "sim/aio/timer_future.h"
#include "sim/vm/exc.h"
#include "sim/vm/int.h"
#include "sim/vm/module.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"
#include "sim/world/rules.h"
#include "sim/world/server.h"
#include "sim/world/world.h"

static Value rule_tuple(const Rule *r)
{
    Tuple *t = tuple_new(9);
    Value *items = t->items;

    items[0] = str_from(r->host);
    items[1] = str_from(r->path);
    items[2] = val_float(r->least);
    items[3] = val_float(r->most);
    items[4] = val_small(r->status);
    items[5] = r->body ? str_from(r->body) : none();
    items[6] = val_float(r->fail);
    items[7] = val_small(r->limit);
    items[8] = val_small(r->down);
    return (Value)t;
}

/* rules(): [(host, path, least, most, status, body, fail, limit, down)]; what
 * is not said is -1, None for the body, 0 for [down]. */
static Value f_rules(Value self, Value *a)
{
    (void)self, (void)a;
    Value list = list_new(rules_count());
    for (size_t i = 0; i < rules_count(); i++)
        list_append_take(list, rule_tuple(rules_peek(i)));
    return list;
}

/* seed(): the run's. */
static Value f_seed(Value self, Value *a)
{
    (void)self, (void)a;
    return int_from_u64(vm.seed);
}

/* now(): the clock, without its counting as a look at it. */
static Value f_now(Value self, Value *a)
{
    (void)self, (void)a;
    return val_float(clock_now());
}

/* How long something takes: not less than nothing.  False: raised. */
static bool to_seconds(Value v, double *out)
{
    if (!obj_to_double(v, out))
        return false;
    *out = fmax(*out, 0);       /* also of what is no number */
    return true;
}

/* --- waiting in a coroutine ---------------------------------------------- */

/* A step of what wait() gives: in its slots stand first the seconds, later the
 * future; the pair of the request's name and result; [line]. */
static Value wait_step(Frame *f, Value in)
{
    if (f->state++ > 0) {
        timer_future_cancel((TimerFuture *)(void *)f->slots[0]);
        return in;
    }
    Loop *l = loop_running();
    if (!l)
        return NULL;
    Value future = timer_future_for_request(
        l, clock_now() + float_of(f->slots[0]), f->slots[1]);
    if (emit_state.on && small_of(f->slots[2]) > 0)
        emit_event((Event){.kind = EVENT_BLOCKED, .lane = emit_state.lane,
                           .obj = (uint32_t)small_of(f->slots[2]),
                           .peer = as_future(future)->id, .ready_pos = -1,
                           .ready_len = -1});
    val_set_take(&f->slots[0], val_ref(future));
    return await_take(f, future);
}

/* wait(seconds, name, result, line): a coroutine that awaits a request; [line]:
 * the object on the tape at which it stands in line, or 0. */
static Value f_wait(Value self, Value *a)
{
    double seconds;
    int64_t line;

    (void)self;
    if (!to_seconds(a[0], &seconds) || !obj_to_index_clamped(a[3], &line))
        return NULL;
    Value slots[] = {val_float(seconds), tuple_of(2, a[1], a[2]),
                     val_small((uint32_t)line)};
    Value coro = gen_new_native(wait_step, "wait", "wait", slots, 3);
    val_unref(slots[0]);
    val_unref(slots[1]);
    return coro;
}

/* connection(): a future of the running loop, for one who waits for a
 * connection. */
static Value f_connection(Value self, Value *a)
{
    (void)self, (void)a;
    Loop *l = loop_running();
    return l ? future_new_for(&future_type, l, FOR_CONNECTION, 0) : NULL;
}

/* serve(key, name, limit, seconds): server_ask(): until when, and where on the
 * tape it stands in line. */
static Value f_serve(Value self, Value *a)
{
    int64_t limit;
    double seconds;
    uint32_t waits_at;

    (void)self;
    if (!obj_to_index_clamped(a[2], &limit) || !to_seconds(a[3], &seconds))
        return NULL;
    if (limit < 1)
        return raise(&exc_ValueError, "a server serves one request at least");
    Value delay = val_float(server_ask(str_text(a[0]), str_text(a[1]), limit,
                                       seconds, &waits_at));
    Value pair = tuple_of(2, delay, val_small(waits_at));
    val_unref(delay);
    return pair;
}

/* sleep(seconds): the thread waits for an answer. */
static Value f_sleep(Value self, Value *a)
{
    double seconds;

    (void)self;
    return to_seconds(a[0], &seconds) ? world_wait(seconds) : NULL;
}

/* --- what is left open ---------------------------------------------------- */

static const char *name_of_request(Value name)
{
    return is_str(name) ? str_text(name) : "a request";
}

/* A latency, which is [seconds] as a rule: from half to twice if it is always
 * the same, else from [least] to [most]; in per cent. */
static ChanceRange latency_range(double seconds, double least, double most)
{
    ChanceRange r = {100, 50, 200, 1};

    if (most > least) {
        r.least = (int64_t)fmin(100, fmax(1, ceil(least / seconds * 100)));
        r.most = (int64_t)fmax(100, fmin(1e6, floor(most / seconds * 100)));
    }
    return r;
}

/* latency(seconds, least, most, name): how long the request takes. */
static Value f_latency(Value self, Value *a)
{
    double seconds, least, most;

    (void)self;
    if (!to_seconds(a[0], &seconds) || !to_seconds(a[1], &least) ||
        !to_seconds(a[2], &most))
        return NULL;
    if (!chance_is_on() || !(seconds > 0))
        return val_ref(a[0]);
    int64_t cent = chance_ask(CHANCE_LATENCY,
                              latency_range(seconds, least, most));
    if (cent == 100)
        return val_ref(a[0]);
    double takes = seconds * (double)cent / 100;
    emit_chance(emit_state.lane, CHANCE_LATENCY, cent,
                "%s takes %.6g s, not %.6g s", name_of_request(a[3]), takes,
                seconds);
    return val_float(takes);
}

/* fails(usual, share, name): whether the request fails. */
static Value f_fails(Value self, Value *a)
{
    int64_t usual = a[0] == VAL_TRUE;
    double share;

    (void)self;
    if (!obj_to_double(a[1], &share))
        return NULL;
    int64_t fails = chance_ask(CHANCE_FAIL, (ChanceRange){
        usual, 0, 1, usual ? 1 - share : share});
    if (fails != usual)
        emit_chance(emit_state.lane, CHANCE_FAIL, fails, "%s %s",
                    name_of_request(a[2]), fails ? "fails" : "is answered");
    return val_ref(val_bool(fails));
}

/* choice(number, text): the tape learns what the seed has decided. */
static Value f_choice(Value self, Value *a)
{
    int64_t n = 0;

    (void)self;
    if (!obj_to_index_clamped(a[0], &n))
        return NULL;
    if (emit_state.on)
        emit_event((Event){.kind = EVENT_CHOICE, .lane = emit_state.lane,
                           .num = n, .text = str_text(a[1]), .ready_pos = -1,
                           .ready_len = -1});
    return none();
}

/* --- the modules --------------------------------------------------------- */

static const NativeDef functions[] = {
    {"rules", f_rules, "", NULL},
    {"seed", f_seed, "", NULL},
    {"now", f_now, "", NULL},
    {"wait", f_wait, "seconds, name, result, line, /", NULL},
    {"connection", f_connection, "", NULL},
    {"serve", f_serve, "key:str, name:str, limit, seconds, /", NULL},
    {"choice", f_choice, "number, text:str, /", NULL},
    {"sleep", f_sleep, "seconds, /", NULL},
    {"latency", f_latency, "seconds, least, most, name, /", NULL},
    {"fails", f_fails, "usual, share, name, /", NULL},
    {0},
};

static const ModuleDef modules[] = {
    {.name = "_network", .functions = functions},
    {.name = "_server", .is_python = true},
    {.name = "aiohttp", .is_python = true},
    {.name = "aiohttp.client", .is_python = true},
    {.name = "aiohttp.client_exceptions", .is_python = true},
    {.name = "aiohttp.client_reqrep", .is_python = true},
    {.name = "aiohttp.connector", .is_python = true},
    {.name = "httpx", .is_python = true},
    {.name = "httpx._client", .is_python = true},
    {.name = "httpx._exceptions", .is_python = true},
    {.name = "httpx._models", .is_python = true},
    {.name = "multidict", .is_python = true},
    {.name = "requests", .is_python = true},
    {.name = "requests.adapters", .is_python = true},
    {.name = "requests.auth", .is_python = true},
    {.name = "requests.cookies", .is_python = true},
    {.name = "requests.exceptions", .is_python = true},
    {.name = "requests.models", .is_python = true},
    {.name = "requests.sessions", .is_python = true},
    {.name = "requests.structures", .is_python = true},
    {.name = "urllib", .is_python = true},
    {.name = "urllib.error", .is_python = true},
    {.name = "urllib.parse", .is_python = true},
    {.name = "urllib.request", .is_python = true},
    {.name = "urllib3", .is_python = true},
    {.name = "urllib3.exceptions", .is_python = true},
    {.name = "urllib3.util", .is_python = true},
    {.name = "urllib3.util.retry", .is_python = true},
    {.name = "yarl", .is_python = true},
};

void network_register(void)
{
    for (size_t i = 0; i < sizeof modules / sizeof *modules; i++)
        module_register(&modules[i]);
}
