# Which objects can be referred to weakly, and what a reference says of them.
import asyncio
import collections
import contextvars
import dataclasses
import enum
import functools
import itertools
import re
import types
import weakref


def generator():
    yield


async def async_generator():
    yield


class Plain:
    def method(self):
        pass


class Slots:
    __slots__ = ("a",)


class SlotsDict(Slots):
    __slots__ = ("__dict__",)


class SlotsWeak(Slots):
    __slots__ = ("__weakref__",)


class Below(Slots):
    pass


@dataclasses.dataclass(slots=True)
class Data:
    x: int = 1


class Colour(enum.Enum):
    RED = 1


Point = collections.namedtuple("Point", "x")
below = [type(base.__name__.title(), (base,), {})() for base in
         (int, str, bytes, float, tuple, list, dict, set, Exception)]
p = Plain()
objects = [Plain, p, p.method, Slots(), SlotsDict(), SlotsWeak(), Below(), Data(), Colour.RED,
           Point(1), *below, generator, generator(), async_generator(), len, [].append, list.append,
           p.__init__, property(), staticmethod(len), super(Plain, p),
           types.SimpleNamespace(), types.MappingProxyType({}), list[int], int | str,
           types.ModuleType("m"), slice(1), range(3), [], {}, (), "", b"", bytearray(), 1, 1.5,
           None, object(), set(), frozenset(), {}.keys(), iter([]), iter({}), zip(), map(len, []),
           enumerate([]), itertools.count(),
           itertools.tee([])[0], collections.deque(), collections.defaultdict(int),
           collections.OrderedDict(), collections.Counter(), functools.partial(len),
           contextvars.ContextVar("v"), contextvars.copy_context(), re.compile("a"),
           re.match("", ""), ValueError(), ExceptionGroup("g", [KeyError()]), weakref.ref(p),
           asyncio.Lock(), asyncio.Queue(), asyncio.Event(), generator.__code__]
for o in objects:
    try:
        weakref.ref(o)
        print("yes", type(o).__name__)
    except TypeError as e:
        print("no ", e)

for o in Plain, generator, p:
    print(re.sub("0x[0-9a-f]+", "0x", repr(weakref.ref(o))))


class Keyed(weakref.ref):
    def __init__(self, o, callback=None, *, key=None):
        super().__init__(o, callback)
        self.key = key


print(Keyed(p, key=7).key, Keyed(p)() is p, Keyed(p) == weakref.ref(p))
r = weakref.ref(p)
for wrong in (weakref.ref, lambda: weakref.ref(p, None, 3), lambda: weakref.ref(p, callback=print),
              lambda: r(1), lambda: r(x=1), lambda: weakref.ref(p, None, key=1)):
    try:
        print(type(wrong()).__name__)
    except TypeError as e:
        print(e)


class Unequal:
    def __eq__(self, other):
        return NotImplemented

    def __ne__(self, other):
        return "ne"


u = Unequal()
r, other = weakref.ref(u), weakref.ref(u, lambda r: print("gone"))
print(r == other, r != other, r == 5, r != 5)
u = None
print(r == other, r != other, r == r, r())
