# unittest.mock: mocks, their names and children, calls and what is asserted of them
import re
from unittest import mock
from unittest.mock import (ANY, DEFAULT, MagicMock, Mock, NonCallableMock, PropertyMock, call, patch, seal, sentinel)


def shown(x):
    return re.sub(r"id='\d+'", "id=''", repr(x))


def attempt(f, *args, **kwargs):
    try:
        print(shown(f(*args, **kwargs)))
    except BaseException as e:
        print(type(e).__name__, re.sub(r"id='\d+'", "id=''", str(e)), type(e.__cause__).__name__)


m = Mock()
print(shown([m, m.foo, m.foo.bar, m(), m.foo(1).bar(2), m()().x]))
m = Mock(name="named")
print(shown([m, m.foo, m(), m.a().b]))
m = Mock(return_value=3)
print(m(1, 2, x=3), m.called, m.call_count, m.call_args, m.call_args_list, m.mock_calls, m.method_calls)
print(m.call_args.args, m.call_args.kwargs, m.call_args[0], m.call_args == call(1, 2, x=3), m.call_args == ((1, 2), {"x": 3}))
for f in m.assert_called, m.assert_called_once, m.assert_not_called:
    attempt(f)
attempt(m.assert_called_with, 1, 2, x=3)
attempt(m.assert_called_with, 1)
attempt(m.assert_called_once_with, 1, 2, x=3)
attempt(m.assert_any_call, 1, 2, x=3)
attempt(m.assert_any_call, 9)
m(5)
attempt(m.assert_called_once)
attempt(m.assert_called_once_with, 5)
attempt(m.assert_has_calls, [call(1, 2, x=3), call(5)])
attempt(m.assert_has_calls, [call(5), call(1, 2, x=3)])
attempt(m.assert_has_calls, [call(5), call(1, 2, x=3)], any_order=True)
attempt(m.assert_has_calls, [call(7)], any_order=True)
attempt(m.assert_called_with, ANY)
attempt(m.assert_called_with, 5, ANY)
never = Mock(name="never")
for f, args in ((never.assert_called, []), (never.assert_called_once, []), (never.assert_called_with, [1]),
                (never.assert_called_once_with, [1]), (never.assert_any_call, [1]), (never.assert_has_calls, [[call()]])):
    attempt(f, *args)

m = Mock()
m.a.b(1).c(2)
m.d()
print(m.mock_calls, m.method_calls, m.a.mock_calls, m.mock_calls == [call.a.b(1), call.a.b().c(2), call.d()])
print(m.mock_calls == call.a.b(1).c(2).call_list() + [call.d()])
attempt(m.assert_has_calls, [call.a.b(1), call.a.b().c(2)])
attempt(m.assert_has_calls, [call.a.b(2)])
print(call, call.a, call.a.b, call(), call(1, a=2), call.a(1), call.a(1).b(2), call()(), call.foo().bar, call.count)
print(call(1) == call(1), call(1) == call(2), call(1) != call(2), call(1) == ((1,),), call(1) == ("", (1,)),
      call.x(1) == ("x", (1,)), call() == (), call(ANY) == call(4), call(4) == call(ANY), call("x") == call("x"))
print(call.a(1).b.call_list(), call(a=1).kwargs, call(1).args, call.a.index(3))

m = Mock(side_effect=[1, ValueError("two"), 3])
for _ in range(4):
    attempt(m)
print(m.call_count, type(m.side_effect).__name__)
attempt(Mock(side_effect=KeyError("k")))
attempt(Mock(side_effect=KeyError))
attempt(Mock(side_effect=lambda x: x * 2), 4)
m = Mock(side_effect=lambda x: DEFAULT, return_value=9)
attempt(m, 4)
m.side_effect = None
attempt(m)
m = Mock(x=1, **{"y.z": 2, "f.return_value": 5, "g.side_effect": ValueError("g")})
print(m.x, m.y.z, m.f())
attempt(m.g)
m.configure_mock(x=7, **{"y.q": 8})
print(m.x, m.y.q)


class C:
    attr = 1

    def __init__(self, p):
        self.inst = p

    def method(self, x, y=2):
        return x

    async def coroutine(self):
        pass

    @property
    def prop(self):
        return 1


for m in Mock(spec=C), MagicMock(spec=C), Mock(spec_set=C), Mock(spec=C(1)), Mock(["a", "b"]), MagicMock(spec=["a"]):
    print(shown(m), isinstance(m, C), m.__class__)
    for name in "method", "nope", "inst", "a", "coroutine":
        attempt(getattr, m, name)
    attempt(setattr, m, "new", 1)
    attempt(m, 1)
    attempt(len, m)
    attempt(lambda: m.method(1))
    attempt(lambda: m.method.assert_called_with(x=1))
    attempt(lambda: m.method.assert_called_with(1, 2, 3))
    attempt(lambda: m.assert_called_with(p=1))
for name in "assert_foo", "asert_called", "__len__":
    attempt(getattr, Mock(), name)
attempt(getattr, Mock(unsafe=True), "assert_foo")
attempt(Mock, spec=Mock())
print(callable(Mock()), callable(NonCallableMock()), shown(NonCallableMock(spec=C)))
m = Mock()
del m.foo
attempt(getattr, m, "foo")
print(hasattr(m, "foo"), hasattr(m, "bar"))
m.foo = 3
print(m.foo)

m = Mock(return_value=4, side_effect=lambda: 1)
m.a.b(1)
m()
m.reset_mock()
print(m.called, m.call_count, m.call_args, m.mock_calls, m.a.mock_calls, m.a.b.called, m.return_value)
m.reset_mock(return_value=True, side_effect=True)
print(shown(m.return_value), m.side_effect)
parent, child = Mock(), Mock(name="child")
parent.attach_mock(child, "kid")
child(1)
parent.kid.x(2)
parent.other = Mock()
parent.other(3)
parent.named = Mock(name="own name")
parent.named(4)
print(parent.mock_calls, parent.method_calls, shown([child, parent.other, parent.named]))
m = Mock(wraps=C(5))
attempt(m.method, 1)
print(m.method.call_args, shown(m.inst))
m = Mock(wraps=lambda x: x + 1)
attempt(m, 3)
m.return_value = 0
attempt(m, 3)
print(sentinel.a, sentinel.a is sentinel.a, sentinel.a == sentinel.b, DEFAULT, ANY, ANY == 3, ANY != 3, [1, ANY] == [1, 2])
with patch.object(C, "prop", new_callable=PropertyMock) as prop:
    prop.return_value = 8
    c = C(1)
    print(c.prop)
    c.prop = 4
    print(prop.mock_calls)
print(C(1).prop)
m = Mock()
m.a
seal(m)
for name in "a", "b":
    attempt(getattr, m, name)
attempt(getattr, m.a, "c")
attempt(m)
attempt(setattr, m, "z", 1)
print([name for name in dir(Mock()) if name[0] != "_"], [name for name in dir(Mock(spec=C)) if name[0] != "_"])
print(Mock, type(Mock()), isinstance(MagicMock(), Mock))
