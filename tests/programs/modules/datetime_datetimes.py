# datetime: datetime.now on the virtual clock, parts, formats, parsing, arithmetic
import time
from datetime import datetime, timedelta, timezone

print(datetime.now(), datetime.utcnow().isoformat())
start = datetime.now()
time.sleep(2.5)
print(datetime.now() - start, (datetime.now() - start).total_seconds(), datetime.now().strftime("%H:%M:%S"))
d = datetime(2023, 5, 6, 7, 8, 9, 123456)
print(d, d.isoformat(), d.date(), d.time(), d.year, d.hour, d.microsecond)
print(d.isoformat(" ", "seconds"), d.isoformat(timespec="milliseconds"), d.replace(microsecond=0))
print(d + timedelta(hours=20), d - timedelta(microseconds=1), d - datetime(2023, 1, 1))
for f in ("%Y-%m-%d %H:%M:%S.%f", "%a %d %b %Y", "%I:%M %p", "%j", "%y%m%d", "%H%%"):
    print(d.strftime(f), end=" | ")
print(f"{d:%d.%m.%Y}")
print(datetime.strptime("2021-02-03 04:05", "%Y-%m-%d %H:%M"), datetime.fromisoformat("2020-01-02T03:04:05"))
print(datetime.fromtimestamp(0), d.timestamp(), datetime.combine(d.date(), d.time()))
print(d < datetime(2024, 1, 1), d.weekday(), d.timetuple()[:6], datetime.min)
u = datetime(2023, 1, 1, tzinfo=timezone.utc)
print(u, u.isoformat(), u.astimezone(timezone(timedelta(hours=8))), u.tzinfo, u.utcoffset())
print(datetime.now(timezone.utc), timezone(timedelta(hours=-5, minutes=-30)), u.timestamp())
for bad in (lambda: datetime(2023, 1, 1, 25), lambda: u < d, lambda: datetime.strptime("x", "%Y")):
    try:
        bad()
    except (ValueError, TypeError) as e:
        print(type(e).__name__ + ":", e)
