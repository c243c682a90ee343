/* time.c - the module time, on the virtual clock.  The zone is UTC. */
#include <math.h>

#include "sim/lib/std_int.h"
#include "sim/vm/call.h"
#include "sim/vm/check.h"
#include "sim/vm/exc.h"
#include "sim/vm/float.h"
#include "sim/vm/int.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

/* time.time() when the clock stands at zero. */
#define EPOCH 1700000000.0

/* sleep()'s limit is that of a 64-bit count of nanoseconds. */
#define LONGEST_SLEEP 9223372036.0

static double now(void)
{
    return vm.host.now ? vm.host.now() : 0.0;
}

/* --- clocks --------------------------------------------------------------- */

static Value f_time(Value self, Value *a)
{
    (void)self;
    (void)a;
    return val_float(EPOCH + now());
}

static Value f_time_ns(Value self, Value *a)
{
    (void)self;
    (void)a;
    return int_from_double((EPOCH + now()) * 1e9);
}

static Value f_monotonic(Value self, Value *a)
{
    (void)self;
    (void)a;
    return val_float(now());
}

static Value f_monotonic_ns(Value self, Value *a)
{
    (void)self;
    (void)a;
    return int_from_double(now() * 1e9);
}

/* What the process or the thread has computed. */
static double computed(bool by_thread)
{
    return vm.host.computed ? vm.host.computed(by_thread) : 0.0;
}

static Value f_process_time(Value self, Value *a)
{
    (void)self;
    (void)a;
    return val_float(computed(false));
}

static Value f_process_time_ns(Value self, Value *a)
{
    (void)self;
    (void)a;
    return int_from_double(computed(false) * 1e9);
}

static Value f_thread_time(Value self, Value *a)
{
    (void)self;
    (void)a;
    return val_float(computed(true));
}

static Value f_thread_time_ns(Value self, Value *a)
{
    (void)self;
    (void)a;
    return int_from_double(computed(true) * 1e9);
}

static Value f_sleep(Value self, Value *a)
{
    double seconds;

    (void)self;
    if (is_int(a[0])) {
        seconds = int_to_double(a[0]);
    } else if (type_has(type_of(a[0]), TYPE_FLOAT)) {
        seconds = float_of(a[0]);
    } else {
        int64_t n;
        if (!obj_to_index(a[0], &n))
            return NULL;
        seconds = (double)n;
    }
    if (isnan(seconds))
        return raise(&exc_ValueError, "Invalid value NaN (not a number)");
    if (seconds < 0)
        return raise(&exc_ValueError, "sleep length must be non-negative");
    if (seconds > LONGEST_SLEEP)
        return raise(&exc_OverflowError,
                     "timestamp too large to convert to C _PyTime_t");
    return vm.host.sleep ? vm.host.sleep(seconds) : none();
}

/* --- struct_time ---------------------------------------------------------- */

static const char *const time_fields[] = {"tm_year", "tm_mon", "tm_mday",
    "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst", NULL};

static Value get_zone(Value self)
{
    (void)self;
    return str_from("UTC");
}

static Value get_offset(Value self)
{
    (void)self;
    return val_small(0);
}

static const GetSetDef time_getset[] = {
    {"tm_zone", get_zone, NULL},
    {"tm_gmtoff", get_offset, NULL},
    {NULL, NULL, NULL},
};

static StructSeq struct_time = STRUCT_SEQ("time", "struct_time", time_fields,
                                          2);

static Value struct_time_new(const BrokenTime *t)
{
    Value v[] = {
        int_new(t->year), val_small(t->month), val_small(t->day),
        val_small(t->hour), val_small(t->minute), val_small(t->second),
        val_small(t->weekday), val_small(t->yday), val_small(t->isdst),
    };

    return structseq_take(&struct_time, v);
}

/* The seconds that [v] says, or now if it is not given. */
static bool seconds_of(Value v, int64_t *out)
{
    double d;

    if (!v || v == VAL_NONE) {
        *out = (int64_t)floor(EPOCH + now());
        return true;
    }
    if (!is_int(v) && !type_has(type_of(v), TYPE_FLOAT)) {
        raise(&exc_TypeError,
              "'%T' object cannot be interpreted as an integer", v);
        return false;
    }
    if (!obj_to_double(v, &d))
        return false;
    if (isnan(d)) {
        raise(&exc_ValueError, "Invalid value NaN (not a number)");
        return false;
    }
    if (!(fabs(d) < 6.7e16)) {
        raise(&exc_OverflowError, "timestamp out of range for platform time_t");
        return false;
    }
    *out = (int64_t)floor(d);
    return true;
}

static Value f_gmtime(Value self, Value *a)
{
    int64_t seconds;

    (void)self;
    if (!seconds_of(a[0], &seconds))
        return NULL;
    BrokenTime t = time_break(seconds);
    return struct_time_new(&t);
}

static bool in_range(int n, int low, int high, const char *what)
{
    if (n >= low && n <= high)
        return true;
    raise(&exc_ValueError, "%s out of range", what);
    return false;
}

/* Reads a tuple of nine; what is zero and may not be is taken as one. */
static bool broken_of(const char *what, Value v, BrokenTime *out)
{
    int64_t n[9];

    if (!is_tuple(v)) {
        raise(&exc_TypeError, "Tuple or struct_time argument required");
        return false;
    }
    if (as_tuple(v)->len != 9) {
        raise(&exc_TypeError, "%s(): illegal time tuple argument", what);
        return false;
    }
    for (int i = 0; i < 9; i++)
        if (!obj_to_index(as_tuple(v)->items[i], &n[i]))
            return false;
    for (int i = 1; i < 9; i++)
        if (n[i] < INT32_MIN || n[i] > INT32_MAX)
            n[i] = -2;
    *out = (BrokenTime){
        n[0], (int)n[1], (int)n[2], (int)n[3], (int)n[4], (int)n[5],
        (int)(n[6] < -1 ? -2 : (n[6] + 7) % 7), (int)n[7], (int)n[8]};
    return true;
}

static bool check_broken(BrokenTime *t)
{
    if (t->month == 0)
        t->month = 1;
    if (t->day == 0)
        t->day = 1;
    if (t->yday == 0)
        t->yday = 1;
    return in_range(t->month, 1, 12, "month") &&
           in_range(t->day, 1, 31, "day of month") &&
           in_range(t->hour, 0, 23, "hour") &&
           in_range(t->minute, 0, 59, "minute") &&
           in_range(t->second, 0, 61, "seconds") &&
           in_range(t->weekday, 0, 6, "day of week") &&
           in_range(t->yday, 1, 366, "day of year");
}

/* The time in [v], or now if it is not given. */
static bool time_of(const char *what, Value v, BrokenTime *t)
{
    int64_t seconds;

    if (v)
        return broken_of(what, v, t) && check_broken(t);
    if (!seconds_of(NULL, &seconds))
        return false;
    *t = time_break(seconds);
    return true;
}

static Value f_strftime(Value self, Value *a)
{
    BrokenTime t;
    Buf b;

    (void)self;
    if (!check_str("strftime() argument 1", a[0]))
        return NULL;
    if (!time_of("strftime", a[1], &t))
        return NULL;
    buf_init(&b);
    time_format(&b, str_text(a[0]), &t);
    return str_from_buf(&b);
}

static Value f_asctime(Value self, Value *a)
{
    BrokenTime t;
    Buf b;

    (void)self;
    if (!time_of("asctime", a[0], &t))
        return NULL;
    buf_init(&b);
    time_add_ctime(&b, &t);
    return str_from_buf(&b);
}

static Value f_ctime(Value self, Value *a)
{
    int64_t seconds;
    Buf b;

    (void)self;
    if (!seconds_of(a[0], &seconds))
        return NULL;
    BrokenTime t = time_break(seconds);
    buf_init(&b);
    time_add_ctime(&b, &t);
    return str_from_buf(&b);
}

static Value f_mktime(Value self, Value *a)
{
    BrokenTime t;

    (void)self;
    if (!broken_of("mktime", a[0], &t))
        return NULL;
    return val_float((double)time_join(&t));
}

static Value f_strptime(Value self, Value *a)
{
    Value parse = module_attr("_strptime", "parse");
    Value format = a[1] ? val_ref(a[1]) : str_from("%a %b %d %H:%M:%S %Y");
    Value found = parse ? call2(parse, a[0], format) : NULL;
    Value result = NULL;
    BrokenTime t;

    (void)self;
    val_xunref(parse);
    val_unref(format);
    if (found && broken_of("strptime", as_tuple(found)->items[0], &t))
        result = struct_time_new(&t);
    val_xunref(found);
    return result;
}

static Value f_clock_info(Value self, Value *a)
{
    Value types = module_attr("types", "SimpleNamespace");
    static const char *const names[] = {"implementation", "monotonic",
                                        "adjustable", "resolution"};
    bool wall = str_is(a[0], "time");
    Value values[] = {
        str_from(wall ? "clock_gettime(CLOCK_REALTIME)"
                      : "clock_gettime(CLOCK_MONOTONIC)"),
        val_bool(!wall), val_bool(wall), val_float(1e-09)};
    Tuple *kw = tuple_new(4);

    (void)self;
    for (int i = 0; i < 4; i++)
        kw->items[i] = str_intern_from(names[i]);
    Value r = types ? call(types, values, 0, kw) : NULL;
    val_unref((Value)kw);
    val_unref(values[0]);
    val_xunref(types);
    return r;
}

static Value f_tzset(Value self, Value *a)
{
    (void)self;
    (void)a;
    return none();
}

/* --- the module ----------------------------------------------------------- */

static const NativeDef functions[] = {
    {"time", f_time, "", NULL},
    {"time_ns", f_time_ns, "", NULL},
    {"monotonic", f_monotonic, "", NULL},
    {"monotonic_ns", f_monotonic_ns, "", NULL},
    {"perf_counter", f_monotonic, "", NULL},
    {"perf_counter_ns", f_monotonic_ns, "", NULL},
    {"process_time", f_process_time, "", NULL},
    {"process_time_ns", f_process_time_ns, "", NULL},
    {"thread_time", f_thread_time, "", NULL},
    {"thread_time_ns", f_thread_time_ns, "", NULL},
    {"sleep", f_sleep, "secs, /", NULL},
    {"gmtime", f_gmtime, "secs=, /", NULL},
    {"localtime", f_gmtime, "secs=, /", NULL},
    {"strftime", f_strftime, "format, t=, /", NULL},
    {"strptime", f_strptime, "string, format=, /", NULL},
    {"asctime", f_asctime, "t=, /", NULL},
    {"ctime", f_ctime, "secs=, /", NULL},
    {"mktime", f_mktime, "t, /", NULL},
    {"get_clock_info", f_clock_info, "name, /", NULL},
    {"tzset", f_tzset, "", NULL},
    {NULL, NULL, NULL, NULL},
};

static bool fill(Module *m)
{
    Value utc = str_from("UTC");

    struct_time.type.getset = time_getset;
    lib_add_type(m, &struct_time.type);
    module_set_take(m, "tzname", tuple_pair(utc, utc));
    val_unref(utc);
    module_set(m, "timezone", val_small(0));
    module_set(m, "altzone", val_small(0));
    module_set(m, "daylight", val_small(0));
    module_set(m, "CLOCK_REALTIME", val_small(0));
    module_set(m, "CLOCK_MONOTONIC", val_small(1));
    return true;
}

const ModuleDef lib_time = {
    .name = "time", .functions = functions, .fill = fill,
};
