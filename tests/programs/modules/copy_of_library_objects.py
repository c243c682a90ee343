# copy: what the library's objects are copied as: partials, getters, counts, loggers, weak
# references, named tuples; what cannot be; and types that say how in copyreg
import copy
import copyreg
import itertools
import logging
import operator
import re
import sys
import time
import weakref
from functools import lru_cache, partial


def both(what, thing, show=repr):
    for f in (copy.copy, copy.deepcopy):
        try:
            r = f(thing)
            print(what, f.__name__, "itself" if r is thing else show(r))
        except Exception as e:
            print(what, f.__name__, type(e).__name__ + ":", e)


class Point:
    def __init__(self, x):
        self.x = x

    def __repr__(self):
        return f"Point({self.x})"

    def __call__(self, *args, **kw):
        return self.x, args, kw


class Mine(partial):
    pass


p = partial(Point([1]), [2], key=[3])
p.note = [4]
both("partial", p)
both("called", p, lambda r: r("more"))
both("note", p, lambda r: (r.note, r.note is p.note, r.args[0] is p.args[0]))
both("subclass", Mine(Point(1), 5), lambda r: (type(r).__name__, r))
print(p.__reduce__()[1:] == ((p.func,), (p.func, p.args, p.keywords, {"note": [4]})))
q = partial(len)
for state in ((max, (1,), {"key": abs}, None), (max, (1,), None, {"a": 1}), 5, (),
              (1, (), {}, None),
              (max, [], {}, None), (max, (), [], None), (len, (), {})):
    try:
        print(q.__setstate__(state), q, vars(q))
    except TypeError as e:
        print("TypeError:", e)
p.__setstate__((p, (1,), {}, {}))
print(repr(p)[:40])
both("itemgetter", operator.itemgetter(1, "a"))
both("attrgetter", operator.attrgetter("a.b", "c"))
both("methodcaller", operator.methodcaller("split", ",", maxsplit=1))
both("its call", operator.methodcaller("split", ",", maxsplit=1), lambda r: r("a,b,c"))
counter = itertools.count(3)
next(counter)
both("count", counter, lambda r: (next(r), r))
both("steps", itertools.count(1.5, 2), lambda r: (next(r), r))
both("repeat", itertools.repeat([1], 3), lambda r: list(r))
both("for ever", itertools.repeat(7), lambda r: next(r))
both("logger", logging.getLogger("here"))
both("root", logging.getLogger())
both("weak reference", weakref.ref(Point))
both("pattern", re.compile("a"))
both("match", re.match("a", "a"))
both("cached", lru_cache(len))
both("method", list.append)
both("slot", int.__add__)
both("gmtime", time.gmtime(0), lambda r: (r.tm_zone, r.tm_gmtoff, r[:3], type(r).__name__))
print(time.gmtime(0).__reduce__())
for what in (sys.stdout, sys, sys.flags, staticmethod(len), {}.keys(), (x for x in ())):
    both(type(what).__name__, what)
both("bound method", Point(3).__repr__, lambda r: r())
both("lambda", lambda: 1, lambda r: "another")


def reduce_point(point):
    return Point, (point.x * 2,)


copyreg.pickle(Point, reduce_point)
both("by copyreg", Point(4))
both("in a list", [Point(1), Point(2)])
