# time: struct_time, strftime directives, strptime, mktime, gmtime
import time

t = time.gmtime(1_000_000_000)
print(t)
print(t.tm_year, t.tm_mon, t.tm_mday, t[3], t.tm_wday, t.tm_yday, t.tm_isdst, len(t))
for f in ("%Y-%m-%d %H:%M:%S", "%a %A %b %B", "%I:%M %p", "%j %U %w %y", "%%", "%c", "%x %X",
          "%D %T %R", "%e"):
    print(f, "->", time.strftime(f, t))
print(time.mktime(t), time.mktime(time.localtime(5)))
print(time.strftime("%H:%M:%S"))
time.sleep(61)
print(time.strftime("%Y-%m-%d %H:%M:%S"), time.strftime("%X", time.localtime()))
p = time.strptime("2021-03-04 05:06:07", "%Y-%m-%d %H:%M:%S")
print(tuple(p), time.mktime(p))
print(time.localtime(0) == time.gmtime(0), time.localtime().tm_hour)
print(time.asctime((2020, 2, 29, 1, 2, 3, 5, 60, 0)))
print(time.struct_time((1, 2, 3, 4, 5, 6, 7, 8, 0)).tm_sec)
