# time: every directive of strftime at the ends of years, times before 1970 and far away, tuples
# that are no times, struct_time made of too much or too little
import time


def tell(what, f, *args, **kw):
    try:
        print(what, "->", f(*args, **kw))
    except Exception as e:
        print(what, "->", type(e).__name__ + ":", e)


LETTERS = "abcCdDeFgGhHIjklmMnpPrRsStTuUVwWxXyYzZ%"
DIRECTIVES = " ".join("%" + letter for letter in LETTERS)
for date in ("2023-01-01", "2020-12-31", "2021-01-03", "2018-12-31", "2024-12-30", "2016-02-29",
             "1969-12-31",
             "2005-01-01", "1900-01-01", "9999-12-31"):
    t = time.strptime(date + " 00:07:09", "%Y-%m-%d %H:%M:%S")
    print(repr(time.strftime(DIRECTIVES, t)))
late = time.gmtime(1_700_006_589)
print(time.strftime("%-d %-m %-H %-I %-M %-S %-j %-y|%_d %^a %#Z|%10Y|%E %Ey %Od|%Q %i %", late))
print(repr(time.strftime("", late)), time.strftime("ä€ %Y ü", late),
      time.strftime("%%Y %%%Y", late))
for seconds in (0, -1, -1.5, 1.9, 951782400, 2**31, 253402300800, -62135596800, 2**40):
    t = time.gmtime(seconds)
    print(seconds, tuple(t), time.asctime(t), time.ctime(seconds), time.mktime(t))
for bad in ("x", None, 1e30, -1e30, float("nan"), float("inf"), 2**70, [1]):
    tell(f"gmtime {bad!r}", lambda: type(time.gmtime(bad)).__name__)
    tell(f"ctime {bad!r}", lambda: len(time.ctime(bad)))
zero = [2000, 1, 1, 0, 0, 0, 0, 1, 0]
for at, value in ((1, 0), (1, 13), (1, -1), (2, 0), (2, 32), (3, 24), (3, -1), (4, 60), (5, 61),
                  (5, 62), (6, 6),
                  (6, 7), (6, -1), (6, -2), (7, 0), (7, 367), (8, 5), (0, 0), (0, -5), (0, 10**6),
                  (1, "x"),
                  (1, 2**40), (0, 2**70), (1, 1.5)):
    bad = list(zero)
    bad[at] = value
    tell(f"strftime {at} {value!r}", time.strftime, "%Y-%m-%d %H:%M:%S %a %j", tuple(bad))
    tell(f"asctime {at} {value!r}", time.asctime, tuple(bad))
for bad in ((1, 2), [2000] * 9, 5, "x", (1,) * 10):
    tell(f"strftime of {bad!r}", time.strftime, "%Y", bad)
    tell(f"asctime of {bad!r}", time.asctime, bad)
    tell(f"mktime of {bad!r}", time.mktime, bad)
    tell(f"struct_time of {bad!r}", time.struct_time, bad)
for bad in (5, None, b"%Y"):
    tell(f"strftime {bad!r}", time.strftime, bad, late)
print(time.mktime((2020, 14, 35, 25, 61, 61, 0, 0, -1)),
      time.mktime((2020, 0, 0, 0, 0, 0, 0, 0, 0)),
      time.mktime((2020, -5, -5, -5, 0, 0, 0, 0, 0)))

# struct_time
t = time.struct_time(range(11))
print(t, len(t), t.tm_zone, t.tm_gmtoff, t.tm_isdst, t[-1])
print(late.tm_zone, late.tm_gmtoff, late.n_fields, late.n_sequence_fields, late.n_unnamed_fields)
print(late == tuple(late), late < time.gmtime(2e9), late[:3], hash(late) == hash(tuple(late)),
      late + (1,))
tell("set", lambda: setattr(late, "tm_year", 3))
tell("too few", time.struct_time, range(8))
tell("too many", time.struct_time, range(12))
tell("with dict", time.struct_time, range(9), {"tm_zone": "CET"})
tell("nothing", time.struct_time)
match late:
    case time.struct_time(tm_year=2023, tm_mon=month):
        print("month", month)

# clocks
print(time.timezone, time.altzone, time.daylight, time.tzname, time.tzset(),
      time.thread_time_ns() >= 0)
for clock in ("time", "monotonic", "perf_counter", "process_time", "thread_time", "zork"):
    tell(clock, lambda: time.get_clock_info(clock))
before = time.time_ns(), time.monotonic_ns(), time.perf_counter_ns()
time.sleep(0.25)
print([after - b for after, b in zip((time.time_ns(), time.monotonic_ns(),
                                      time.perf_counter_ns()), before)])
