/* time.c - the module time, on the virtual clock.  The zone is UTC. */
#include <math.h>

#include "sim/lib/lib.h"
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

/* What a 64-bit count of nanoseconds holds of whole seconds, and does not. */
#define MOST_SECONDS 9223372036.0
#define MOST_NS 9223372036854775808.0

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

bool lib_to_seconds(Value v, double *out)
{
    bool whole = !type_has(type_of(v), TYPE_FLOAT);
    int64_t n;

    if (is_int(v))
        *out = int_to_double(v);
    else if (!whole)
        *out = float_of(v);
    else if (obj_to_index(v, &n))
        *out = (double)n;
    else
        return false;
    if (isnan(*out))
        raise(&exc_ValueError, "Invalid value NaN (not a number)");
    else if (whole && fabs(*out) > MOST_SECONDS)
        raise(&exc_OverflowError,
              "timestamp too large to convert to C _PyTime_t");
    else if (!(*out * 1e9 < MOST_NS && *out * 1e9 >= -MOST_NS))
        raise(&exc_OverflowError,
              "timestamp out of range for platform time_t");
    else
        return true;
    return false;
}

static Value f_sleep(Value self, Value *a)
{
    double seconds;

    (void)self;
    if (!lib_to_seconds(a[0], &seconds))
        return NULL;
    if (seconds < 0)
        return raise(&exc_ValueError, "sleep length must be non-negative");
    return vm.host.sleep ? vm.host.sleep(seconds) : none();
}

/* --- struct_time ---------------------------------------------------------- */

static const char *const time_fields[] = {"tm_year", "tm_mon", "tm_mday",
    "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst", NULL};

static const char *const time_hidden[] = {"tm_zone", "tm_gmtoff", NULL};

static StructSeq struct_time = STRUCT_SEQ("time", "struct_time", time_fields,
                                          time_hidden, false);

/* [zone] and [ahead] may be None. */
static Value struct_time_new(const BrokenTime *t, Value zone, Value ahead)
{
    Value v[] = {
        int_new(t->year), val_small(t->month), val_small(t->day),
        val_small(t->hour), val_small(t->minute), val_small(t->second),
        val_small(t->weekday), val_small(t->yday), val_small(t->isdst),
        val_ref(zone), val_ref(ahead),
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

static Value broken_in(const char *zone, Value when)
{
    int64_t seconds;

    if (!seconds_of(when, &seconds))
        return NULL;
    BrokenTime t = time_break(seconds);
    Value name = str_from(zone);
    Value made = struct_time_new(&t, name, val_small(0));
    val_unref(name);
    return made;
}

static Value f_gmtime(Value self, Value *a)
{
    (void)self;
    return broken_in("GMT", a[0]);
}

static Value f_localtime(Value self, Value *a)
{
    (void)self;
    return broken_in("UTC", a[0]);
}

static bool in_range(int n, int low, int high, const char *what)
{
    if (n >= low && n <= high)
        return true;
    raise(&exc_ValueError, "%s out of range", what);
    return false;
}

/* The first nine of a tuple as C's ints.  False: raised. */
static bool nine_ints(Value v, int n[9])
{
    for (int i = 0; i < 9; i++) {
        int64_t x;
        if (!obj_to_index(as_tuple(v)->items[i], &x)) {
            if (exc_drop_if(&exc_OverflowError))
                raise(&exc_OverflowError,
                      "Python int too large to convert to C long");
            return false;
        }
        if (x < INT32_MIN || x > INT32_MAX) {
            raise(&exc_OverflowError, "signed integer is %s",
                  x < 0 ? "less than minimum" : "greater than maximum");
            return false;
        }
        n[i] = (int)x;
    }
    return true;
}

/* The zone of a struct_time, if it has one. */
static void zone_of(Value v, BrokenTime *out)
{
    Value *hidden = as_tuple(v)->items + 9;
    int64_t ahead;

    if (type_of(v) != &struct_time.type)
        return;
    if (is_str(hidden[0]))
        out->zone = str_text(hidden[0]);
    if (is_int(hidden[1]) && int_to_i64(hidden[1], &ahead))
        out->ahead = (int)(ahead % 86400);
}

/* Reads a tuple of nine, which [out] may point into. */
static bool broken_of(const char *what, Value v, BrokenTime *out)
{
    int n[9];

    if (!is_tuple(v)) {
        raise(&exc_TypeError, "Tuple or struct_time argument required");
        return false;
    }
    if (as_tuple(v)->len != 9) {
        raise(&exc_TypeError, "%s(): illegal time tuple argument", what);
        return false;
    }
    if (!nine_ints(v, n))
        return false;
    *out = (BrokenTime){
        n[0], n[1], n[2], n[3], n[4], n[5],
        n[6] < -1 ? -2 : (int)((n[6] + INT64_C(7)) % 7), n[7], n[8], NULL, 0};
    zone_of(v, out);
    return true;
}

/* What is zero and may not be is taken as one. */
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
    t->zone = "UTC";
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
    Value *x = found ? as_tuple(found)->items : NULL;
    if (x && broken_of("strptime", x[0], &t))
        result = struct_time_new(&t, x[3], x[2]);
    val_xunref(found);
    return result;
}

/* The clock of the system that each stands for; NULL: there is none. */
static const char *system_clock(Value name)
{
    static const char *const clocks[][2] = {
        {"time", "clock_gettime(CLOCK_REALTIME)"},
        {"monotonic", "clock_gettime(CLOCK_MONOTONIC)"},
        {"perf_counter", "clock_gettime(CLOCK_MONOTONIC)"},
        {"process_time", "clock_gettime(CLOCK_PROCESS_CPUTIME_ID)"},
        {"thread_time", "clock_gettime(CLOCK_THREAD_CPUTIME_ID)"},
    };

    for (size_t i = 0; i < sizeof clocks / sizeof *clocks; i++)
        if (str_is(name, clocks[i][0]))
            return clocks[i][1];
    return NULL;
}

static Value f_clock_info(Value self, Value *a)
{
    static const char *const names[] = {"implementation", "monotonic",
                                        "adjustable", "resolution"};
    const char *clock = system_clock(a[0]);
    bool wall = str_is(a[0], "time");

    (void)self;
    if (!clock)
        return raise(&exc_ValueError, "unknown clock");
    Value types = module_attr("types", "SimpleNamespace");
    Value values[] = {str_from(clock), val_bool(!wall), val_bool(wall),
                      val_float(1e-09)};
    Tuple *kw = tuple_new(4);
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
    {"localtime", f_localtime, "secs=, /", NULL},
    {"strftime", f_strftime, "format, t=, /", NULL},
    {"strptime", f_strptime, "string, format=, /", NULL},
    {"asctime", f_asctime, "t=, /", NULL},
    {"ctime", f_ctime, "secs=, /", NULL},
    {"mktime", f_mktime, "t, /", NULL},
    {"get_clock_info", f_clock_info, "name:str, /", NULL},
    {"tzset", f_tzset, "", NULL},
    {NULL, NULL, NULL, NULL},
};

static bool fill(Module *m)
{
    Value utc = str_from("UTC");

    structseq_ready(&struct_time);
    module_add_type(m, &struct_time.type);
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
