# datetime: timedelta arithmetic and prints, time objects
from datetime import datetime, time, timedelta

t = timedelta(days=1, hours=2, minutes=3, seconds=4, milliseconds=5, microseconds=6)
print(t, repr(t), t.days, t.seconds, t.microseconds, t.total_seconds())
print(timedelta(seconds=90), timedelta(hours=-1), timedelta(weeks=2), timedelta(0), timedelta(days=2))
print(t * 2, t / 2, t // timedelta(hours=1), t % timedelta(hours=1), -timedelta(seconds=1), abs(-t) == t)
print(timedelta(minutes=5) / timedelta(minutes=2), divmod(timedelta(7), timedelta(3)), t * 1.5)
print(timedelta(1) < timedelta(2), bool(timedelta()), sum([timedelta(1), timedelta(2)], timedelta()))
print(timedelta(seconds=0.1234567), timedelta(milliseconds=1.5), timedelta.max, timedelta.resolution)
print(str(timedelta(seconds=59.999)), timedelta(days=-1, seconds=5))
h = time(13, 5, 7)
print(h, repr(h), h.hour, h.isoformat(), h.strftime("%I:%M %p"), time(1) < time(2), h.replace(minute=0))
print(time.fromisoformat("04:05:06"), time(0, 0, 0, 5), time.min, time.max, bool(time(0)))
print({timedelta(1): "day"}[timedelta(hours=24)])
for bad in (lambda: time(24), lambda: timedelta(1) + 1, lambda: timedelta(1) / 0):
    try:
        bad()
    except (ValueError, TypeError, ZeroDivisionError) as e:
        print(type(e).__name__ + ":", e)
