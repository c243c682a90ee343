# _strptime.py - reading times by a format: time.strptime and datetime's.
_DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
         "sunday"]
_MONTHS = ["january", "february", "march", "april", "may", "june", "july",
           "august", "september", "october", "november", "december"]

# Directive: most digits, least value, greatest.
_NUMBERS = {"d": (2, 1, 31), "m": (2, 1, 12), "H": (2, 0, 23),
            "I": (2, 1, 12), "M": (2, 0, 59), "S": (2, 0, 61),
            "j": (3, 1, 366), "U": (2, 0, 53), "W": (2, 0, 53),
            "V": (2, 1, 53), "w": (1, 0, 6), "u": (1, 1, 7)}
_SAME_AS = {"D": "%m/%d/%y", "T": "%H:%M:%S", "R": "%H:%M",
            "c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S"}


class _NoMatch(Exception):
    pass


def _number(s, at, digits, low, high):
    """The longest number at [at] that fits, and where it ends."""
    start = at
    if digits == 2 and low == 1 and high == 31 and s[at:at + 1] == " ":
        start += 1
        digits = 1
    for n in range(digits, 0, -1):
        part = s[start:start + n]
        if len(part) == n and part.isdecimal() and low <= int(part) <= high:
            return int(part), start + n
    raise _NoMatch


def _fixed(s, at, n):
    part = s[at:at + n]
    if len(part) != n or not part.isdecimal():
        raise _NoMatch
    return int(part), at + n


def _name(s, at, names, short):
    """Index of the name at [at], and where it ends."""
    for i, name in enumerate(names):
        name = name[:3] if short else name
        if s[at:at + len(name)].lower() == name:
            return i, at + len(name)
    raise _NoMatch


def _zone(s, at):
    """Seconds east of Greenwich."""
    if s[at:at + 1] == "Z":
        return 0, at + 1
    sign = s[at:at + 1]
    if sign not in ("+", "-") or not sign:
        raise _NoMatch
    hours, i = _fixed(s, at + 1, 2)
    colon = s[i:i + 1] == ":"
    minutes, i = _fixed(s, i + colon, 2)
    seconds = 0
    j = i + (colon and s[i:i + 1] == ":")
    if s[j:j + 2].isdecimal() and len(s[j:j + 2]) == 2 and (
            not colon or j > i):
        seconds, i = _fixed(s, j, 2)
    total = hours * 3600 + minutes * 60 + seconds
    return (-total if sign == "-" else total), i


def _directive(c, s, at, found):
    if c in _NUMBERS:
        found[c], at = _number(s, at, *_NUMBERS[c])
    elif c == "Y":
        found[c], at = _fixed(s, at, 4)
    elif c == "G":
        found[c], at = _fixed(s, at, 4)
    elif c == "y":
        year, at = _fixed(s, at, 2)
        found["Y"] = year + (2000 if year <= 68 else 1900)
    elif c == "f":
        end = at
        while end < len(s) and end < at + 6 and s[end].isdecimal():
            end += 1
        if end == at:
            raise _NoMatch
        found[c] = int((s[at:end] + "00000")[:6])
        at = end
    elif c == "A":
        found["a"], at = _name(s, at, _DAYS, False)
    elif c == "a":
        found["a"], at = _name(s, at, _DAYS, True)
    elif c == "B":
        month, at = _name(s, at, _MONTHS, False)
        found["m"] = month + 1
    elif c == "b" or c == "h":
        month, at = _name(s, at, _MONTHS, True)
        found["m"] = month + 1
    elif c == "p":
        found["p"], at = _name(s, at, ["am", "pm"], False)
    elif c == "z":
        found["z"], at = _zone(s, at)
    elif c == "Z":
        i, at = _name(s, at, ["utc", "gmt"], False)
        found["Z"] = ("UTC", "GMT")[i]
    return at


_KNOWN = set(_NUMBERS) | set("YGyfAaBbpzZ")


def _match(s, format, at, found, original):
    i, n = 0, len(format)
    while i < n:
        c = format[i]
        i += 1
        if c == "%":
            if i == n:
                raise ValueError("stray %% in format '%s'" % original)
            c = format[i]
            i += 1
            if c == "%":
                if s[at:at + 1] != "%":
                    raise _NoMatch
                at += 1
            elif c in "cxX":
                at = _match(s, _SAME_AS[c], at, found, original)
            elif c in _KNOWN:
                at = _directive(c, s, at, found)
            else:
                raise ValueError("'%s' is a bad directive in format '%s'"
                                 % (c, original))
        elif c.isspace():
            start = at
            while at < len(s) and s[at].isspace():
                at += 1
            if at == start:
                raise _NoMatch
            while i < n and format[i].isspace():
                i += 1
        elif s[at:at + 1].lower() != c.lower():
            raise _NoMatch
        else:
            at += 1
    return at


def _check_format(format):
    """Bad directives are reported before anything is matched."""
    i = 0
    while True:
        i = format.find("%", i)
        if i < 0:
            return
        c = format[i + 1:i + 2]
        if not c:
            raise ValueError("stray %% in format '%s'" % format)
        if c not in _KNOWN and c not in "%cxX":
            raise ValueError("'%s' is a bad directive in format '%s'"
                             % (c, format))
        i += 2


def _leap(y):
    return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)


_BEFORE = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)


def _yday(y, m, d):
    return _BEFORE[m - 1] + d + (m > 2 and _leap(y))


def _weekday(y, yday):
    y -= 1
    return (y * 365 + y // 4 - y // 100 + y // 400 + yday + 6) % 7


def _from_yday(y, yday):
    for m in range(12, 0, -1):
        before = _yday(y, m, 0)
        if yday > before:
            return m, yday - before


def _day_of_week_number(found, year, start):
    """Day of the year from %U or %W and a week day."""
    first = _weekday(year, 1)
    weekday = found["a"]
    week = found["U" if start == 6 else "W"]
    if start == 6:
        first = (first + 1) % 7
        weekday = (weekday + 1) % 7
    if week == 0:
        return 1 + weekday - first
    return 1 + (7 - first) % 7 + 7 * (week - 1) + weekday


def parse(data, format):
    """The nine numbers of a struct_time, microseconds, offset, zone."""
    for i, v in enumerate((data, format)):
        if not isinstance(v, str):
            raise TypeError("strptime() argument %d must be str, not %s"
                            % (i, type(v)))
    _check_format(format)
    found = {}
    try:
        end = _match(data, format, 0, found, format)
    except _NoMatch:
        raise ValueError("time data %r does not match format %r"
                         % (data, format)) from None
    if end != len(data):
        raise ValueError("unconverted data remains: %s" % data[end:])
    if "w" in found:
        found["a"] = (found["w"] - 1) % 7
    if "u" in found:
        found["a"] = found["u"] - 1
    hour = found.get("H", 0)
    if "I" in found:
        hour = found["I"] % 12 + (12 if found.get("p") == 1 else 0)
    year = found.get("Y")
    leap_year_fix = (year is None and found.get("m") == 2
                     and found.get("d") == 29)
    y = 1904 if leap_year_fix else 1900 if year is None else year
    month, day = found.get("m", 1), found.get("d", 1)
    if "j" in found and year is not None:
        month, day = _from_yday(y, found["j"])
    elif "G" in found and "V" in found and "a" in found:
        y = found["G"]
        first = _weekday(y, 4)
        yday = found["V"] * 7 + found["a"] - 3 - first
        if yday < 1:
            y -= 1
            yday += 365 + _leap(y)
        elif yday > 365 + _leap(y):
            yday -= 365 + _leap(y)
            y += 1
        month, day = _from_yday(y, yday)
    elif year is not None and "a" in found and ("U" in found or "W" in found):
        yday = _day_of_week_number(found, y, 6 if "U" in found else 0)
        if yday < 1:
            y -= 1
            yday += 365 + _leap(y)
        month, day = _from_yday(y, yday)
    elif day > 28 and day > (31, 29 if _leap(y) else 28, 31, 30, 31, 30, 31,
                             31, 30, 31, 30, 31)[month - 1]:
        raise ValueError("day is out of range for month")
    yday = found.get("j") or _yday(y, month, day)
    weekday = found.get("a")
    if weekday is None:
        weekday = _weekday(y, _yday(y, month, day))
    if leap_year_fix:
        y = 1900
    zone = found.get("Z")
    parts = (y, month, day, hour, found.get("M", 0), found.get("S", 0),
             weekday, yday, 0 if zone else -1)
    return parts, found.get("f", 0), found.get("z"), zone
