# unittest.mock: patch in all its forms, and specs that go all the way down
import inspect
import re
import time
from unittest.mock import DEFAULT, Mock, create_autospec, patch


def shown(x):
    return re.sub(r"0x[0-9a-f]+", "0x", re.sub(r"id='\d+'", "id=''", repr(x)))


def attempt(f, *args, **kwargs):
    try:
        print(shown(f(*args, **kwargs)))
    except BaseException as e:
        print(type(e).__name__, re.sub(r"0x[0-9a-f]+", "0x", re.sub(r"id='\d+'", "id=''", str(e))))


def plain(x, *, k=2):
    return x


class K:
    attr = 1

    def __init__(self, a, b=2):
        self.a = a

    def m(self, x, y=3):
        return x

    @classmethod
    def c(cls, z):
        return z

    @staticmethod
    def s(w):
        return w

    @property
    def p(self):
        return 1

    def __call__(self, q):
        return q


class N:
    def m(self):
        pass


with patch("__main__.plain") as p:
    print(shown(p), shown(plain(1)), p.call_args)
print(plain(2))
with patch("__main__.plain", new=5) as p:
    print(p, plain)
with patch("__main__.plain", lambda x: x * 10):
    print(plain(2))


@patch("__main__.plain")
def one(p, q=1):
    return shown(p)


@patch("__main__.N")
@patch("__main__.plain", return_value=1)
def two(first, second):
    return shown(first), shown(second), plain()


@patch("__main__.plain", new=3)
def given(*args):
    return args, plain


@patch("__main__.plain", "in the class")
class Tests:
    def test_a(self):
        return plain

    def other(self):
        return plain.__name__


print(one(), one(q=2), two(), two.__name__, given(1), Tests().test_a(), Tests().other())
for args, kwargs in ((("nope",), {}), (("__main__.nope",), {}), (("nomod.x",), {}), ((3,), {}),
                     (("__main__.plain",), {"autospect": 1}), (("__main__.plain", 5), {"foo": 1}),
                     (("__main__.nope",), {"create": True}), (("__main__.plain", 5), {"new_callable": Mock}),
                     (("__main__.N.nothere",), {}), (("__main__.plain",), {"spec": True, "autospec": True})):
    def enter():
        with patch(*args, **kwargs) as p:
            return p
    attempt(enter)
print("nope" in globals())
attempt(patch.object, "str", "x")
attempt(patch.multiple, N)
with patch.multiple(K, m=DEFAULT, attr=4) as p:
    print({name: shown(value) for name, value in p.items()}, K.attr, shown(K.m))


@patch.multiple("__main__", plain=DEFAULT, N=DEFAULT)
def several(**kwargs):
    return sorted(kwargs), shown(plain)


print(several(), K.attr)
d = {"a": 1}
with patch.dict(d, {"b": 2}, c=3):
    print(d)
with patch.dict(d, clear=True) as same:
    d["n"] = 1
    print(d, same is d)
print(d)


@patch.dict("__main__.d", {"q": 1})
def with_dict():
    return dict(d)


@patch.dict(d, x=1)
class DictTests:
    def test_1(self):
        return dict(d)


print(with_dict(), DictTests().test_1(), d)
p = patch("__main__.plain")
print(p.start() is plain)
p.stop()
print(plain.__name__, p.stop())
patch("__main__.plain", 1).start()
patch.dict(d, s=1).start()
print(plain, d)
patch.stopall()
print(plain.__name__, d)
with patch.object(time, "time", return_value=42.0), patch("time.sleep") as sleep:
    time.sleep(3)
    print(time.time(), sleep.mock_calls)
with patch("builtins.print") as printed:
    print("hidden")
print(printed.mock_calls)

for spec in K, N, K(1), N(), plain, K.m, K(1).m, len, 5, "str", [1]:
    s = create_autospec(spec)
    print(shown(s))
    for args in (), (1,), (1, 2, 3, 4):
        attempt(s, *args)
s = create_autospec(K)
i = s(1)
print(shown([i, s.m, i.m, s.attr, i.p]), isinstance(i, K))
for f, args in ((i.m, ()), (i.m, (1,)), (i.m, (1, 2)), (i.m, (1, 2, 3)), (s.c, (1,)), (s.c, ()), (s.s, (1,)), (s.s, ()), (i, (1,)),
                (i, ()), (i.m.assert_called_with, (1, 2)), (s.assert_called_once_with, (2,))):
    attempt(f, *args)
attempt(i.m.assert_called_with, x=1, y=2)
attempt(s.assert_called_once_with, a=1)
attempt(getattr, i, "nope")
print(s.mock_calls)
s = create_autospec(K, instance=True)
attempt(s.m, 1, 2)
attempt(s, 1)
attempt(create_autospec(N, instance=True))
attempt(setattr, create_autospec(N, spec_set=True), "zz", 1)
f = create_autospec(plain, return_value=8)
attempt(f, 1, k=3)
attempt(f)
attempt(f, 1, 2)
print(f.call_count, f.called, f.call_args, f.mock_calls, f.return_value, f.__name__, inspect.signature(f))
f.return_value = 9
attempt(f, 1)
f.side_effect = ValueError("effect")
attempt(f, 1)
attempt(f.assert_called_once_with, 1)
f.reset_mock()
print(f.call_count, f.called)
with patch("__main__.K", autospec=True) as k:
    k.return_value.m.return_value = "mm"
    o = K(3)
    print(o.m(1))
    attempt(K)
    attempt(o.m)
    print(k.mock_calls)
with patch("__main__.K", spec=True) as k:
    print(shown([k, K(1), K(1).m]))
    attempt(getattr, K(1), "zz")
