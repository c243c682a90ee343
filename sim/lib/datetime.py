# datetime.py - dates, times of day, both together, spans, zones.
#
# Days are counted from 1 January of year 1, which is day 1.
import math
import time as _time
from operator import index as _index

__all__ = ["date", "datetime", "time", "timedelta", "timezone", "tzinfo",
           "MINYEAR", "MAXYEAR", "UTC"]

MINYEAR = 1
MAXYEAR = 9999
_MAX_ORDINAL = 3652059
_DAYS_IN_MONTH = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAYS_BEFORE = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_DAY_NAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTH_NAMES = (None, "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug",
                "Sep", "Oct", "Nov", "Dec")
_US_PER_DAY = 86400 * 10 ** 6
_EPOCH = 719163                 # the ordinal of 1 January 1970


# --- calendar ---------------------------------------------------------------

def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_before_year(year):
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400


def _days_in_month(year, month):
    if month == 2 and _is_leap(year):
        return 29
    return _DAYS_IN_MONTH[month]


def _days_before_month(year, month):
    return _DAYS_BEFORE[month] + (month > 2 and _is_leap(year))


def _to_ordinal(year, month, day):
    return _days_before_year(year) + _days_before_month(year, month) + day


def _from_ordinal(n):
    year = max(1, (n - 1) * 400 // 146097)
    while _days_before_year(year + 1) < n:
        year += 1
    day = n - _days_before_year(year)
    month = 1
    while day > _days_in_month(year, month):
        day -= _days_in_month(year, month)
        month += 1
    return year, month, day


def _iso_week1_monday(year):
    first = _to_ordinal(year, 1, 1)
    weekday = (first + 6) % 7
    monday = first - weekday
    return monday + 7 if weekday > 3 else monday


def _shown_name(cls):
    """As the class is called in a repr: its own module only for ours."""
    if cls.__module__ == "datetime":
        return "datetime." + cls.__qualname__
    return cls.__name__


def _type_name(v):
    t = type(v)
    if t.__module__ in ("builtins", "__main__"):
        return t.__name__
    return "%s.%s" % (t.__module__, t.__name__)


def _required(values, names):
    for i, v in enumerate(values):
        if v is None:
            raise TypeError("function missing required argument '%s' (pos %d)"
                            % (names[i], i + 1))


def _check_date(year, month, day):
    year, month, day = _index(year), _index(month), _index(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError("year %i is out of range" % year)
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= _days_in_month(year, month):
        raise ValueError("day is out of range for month")
    return year, month, day


def _check_time(hour, minute, second, us, fold):
    hour, minute, second, us = (_index(hour), _index(minute), _index(second),
                                _index(us))
    if not 0 <= hour <= 23:
        raise ValueError("hour must be in 0..23")
    if not 0 <= minute <= 59:
        raise ValueError("minute must be in 0..59")
    if not 0 <= second <= 59:
        raise ValueError("second must be in 0..59")
    if not 0 <= us <= 999999:
        raise ValueError("microsecond must be in 0..999999")
    if fold not in (0, 1):
        raise ValueError("fold must be either 0 or 1")
    return hour, minute, second, us


def _check_tzinfo(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError("tzinfo argument must be None or of a tzinfo "
                        "subclass, not type '%s'" % type(tz).__name__)


def _divide_nearest(a, b):
    """a / b, rounded half to even."""
    q, r = divmod(a, b)
    r *= 2
    if b < 0:
        r, b = -r, -b
    return q + (r > b or r == b and q % 2)


# --- spans ------------------------------------------------------------------

def _sum_up(parts):
    """Whole microseconds of (value, microseconds per unit) pairs."""
    total = 0
    left = 0.0
    for value, factor in parts:
        if isinstance(value, int):
            total += value * factor
        elif isinstance(value, float):
            frac, whole = math.modf(value)
            total += int(whole) * factor
            if frac:
                frac, whole = math.modf(factor * frac)
                left += frac
                total += int(whole)
        else:
            raise TypeError("unsupported type for timedelta %s component: %s"
                            % (_unit_of(factor), _type_name(value)))
    if left:
        whole = math.floor(abs(left) + 0.5) * (1 if left >= 0 else -1)
        if abs(whole - left) == 0.5:
            odd = total & 1
            half = (left + odd) * 0.5
            whole = 2 * (math.floor(abs(half) + 0.5)
                         * (1 if half >= 0 else -1)) - odd
        total += int(whole)
    return total


def _unit_of(factor):
    return {1: "microseconds", 1000: "milliseconds", 10 ** 6: "seconds",
            60 * 10 ** 6: "minutes", 3600 * 10 ** 6: "hours",
            _US_PER_DAY: "days", 7 * _US_PER_DAY: "weeks"}[factor]


class timedelta:
    __slots__ = ("_us",)

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0,
                minutes=0, hours=0, weeks=0):
        return cls._of(_sum_up((
            (microseconds, 1), (milliseconds, 1000), (seconds, 10 ** 6),
            (minutes, 60 * 10 ** 6), (hours, 3600 * 10 ** 6),
            (days, _US_PER_DAY), (weeks, 7 * _US_PER_DAY))))

    @classmethod
    def _of(cls, us):
        days = us // _US_PER_DAY
        if not -999999999 <= days <= 999999999:
            raise OverflowError("days=%d; must have magnitude <= 999999999"
                                % days)
        self = object.__new__(cls)
        self._us = us
        return self

    @property
    def days(self):
        return self._us // _US_PER_DAY

    @property
    def seconds(self):
        return self._us % _US_PER_DAY // 10 ** 6

    @property
    def microseconds(self):
        return self._us % 10 ** 6

    def total_seconds(self):
        return self._us / 10 ** 6

    def __repr__(self):
        parts = []
        for name in ("days", "seconds", "microseconds"):
            if getattr(self, name):
                parts.append("%s=%d" % (name, getattr(self, name)))
        return "%s(%s)" % (_shown_name(type(self)),
                              ", ".join(parts) or "0")

    def __str__(self):
        minutes, seconds = divmod(self.seconds, 60)
        hours, minutes = divmod(minutes, 60)
        s = "%d:%02d:%02d" % (hours, minutes, seconds)
        days = self.days
        if days:
            s = "%d day%s, %s" % (days, "" if abs(days) == 1 else "s", s)
        if self.microseconds:
            s += ".%06d" % self.microseconds
        return s

    def __add__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(self._us + other._us)
        return NotImplemented

    def __radd__(self, other):
        return NotImplemented

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(self._us - other._us)
        return NotImplemented

    def __neg__(self):
        return timedelta._of(-self._us)

    def __pos__(self):
        return timedelta._of(self._us)

    def __abs__(self):
        return timedelta._of(abs(self._us))

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._of(self._us * other)
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return timedelta._of(_divide_nearest(self._us * a, b))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._us // other._us
        if isinstance(other, int):
            return timedelta._of(self._us // other)
        return NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._us / other._us
        if isinstance(other, int):
            return timedelta._of(_divide_nearest(self._us, other))
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return timedelta._of(_divide_nearest(b * self._us, a))
        return NotImplemented

    def __mod__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(self._us % other._us)
        return NotImplemented

    def __divmod__(self, other):
        if isinstance(other, timedelta):
            q, r = divmod(self._us, other._us)
            return q, timedelta._of(r)
        return NotImplemented

    def __eq__(self, other):
        if isinstance(other, timedelta):
            return self._us == other._us
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, timedelta):
            return self._us < other._us
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, timedelta):
            return self._us <= other._us
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, timedelta):
            return self._us > other._us
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, timedelta):
            return self._us >= other._us
        return NotImplemented

    def __hash__(self):
        return hash((self.days, self.seconds, self.microseconds))

    def __bool__(self):
        return self._us != 0

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return self.__class__, (self.days, self.seconds, self.microseconds)


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(999999999, 86399, 999999)
timedelta.resolution = timedelta(microseconds=1)


# --- dates ------------------------------------------------------------------

class IsoCalendarDate(tuple):
    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return "datetime.IsoCalendarDate(year=%s, week=%s, weekday=%s)" % (
            tuple(self))


def _iso_to_ordinal(year, week, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError("Year is out of range: %s" % year)
    if not 0 < week < 53:
        first = _to_ordinal(year, 1, 1) % 7
        long = first == 4 or first == 3 and _is_leap(year)
        if week != 53 or not long:
            raise ValueError("Invalid week: %d" % week)
    if not 0 < day < 8:
        raise ValueError("Invalid weekday: %d (range is [1, 7])" % day)
    return _iso_week1_monday(year) + (week - 1) * 7 + day - 1


def _bad_iso(text):
    return ValueError("Invalid isoformat string: %r" % text)


def _parse_iso_date(s):
    """(year, month, day) and how many characters they took."""
    year = _digits(s, 0, 4)
    dash = s[4:5] == "-"
    at = 4 + dash
    if s[at:at + 1] == "W":
        week = _digits(s, at + 1, 2)
        at += 3
        day = 1
        if s[at:at + 1] == "-" if dash else s[at:at + 1].isdigit():
            at += dash
            day = _digits(s, at, 1)
            at += 1
        return _from_ordinal(_iso_to_ordinal(year, week, day)), at
    month = _digits(s, at, 2)
    at += 2
    if dash:
        if s[at:at + 1] != "-":
            raise ValueError
        at += 1
    return (year, month, _digits(s, at, 2)), at + 2


def _digits(s, at, n):
    part = s[at:at + n]
    if len(part) != n or not (part.isascii() and part.isdigit()):
        raise ValueError
    return int(part)


class date:
    __slots__ = ("_year", "_month", "_day")

    def __new__(cls, year=None, month=None, day=None):
        _required((year, month, day), ("year", "month", "day"))
        self = object.__new__(cls)
        self._year, self._month, self._day = _check_date(year, month, day)
        return self

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        t = _time.localtime(timestamp)
        return cls(t[0], t[1], t[2])

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromordinal(cls, n, /):
        n = _index(n)
        if n < 1:
            raise ValueError("ordinal must be >= 1")
        if n > _MAX_ORDINAL:
            raise ValueError("year %d is out of range" % 10000)
        return cls(*_from_ordinal(n))

    @classmethod
    def fromisoformat(cls, date_string, /):
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            parts, end = _parse_iso_date(date_string)
            if end != len(date_string):
                raise ValueError
        except ValueError:
            raise _bad_iso(date_string) from None
        return cls(*parts)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        return cls.fromordinal(_iso_to_ordinal(year, week, day))

    @property
    def year(self):
        return self._year

    @property
    def month(self):
        return self._month

    @property
    def day(self):
        return self._day

    def __repr__(self):
        return "%s(%d, %d, %d)" % (_shown_name(type(self)),
                                      self._year, self._month, self._day)

    def isoformat(self):
        return "%04d-%02d-%02d" % (self._year, self._month, self._day)

    def __str__(self):
        return self.isoformat()

    def ctime(self):
        return "%s %s %2d 00:00:00 %04d" % (
            _DAY_NAMES[self.weekday()], _MONTH_NAMES[self._month], self._day,
            self._year)

    def strftime(self, format):
        return _strftime(self, format, self.timetuple())

    def __format__(self, fmt):
        if not isinstance(fmt, str):
            raise TypeError("__format__() argument 1 must be str, not %s"
                            % type(fmt).__name__)
        return self.strftime(fmt) if fmt else str(self)

    def timetuple(self):
        return _time.struct_time((
            self._year, self._month, self._day, 0, 0, 0, self.weekday(),
            self._yday(), -1))

    def _yday(self):
        return _days_before_month(self._year, self._month) + self._day

    def toordinal(self):
        return _to_ordinal(self._year, self._month, self._day)

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        year = self._year
        n = self.toordinal()
        monday = _iso_week1_monday(year)
        if n < monday:
            year -= 1
            monday = _iso_week1_monday(year)
        elif n >= _iso_week1_monday(year + 1):
            year += 1
            monday = _iso_week1_monday(year)
        week, day = divmod(n - monday, 7)
        return IsoCalendarDate((year, week + 1, day + 1))

    def replace(self, year=None, month=None, day=None):
        return type(self)(self._year if year is None else year,
                          self._month if month is None else month,
                          self._day if day is None else day)

    def _key(self):
        return (self._year, self._month, self._day)

    def _compare(self, other):
        """The keys of both, or None."""
        if isinstance(other, date) and not isinstance(other, datetime):
            return self._key(), other._key()
        return None

    def __eq__(self, other):
        keys = self._compare(other)
        return NotImplemented if keys is None else keys[0] == keys[1]

    def __lt__(self, other):
        keys = self._compare(other)
        if keys is None:
            return _order_not_known(self, other)
        return keys[0] < keys[1]

    def __le__(self, other):
        keys = self._compare(other)
        if keys is None:
            return _order_not_known(self, other)
        return keys[0] <= keys[1]

    def __gt__(self, other):
        keys = self._compare(other)
        if keys is None:
            return _order_not_known(self, other)
        return keys[0] > keys[1]

    def __ge__(self, other):
        keys = self._compare(other)
        if keys is None:
            return _order_not_known(self, other)
        return keys[0] >= keys[1]

    def __hash__(self):
        return hash(self._key())

    def __add__(self, other):
        if isinstance(other, timedelta):
            n = self.toordinal() + other.days
            if not 0 < n <= _MAX_ORDINAL:
                raise OverflowError("date value out of range")
            return type(self).fromordinal(n)
        return NotImplemented

    def __radd__(self, other):
        if isinstance(other, timedelta):
            return self + other
        return NotImplemented

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other.days)
        # A datetime is a date as well, but nobody says at what time this one is.
        if isinstance(other, date) and not isinstance(other, datetime):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return self.__class__, self._key()


def _order_not_known(a, b):
    if isinstance(a, date) and isinstance(b, date):
        raise TypeError("can't compare %s to %s"
                        % (_type_name(a), _type_name(b)))
    return NotImplemented


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)


# --- zones ------------------------------------------------------------------

class tzinfo:
    __slots__ = ()

    def tzname(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def utcoffset(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement "
                                  "utcoffset()")

    def dst(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def fromutc(self, dt):
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError("fromutc: non-None utcoffset() result required")
        dst = dt.dst()
        if dst is None:
            raise ValueError("fromutc: non-None dst() result required")
        delta = offset - dst
        if delta:
            dt += delta
            dst = dt.dst()
        return dt + dst


def _offset_text(offset, sep=":"):
    if offset is None:
        return ""
    us = offset._us
    sign = "-" if us < 0 else "+"
    seconds, us = divmod(abs(us), 10 ** 6)
    minutes, seconds = divmod(seconds, 60)
    s = "%s%02d%s%02d" % (sign, minutes // 60, sep, minutes % 60)
    if seconds or us:
        s += "%s%02d" % (sep, seconds)
    if us:
        s += ".%06d" % us
    return s


class timezone(tzinfo):
    __slots__ = ("_offset", "_name")

    def __new__(cls, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError("timezone() argument 1 must be datetime.timedelta"
                            ", not %s" % type(offset).__name__)
        if name is None:
            if not offset:
                return cls.utc
        elif not isinstance(name, str):
            raise TypeError("timezone() argument 2 must be str, not %s"
                            % type(name).__name__)
        if not abs(offset._us) < _US_PER_DAY:
            raise ValueError(
                "offset must be a timedelta strictly between "
                "-timedelta(hours=24) and timedelta(hours=24), not %r."
                % offset)
        return cls._make(offset, name)

    @classmethod
    def _make(cls, offset, name=None):
        self = tzinfo.__new__(cls)
        self._offset = offset
        self._name = name
        return self

    def __eq__(self, other):
        if isinstance(other, timezone):
            return self._offset == other._offset
        return NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is timezone.utc:
            return "datetime.timezone.utc"
        if self._name is None:
            return "datetime.timezone(%r)" % self._offset
        return "datetime.timezone(%r, %r)" % (self._offset, self._name)

    def __str__(self):
        return self.tzname(None)

    def utcoffset(self, dt):
        return self._offset

    def tzname(self, dt):
        if self._name is not None:
            return self._name
        if not self._offset:
            return "UTC"
        return "UTC" + _offset_text(self._offset)

    def dst(self, dt):
        return None

    def fromutc(self, dt):
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime instance")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        return dt + self._offset

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


UTC = timezone.utc = timezone._make(timedelta(0))
timezone.min = timezone._make(-timedelta(hours=23, minutes=59))
timezone.max = timezone._make(timedelta(hours=23, minutes=59))


def _checked_offset(name, offset):
    if offset is None:
        return None
    if not isinstance(offset, timedelta):
        raise TypeError("tzinfo.%s() must return None or a timedelta, not "
                        "'%s'" % (name, type(offset).__name__))
    if not abs(offset._us) < _US_PER_DAY:
        raise ValueError(
            "offset must be a timedelta strictly between "
            "-timedelta(hours=24) and timedelta(hours=24).")
    return offset


# --- text -------------------------------------------------------------------

def _strftime(obj, format, timetuple):
    """What only the object knows (%f %z %Z) is filled in, the rest is
    time.strftime's."""
    out = []
    i, n = 0, len(format)
    while i < n:
        c = format[i]
        i += 1
        if c != "%" or i == n:
            out.append(c)
            continue
        c = format[i]
        i += 1
        if c == "f":
            out.append("%06d" % getattr(obj, "microsecond", 0))
        elif c == "z":
            offset = obj.utcoffset() if hasattr(obj, "utcoffset") else None
            out.append(_offset_text(offset, ""))
        elif c == "Z":
            name = obj.tzname() if hasattr(obj, "tzname") else None
            out.append((name or "").replace("%", "%%"))
        else:
            out.append("%" + c)
    return _time.strftime("".join(out), timetuple)


def _time_text(hour, minute, second, us, timespec):
    if timespec == "auto":
        timespec = "microseconds" if us else "seconds"
    if timespec == "hours":
        return "%02d" % hour
    if timespec == "minutes":
        return "%02d:%02d" % (hour, minute)
    s = "%02d:%02d:%02d" % (hour, minute, second)
    if timespec == "seconds":
        return s
    if timespec == "milliseconds":
        return "%s.%03d" % (s, us // 1000)
    if timespec == "microseconds":
        return "%s.%06d" % (s, us)
    raise ValueError("Unknown timespec value")


def _parse_iso_clock(s):
    """[hour, minute, second, microsecond] of a text without zone."""
    parts = [0, 0, 0, 0]
    colons = s[2:3] == ":"
    at = 0
    for i in range(3):
        parts[i] = _digits(s, at, 2)
        at += 2
        if at == len(s):
            return parts
        if i < 2 and s[at] not in ".,":
            if colons:
                if s[at] != ":":
                    raise ValueError
                at += 1
            continue
        break
    if s[at] not in ".," or i < 2:
        raise ValueError
    fraction = s[at + 1:]
    if not (fraction.isascii() and fraction.isdigit()):
        raise ValueError
    parts[3] = int((fraction + "00000")[:6])
    return parts


def _parse_iso_time(s):
    """hour, minute, second, microsecond, zone."""
    at = len(s)
    for i, c in enumerate(s):
        if c in "+-Z":
            at = i
            break
    clock = _parse_iso_clock(s[:at])
    zone = s[at:]
    if not zone:
        tz = None
    elif zone == "Z":
        tz = timezone.utc
    else:
        if zone[0] == "Z":
            raise ValueError
        h, m, sec, us = _parse_iso_clock(zone[1:])
        delta = timedelta(hours=h, minutes=m, seconds=sec, microseconds=us)
        tz = timezone(-delta if zone[0] == "-" else delta)
    return clock + [tz]


# --- times of day -----------------------------------------------------------

class time:
    __slots__ = ("_hour", "_minute", "_second", "_us", "_tzinfo", "_fold")

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None,
                *, fold=0):
        _check_tzinfo(tzinfo)
        self = object.__new__(cls)
        (self._hour, self._minute, self._second,
         self._us) = _check_time(hour, minute, second, microsecond, fold)
        self._tzinfo = tzinfo
        self._fold = fold
        return self

    @classmethod
    def fromisoformat(cls, time_string, /):
        if not isinstance(time_string, str):
            raise TypeError("fromisoformat: argument must be str")
        s = time_string[1:] if time_string[:1] == "T" else time_string
        try:
            parts = _parse_iso_time(s)
        except ValueError:
            raise _bad_iso(time_string) from None
        return cls(*parts)

    @property
    def hour(self):
        return self._hour

    @property
    def minute(self):
        return self._minute

    @property
    def second(self):
        return self._second

    @property
    def microsecond(self):
        return self._us

    @property
    def tzinfo(self):
        return self._tzinfo

    @property
    def fold(self):
        return self._fold

    def utcoffset(self):
        if self._tzinfo is None:
            return None
        return _checked_offset("utcoffset", self._tzinfo.utcoffset(None))

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(None)

    def dst(self):
        if self._tzinfo is None:
            return None
        return _checked_offset("dst", self._tzinfo.dst(None))

    def __repr__(self):
        s = "%d, %d" % (self._hour, self._minute)
        if self._us:
            s += ", %d, %d" % (self._second, self._us)
        elif self._second:
            s += ", %d" % self._second
        return "%s(%s%s)" % (_shown_name(type(self)), s,
                                _zone_repr(self))

    def isoformat(self, timespec="auto"):
        return (_time_text(self._hour, self._minute, self._second, self._us,
                           timespec) + _offset_text(self.utcoffset()))

    def __str__(self):
        return self.isoformat()

    def strftime(self, format):
        return _strftime(self, format, (
            1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1))

    __format__ = date.__format__

    def replace(self, hour=None, minute=None, second=None, microsecond=None,
                tzinfo=True, *, fold=None):
        return type(self)(
            self._hour if hour is None else hour,
            self._minute if minute is None else minute,
            self._second if second is None else second,
            self._us if microsecond is None else microsecond,
            self._tzinfo if tzinfo is True else tzinfo,
            fold=self._fold if fold is None else fold)

    def _key(self, offset):
        us = (((self._hour * 60 + self._minute) * 60 + self._second)
              * 10 ** 6 + self._us)
        return us - offset._us if offset else us

    def _compare(self, other, equality=False):
        if not isinstance(other, time):
            return None
        mine, its = self.utcoffset(), other.utcoffset()
        if (mine is None) != (its is None):
            if equality:
                return 1, 2
            raise TypeError("can't compare offset-naive and offset-aware "
                            "times")
        return self._key(mine), other._key(its)

    def __eq__(self, other):
        keys = self._compare(other, True)
        return NotImplemented if keys is None else keys[0] == keys[1]

    __lt__ = date.__lt__
    __le__ = date.__le__
    __gt__ = date.__gt__
    __ge__ = date.__ge__

    def __hash__(self):
        return hash(self._key(self.utcoffset()))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _zone_repr(v):
    s = ""
    if v._tzinfo is not None:
        s = ", tzinfo=%r" % v._tzinfo
    if v._fold:
        s += ", fold=1"
    return s


time.min = time(0, 0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)


# --- both -------------------------------------------------------------------

class datetime(date):
    __slots__ = ("_hour", "_minute", "_second", "_us", "_tzinfo", "_fold")

    def __new__(cls, year=None, month=None, day=None, hour=0, minute=0,
                second=0, microsecond=0, tzinfo=None, *, fold=0):
        _required((year, month, day), ("year", "month", "day"))
        self = object.__new__(cls)
        self._year, self._month, self._day = _check_date(year, month, day)
        (self._hour, self._minute, self._second,
         self._us) = _check_time(hour, minute, second, microsecond, fold)
        _check_tzinfo(tzinfo)
        self._tzinfo = tzinfo
        self._fold = fold
        return self

    hour = time.hour
    minute = time.minute
    second = time.second
    microsecond = time.microsecond
    tzinfo = time.tzinfo
    fold = time.fold

    @classmethod
    def _from_us(cls, us, tz=None, fold=0):
        """[us] microseconds after the beginning of day 0."""
        days, us = divmod(us, _US_PER_DAY)
        if not 0 < days <= _MAX_ORDINAL:
            raise OverflowError("date value out of range")
        seconds, us = divmod(us, 10 ** 6)
        minutes, second = divmod(seconds, 60)
        hour, minute = divmod(minutes, 60)
        year, month, day = _from_ordinal(days)
        return cls(year, month, day, hour, minute, second, us, tz, fold=fold)

    def _to_us(self):
        return ((((self.toordinal() * 24 + self._hour) * 60 + self._minute)
                 * 60 + self._second) * 10 ** 6 + self._us)

    @classmethod
    def _from_timestamp(cls, t, tz):
        frac, whole = math.modf(t)
        us = int(whole) * 10 ** 6 + round(frac * 1e6) + _EPOCH * _US_PER_DAY
        if not _US_PER_DAY <= us < (_MAX_ORDINAL + 1) * _US_PER_DAY:
            year = 1970 + int(whole) // 31556952
            raise ValueError("year %d is out of range" % year)
        return cls._from_us(us, tz)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        _check_tzinfo(tz)
        result = cls._from_timestamp(timestamp, tz)
        return result if tz is None else tz.fromutc(result)

    @classmethod
    def utcfromtimestamp(cls, t, /):
        return cls._from_timestamp(t, None)

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def utcnow(cls):
        return cls.utcfromtimestamp(_time.time())

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        if not isinstance(date, _date_class):
            raise TypeError("combine() argument 1 must be datetime.date, not "
                            "%s" % type(date).__name__)
        if not isinstance(time, _time_class):
            raise TypeError("combine() argument 2 must be datetime.time, not "
                            "%s" % type(time).__name__)
        return cls(date.year, date.month, date.day, time.hour, time.minute,
                   time.second, time.microsecond,
                   time.tzinfo if tzinfo is True else tzinfo, fold=time.fold)

    @classmethod
    def fromisoformat(cls, date_string, /):
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        s = date_string
        try:
            if len(s) < 7:
                raise ValueError
            parts, at = _parse_iso_date(s)
            clock = [0, 0, 0, 0, None]
            if at < len(s):
                if at + 1 == len(s):
                    raise ValueError
                clock = _parse_iso_time(s[at + 1:])
        except ValueError:
            raise _bad_iso(date_string) from None
        return cls(*(list(parts) + clock))

    @classmethod
    def strptime(cls, date_string, format, /):
        import _strptime
        parts, us, offset, name = _strptime.parse(date_string, format)
        tz = None
        if offset is not None:
            delta = timedelta(seconds=offset)
            tz = timezone(delta, name) if name else timezone(delta)
        return cls(*parts[:6], us, tz)

    def timetuple(self):
        dst = self.dst()
        return _time.struct_time((
            self._year, self._month, self._day, self._hour, self._minute,
            self._second, self.weekday(), self._yday(),
            -1 if dst is None else 1 if dst else 0))

    def utctimetuple(self):
        offset = self.utcoffset()
        v = self - offset if offset else self
        return _time.struct_time((
            v._year, v._month, v._day, v._hour, v._minute, v._second,
            v.weekday(), v._yday(), 0))

    def timestamp(self):
        offset = self.utcoffset()
        us = self._to_us() - _EPOCH * _US_PER_DAY
        return (us - offset._us if offset else us) / 10 ** 6

    def date(self):
        return _date_class(self._year, self._month, self._day)

    def time(self):
        return _time_class(self._hour, self._minute, self._second, self._us,
                           fold=self._fold)

    def timetz(self):
        return _time_class(self._hour, self._minute, self._second, self._us,
                           self._tzinfo, fold=self._fold)

    def replace(self, year=None, month=None, day=None, hour=None, minute=None,
                second=None, microsecond=None, tzinfo=True, *, fold=None):
        return type(self)(
            self._year if year is None else year,
            self._month if month is None else month,
            self._day if day is None else day,
            self._hour if hour is None else hour,
            self._minute if minute is None else minute,
            self._second if second is None else second,
            self._us if microsecond is None else microsecond,
            self._tzinfo if tzinfo is True else tzinfo,
            fold=self._fold if fold is None else fold)

    def astimezone(self, tz=None):
        if tz is None:
            tz = timezone._make(timedelta(0), "UTC")
        elif not isinstance(tz, _tzinfo_class):
            raise TypeError("tz argument must be an instance of tzinfo")
        if tz is self._tzinfo:
            return self
        offset = self.utcoffset()
        utc = (self - offset if offset else self).replace(tzinfo=tz)
        return tz.fromutc(utc)

    def ctime(self):
        return "%s %s %2d %02d:%02d:%02d %04d" % (
            _DAY_NAMES[self.weekday()], _MONTH_NAMES[self._month], self._day,
            self._hour, self._minute, self._second, self._year)

    def isoformat(self, sep="T", timespec="auto"):
        return "%04d-%02d-%02d%s%s%s" % (
            self._year, self._month, self._day, sep,
            _time_text(self._hour, self._minute, self._second, self._us,
                       timespec), _offset_text(self.utcoffset()))

    def __repr__(self):
        parts = [self._year, self._month, self._day, self._hour, self._minute]
        if self._second or self._us:
            parts.append(self._second)
        if self._us:
            parts.append(self._us)
        return "%s(%s%s)" % (_shown_name(type(self)),
                                ", ".join([str(p) for p in parts]),
                                _zone_repr(self))

    def __str__(self):
        return self.isoformat(" ")

    def utcoffset(self):
        if self._tzinfo is None:
            return None
        return _checked_offset("utcoffset", self._tzinfo.utcoffset(self))

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(self)

    def dst(self):
        if self._tzinfo is None:
            return None
        return _checked_offset("dst", self._tzinfo.dst(self))

    def _compare(self, other, equality=False):
        if not isinstance(other, datetime):
            return None
        if self._tzinfo is other._tzinfo:
            return self._to_us(), other._to_us()
        mine, its = self.utcoffset(), other.utcoffset()
        if (mine is None) != (its is None):
            if equality:
                return 1, 2
            raise TypeError("can't compare offset-naive and offset-aware "
                            "datetimes")
        return (self._to_us() - (mine._us if mine else 0),
                other._to_us() - (its._us if its else 0))

    def __eq__(self, other):
        keys = self._compare(other, True)
        if keys is None:
            return False if isinstance(other, _date_class) else NotImplemented
        return keys[0] == keys[1]

    def __hash__(self):
        offset = self.utcoffset()
        return hash(self._to_us() - (offset._us if offset else 0))

    def __add__(self, other):
        if isinstance(other, timedelta):
            return type(self)._from_us(self._to_us() + other._us,
                                       self._tzinfo)
        return NotImplemented

    def __radd__(self, other):
        if isinstance(other, timedelta):
            return self + other
        return NotImplemented

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        if not isinstance(other, datetime):
            return NotImplemented
        keys = self._to_us(), other._to_us()
        if self._tzinfo is not other._tzinfo:
            mine, its = self.utcoffset(), other.utcoffset()
            if (mine is None) != (its is None):
                raise TypeError("can't subtract offset-naive and offset-aware"
                                " datetimes")
            keys = (keys[0] - (mine._us if mine else 0),
                    keys[1] - (its._us if its else 0))
        return timedelta._of(keys[0] - keys[1])

    def __reduce__(self):
        return self.__class__, (
            self._year, self._month, self._day, self._hour, self._minute,
            self._second, self._us, self._tzinfo)


_date_class, _time_class, _tzinfo_class = date, time, tzinfo
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
