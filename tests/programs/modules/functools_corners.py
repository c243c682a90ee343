# functools: partials shown, nested, with many arguments and changed; cmp_to_key's keys; caches
# of no size, of methods and of what raises; reduce and what is no iterable
import copy
import functools
from functools import cmp_to_key, lru_cache, partial, reduce


def tell(what, f, *args, **kw):
    try:
        print(what, "->", f(*args, **kw))
    except Exception as e:
        print(what, "->", type(e).__name__ + ":", e)


def show(*args, **kw):
    return args, kw


class Named:
    def __repr__(self):
        return "Named()"

    def __call__(self, *args):
        return args


class Mine(partial):
    pass


p = partial(Named(), 1, "two", key=[3], other=None)
print(p, partial(p, 4, key=5), Mine(Named(), 1, a=2), partial(Mine(Named(), 1), 2))
print(p.func, p.args, p.keywords)
many = partial(show, *range(6))
print(many(*range(6, 12)), many(7, k=1), partial(show, *range(12))(12, x=13))
p.note = "kept"
print(p.note, partial(p, 9).func is p, copy.copy(p).note)
me = partial(Named())
me.keywords["me"] = me
print(me)
tell("partial()", partial)
tell("partial(5)", partial, 5)
tell("partial(func=)", partial, func=show)
tell("self=", partial(show, self=1), 2)
tell("set func", setattr, p, "func", 3)
tell("too many", partial(len, [1]), 2)
tell("repr", repr, partial(Named(), type("R", (), {"__repr__": lambda self: 1 / 0})()))
p.keywords["late"] = 1
print(sorted(p.keywords), partial(show, a=1)(a=2), partial(show).keywords, bool(partial(show)))


class Cell:
    def __init__(self):
        self.alive = False

    def set_state(self, state):
        self.alive = state

    turn_on = functools.partialmethod(set_state, True)


cell = Cell()
cell.turn_on()
print(cell.alive)

# keys
key = cmp_to_key(lambda a, b: (a > b) - (a < b))
print(sorted([3, 1, 2], key=key), key(1) < key(2), key(1) == key(1), key(2) != key(2), key(5).obj)
print(max("hello", key=cmp_to_key(lambda a, b: ord(b) - ord(a))))
tell("with 1", lambda: key(1) < 1)
tell("equal to 1", lambda: key(1) == 1)
tell("without objects", lambda: key < key)
tell("hash", hash, key(1))
tell("no argument", key)
tell("by name", lambda: key(obj=4).obj)
tell("two", key, 1, 2)
tell("raises", sorted, [1, 2], key=cmp_to_key(lambda a, b: 1 / 0))
tell("gives text", sorted, [1, 2], key=cmp_to_key(lambda a, b: "x"))
tell("mycmp=", lambda: sorted([2, 1], key=cmp_to_key(mycmp=lambda a, b: a - b)))

# caches
calls = []


def slow(*args, **kw):
    calls.append(args)
    return len(calls)


for size in (0, -5, 1, 2, None, True):
    f = lru_cache(maxsize=size)(slow)
    print(size, [f(n) for n in (1, 1, 2, 1, 3, 1)], f.cache_info(), f.cache_parameters())
f = lru_cache(typed=True)(slow)
print(f(1), f(1.0), f(True), f(1), f(x=1), f(x=1.0), f("a", 1), f("a", 1.0), f.cache_info())
f = lru_cache(slow)
print(f(1), f(1.0), f(x=1, y=2), f(y=2, x=1), f((1,)), f(1, ), f.cache_info().hits)
tell("unhashable", f, [])
tell("maxsize text", lru_cache, "x")
tell("not callable", lru_cache(3), 5)
print(f.__wrapped__ is slow, copy.copy(f) is f, copy.deepcopy(f) is f, f.__name__)


class Adder:
    @lru_cache(maxsize=None)
    def add(self, n):
        print("adding", n)
        return n + 1

    def __repr__(self):
        return "Adder()"


adder = Adder()
print(adder.add(1), adder.add(1), Adder.add(adder, 1), Adder.add.cache_info())


@lru_cache
def fails(n):
    print("failing", n)
    raise ValueError(n)


tell("fails", fails, 1)
tell("fails again", fails, 1)
print(fails.cache_info())

tell("reduce 5", reduce, max, 5)
tell("reduce 5 from 1", reduce, max, 5, 1)
tell("reduce none", reduce, max, [])
tell("reduce one", reduce, max, [1])
tell("reduce raising", reduce, lambda a, b: 1 / 0, [1, 2, 3])
tell("reduce generator", reduce, lambda a, b: a + b, (c for c in "abc"), "-")
