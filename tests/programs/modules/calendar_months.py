# calendar: weeks of a month, months and years as text, and what is no date
import calendar
import random
import time


def attempt(f, *args):
    try:
        print(f.__name__, args, f(*args))
    except Exception as e:
        print(f.__name__, args, repr(e), e)


r = random.Random(4)
for _ in range(4):
    year, month = r.choice([1, 2, 1999, 2000, 2023, 2024, 9999, 10000, 0, 1900, -4]), r.randrange(1, 13)
    cal = calendar.TextCalendar(r.randrange(-1, 9))
    for f in cal.itermonthdates, cal.itermonthdays, cal.itermonthdays2, cal.itermonthdays3, cal.itermonthdays4:
        attempt(lambda: list(f(year, month)))
    for f in cal.monthdatescalendar, cal.monthdays2calendar, cal.monthdayscalendar:
        attempt(f, year, month)
    attempt(cal.formatmonth, year, month, r.randrange(12), r.randrange(3))
    attempt(cal.formatmonthname, year, month, 20, False)
    attempt(cal.formatweekheader, r.randrange(12))
    attempt(calendar.leapdays, year, year + r.randrange(900))
    attempt(calendar.isleap, year)
    attempt(calendar.weekday, year, month, 5)
    attempt(calendar.monthrange, year, month)
for n in range(2):
    print(calendar.TextCalendar(n).formatyear(2023 + n, n, n, 2 * n, n + 1))
for f in calendar.c.yeardays2calendar, calendar.c.yeardayscalendar:
    attempt(f, 2024, 5)
for names in calendar.day_name, calendar.day_abbr, calendar.month_name, calendar.month_abbr:
    print(list(names), names[-1], names[2:4], len(names))
for f, args in ((calendar.monthrange, [2024, 13]), (calendar.setfirstweekday, [7]), (calendar.monthrange, [2024, 0]),
                (calendar.weekday, [2024, 1, 32]), (calendar.month, [2024, 0]), (calendar.month_name.__getitem__, [13]),
                (calendar.weekday, [0, 1, 1]), (calendar.monthcalendar, [10000, 1]), (calendar.setfirstweekday, ["x"])):
    attempt(f, *args)
calendar.setfirstweekday(calendar.SUNDAY)
print(calendar.firstweekday(), calendar.weekheader(3), calendar.monthcalendar(2024, 2), calendar.week([(1, 2)], 3))
calendar.prmonth(2024, 2)
calendar.prcal(2024)
calendar.prweek([(1, 2), (0, 3)], 4)
calendar.format(["a", "b"])
print(calendar.formatstring(["a", "b"], 3, 1), calendar.mdays, calendar.EPOCH, calendar.January)
print(calendar.timegm(time.gmtime(1e9)), calendar.timegm((1970, 1, 1, 0, 0, 0)), calendar.timegm((1960, 1, 1, 0, 0, 0)))
print(calendar.timegm((2024, 2, 30, 25, 61, 61, 0, 0, 0)), calendar.IllegalMonthError(5).month)
print(calendar.Calendar(9).firstweekday, list(calendar.Calendar(6).iterweekdays()))
