# unittest.util.py - how tests show values, and how they count them.
from collections import Counter, namedtuple
from os.path import commonprefix

_LONGEST = 80                       # of two values side by side
_BEGIN, _END, _COMMON = 5, 5, 5     # characters that are always shown
_OMITTED = 12                       # that "[1234 chars]" takes
_DIFFERENT = _LONGEST - (_BEGIN + _OMITTED + _COMMON + _OMITTED + _END)


def safe_repr(obj, short=False):
    try:
        text = repr(obj)
    except Exception:
        text = object.__repr__(obj)
    if not short or len(text) < _LONGEST:
        return text
    return text[:_LONGEST] + " [truncated]..."


def _shorten(text, begin, end):
    left_out = len(text) - begin - end
    if left_out <= _OMITTED:
        return text
    return "%s[%d chars]%s" % (text[:begin], left_out, text[len(text) - end:])


def _common_shorten_repr(*values):
    """The values' texts, without most of what they have in common if they are
    long."""
    texts = [safe_repr(v) for v in values]
    longest = max(map(len, texts))
    if longest <= _LONGEST:
        return tuple(texts)
    prefix = commonprefix(texts)
    rests = [text[len(prefix):] for text in texts]
    room = _LONGEST - (longest - len(prefix) + _BEGIN + _OMITTED)
    if room > _COMMON:
        prefix = _shorten(prefix, _BEGIN, room)
        return tuple([prefix + rest for rest in rests])
    prefix = _shorten(prefix, _BEGIN, _COMMON)
    return tuple([prefix + _shorten(rest, _DIFFERENT, _END)
                  for rest in rests])


def strclass(cls):
    return "%s.%s" % (cls.__module__, cls.__qualname__)


_Mismatch = namedtuple("Mismatch", "actual expected value")


def _count_diff_hashable(actual, expected):
    """Whose counts differ in two lists, as (count, other count, value)."""
    have, want = Counter(actual), Counter(expected)
    return ([_Mismatch(n, want[x], x) for x, n in have.items()
             if n != want[x]]
            + [_Mismatch(0, n, x) for x, n in want.items() if x not in have])


def _count_diff_all_purpose(actual, expected):
    """The same of values that are only equal or not."""
    kinds = []                      # [value, how often in one, in the other]
    for where, values in enumerate((actual, expected), 1):
        for value in values:
            for kind in kinds:
                if kind[0] == value:
                    break
            else:
                kind = [value, 0, 0]
                kinds.append(kind)
            kind[where] += 1
    return [_Mismatch(have, want, value) for value, have, want in kinds
            if have != want]
