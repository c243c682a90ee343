# datetime: date, arithmetic, weekdays, iso forms, replace, compare
from datetime import date, datetime, timedelta

d = date(2024, 2, 28)
print(d, repr(d), d.year, d.month, d.day, d.weekday(), d.isoweekday(), d.isocalendar())
for i in range(3):
    print(d + timedelta(days=i), end=" ")
print()
print(date(2024, 3, 1) - d, (date(2025, 1, 1) - date(2024, 1, 1)).days, d - timedelta(weeks=1))
print(d.isoformat(), date.fromisoformat("2020-12-31"), d.strftime("%d/%m/%y %A"), f"{d:%Y.%m}")
print(d < date(2024, 3, 1), d == date(2024, 2, 28), max(d, date(2023, 1, 1)))
print(d.replace(day=29), d.toordinal(), date.fromordinal(738000), d.timetuple().tm_yday)
print(date.today(), date.min, date.max, date.resolution)
print(date.fromtimestamp(86400 * 365), d.ctime(), date.fromisocalendar(2024, 1, 1))
for bad in (lambda: date(2023, 2, 29), lambda: date(2023, 13, 1), lambda: date.fromisoformat("x"),
            lambda: d + 5, lambda: d < 5):
    try:
        bad()
    except (ValueError, TypeError) as e:
        print(type(e).__name__ + ":", e)

# A datetime is a date, but no date has a time.
moment = datetime(2024, 1, 1, 12)
for minus in (lambda: date(2024, 1, 2) - moment, lambda: moment - date(2024, 1, 2),
              lambda: date(2024, 1, 2) - date(2024, 1, 1), lambda: moment - moment):
    try:
        print(minus())
    except TypeError as e:
        print(e)
