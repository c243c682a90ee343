# unittest.mock: magic methods of mocks, as they are and as they are set
import re
from unittest.mock import MagicMock, Mock, NonCallableMagicMock


def shown(x):
    return re.sub(r"id='\d+'", "id=''", repr(x))


def attempt(f, *args):
    try:
        print(shown(f(*args)))
    except BaseException as e:
        print(type(e).__name__, re.sub(r"id='\d+'", "id=''", str(e)))


m = MagicMock()
print(len(m), list(m), bool(m), int(m), float(m), 3 in m, shown(m[1]), hash(m) == hash(m), m == m, m == 1, m != m, m != 1)
for f in (lambda: m < 1, lambda: m + 1, lambda: 1 + m, lambda: m["x"], lambda: -m, lambda: round(m), lambda: divmod(m, 2),
          lambda: str(m) == object.__str__(m), m, lambda: next(m), lambda: range(3)[m], lambda: m @ m, lambda: reversed(m)):
    attempt(f)
m["k"] = 1
del m["k"]
with m as entered:
    print(shown(entered))
print(shown(m.__setitem__.mock_calls), shown(m.__enter__.mock_calls), shown(m.__exit__.mock_calls), shown(m.__len__.mock_calls))
m += 1
print(shown(m))

m = MagicMock()
m.__len__.return_value = 5
m.__getitem__.side_effect = lambda k: k * 2
m.__iter__.return_value = [1, 2]
m.__str__.return_value = "text"
m.__contains__.return_value = True
m.__eq__.return_value = True
m.__int__.return_value = 4
m.__lt__.return_value = True
m.__enter__.return_value = "entered"
print(len(m), m[4], list(m), list(m), str(m), 3 in m, m == 7, int(m), m < 3, f"{m}")
m.__len__ = lambda self: 9
m.__getitem__ = Mock(return_value=2)
m.__str__ = lambda self: "mine"
print(len(m), m[0], m.__getitem__.call_args, str(m))
with m as entered:
    print(entered)
n = Mock()
attempt(len, n)
n.__len__ = Mock(return_value=3)
n.__iter__ = lambda self: iter("ab")
print(len(n), list(n), n.__len__.call_count)
del n.__iter__
attempt(list, n)
attempt(setattr, n, "__init__", 1)
attempt(setattr, n, "__getattr__", 1)
attempt(NonCallableMagicMock())
print(len(NonCallableMagicMock()), shown(MagicMock(name="magic").__getitem__), shown(MagicMock(spec=[]).__class__))
attempt(len, MagicMock(spec=int))
print(MagicMock(spec=list)[0] is not None, MagicMock(return_value=2)(), len({MagicMock(), MagicMock()}))
