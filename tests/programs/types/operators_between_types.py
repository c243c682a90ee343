# every operator between values of every two of many types: what comes of it, or is refused
#
# Too much to print it all: of each operator what is refused, in how many words, and a sum
# of everything.  With an operator's name as argument that one's results are printed.
import collections
import datetime
import decimal
import enum
import fractions
import functools
import hashlib
import operator
import re
import sys


class Odd:
    def __index__(self):
        return 2

    def __iter__(self):
        return iter((1, "a"))

    def __len__(self):
        return 3

    def __getitem__(self, key):
        raise IndexError(key)


class Number(int):
    pass


class Color(enum.Enum):
    RED = 1


VALUES = [
    None, True, -1, 3, 10 ** 20, 1.5, float("inf"), "", "ab", b"cd", bytearray(b"x"),
    [3, 1], (), (1, "x"), {"k": 1}, {4}, frozenset("b"), range(3), slice(1, 2),
    ValueError("v"), len, int, Odd(), Number(5), Color.RED, Color, ..., NotImplemented,
    {1: 2}.keys(), {1: 2}.items(), collections.deque([1]), collections.Counter("aab"),
    collections.OrderedDict(a=1), functools.partial(int), iter([1]),
    datetime.timedelta(1), datetime.date(2020, 1, 2), decimal.Decimal("2"),
    fractions.Fraction(1, 2), re.compile("a"), re.match("a", "a"), lambda: 0, str.join,
]
OPERATORS = [
    operator.add, operator.sub, operator.mul, operator.truediv, operator.floordiv,
    operator.mod, operator.matmul, operator.lshift, operator.and_, operator.or_,
    operator.xor, operator.eq, operator.lt, operator.ge, operator.contains,
    operator.getitem, operator.iadd, operator.ior, divmod, isinstance, format, getattr,
]


def shown(value):
    if isinstance(value, (set, frozenset)):
        value = type(value).__name__, sorted(map(repr, value))
    return re.sub(" at 0x[0-9a-f]+", "", repr(value))[:80]


def result(op, a, b):
    if op is operator.lshift and b == 10 ** 20 or op in (operator.mul, operator.mod) and (
            isinstance(a, int) and abs(a) > 9 or isinstance(b, int) and abs(b) > 9):
        return "left out"
    if op is operator.mod and isinstance(b, collections.deque):
        return "left out"               # is a mapping to ours, as a list is
    if op in (operator.iadd, operator.ior) and hasattr(a, "copy"):
        a = a.copy()
    try:
        return shown(op(a, b))
    except Exception as e:
        return type(e).__name__ + ": " + re.sub(" at 0x[0-9a-f]+", "", str(e))


for op in OPERATORS:
    results = [result(op, a, b) for a in VALUES for b in VALUES]
    refused = collections.Counter(re.sub("'[^']*'", "...", r) for r in results if "Error: " in r)
    digest = hashlib.md5("\n".join(results).encode("utf-8", "replace")).hexdigest()
    print(op.__name__, sum(refused.values()), "refused in", len(refused), "ways", digest)
    if sys.argv[1:] == [op.__name__]:
        print(*results, sep="\n")
