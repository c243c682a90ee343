# Functions are objects: names, docs, attributes, defaults, code.
def f(a, b=1, *c, d=2, **e):
    "doc of f"
    x = a
    return x


print(f.__name__, f.__qualname__, f.__doc__, f.__module__, f.__defaults__, f.__kwdefaults__)
print(f.__code__.co_name, f.__code__.co_varnames, f.__code__.co_argcount, f.__dict__)
f.count = 5
f.__name__ = "renamed"
print(f.count, f.__name__, f.__dict__, f.__qualname__)
del f.count
print(hasattr(f, "count"))
try:
    f.count
except AttributeError as e:
    print(e)
try:
    f.__name__ = 5
except TypeError as e:
    print(e)


class C:
    def m(self):
        "method doc"
        return self

    def other(self): pass


c = C()
print(c.m.__name__, c.m.__doc__, c.m.__self__ is c, c.m.__func__ is C.m, c.m() is c)
print(c.m == c.m, c.m == C().m, C.m is C.m, C.m.__qualname__, c.m.__qualname__)
try:
    c.m.attr = 1
except AttributeError as e:
    print(e)
bound = c.m
C.m = lambda self: "patched"
print(bound() is c, c.m(), callable(bound))
print(len.__name__, "abc".upper.__name__, str.upper.__name__, str.upper.__qualname__)
print((lambda: 0).__name__, type(f).__name__, type(bound).__name__, type(len).__name__)
print({f: 1}[f], f == f, f != len, hash(f) == hash(f))


def outer():
    def inner(): pass
    class K:
        def m(self): pass
    return inner, K


print(outer()[0].__qualname__, outer()[1].__qualname__, outer()[1].m.__qualname__)
print(str.join("-", ["a", "b"]), list.append.__name__, C.__call__ is not None)
print(f.__call__(7), f.__get__(7)())

# what is put in place of a function's parts has to fit
import types


def two(a, b): return a, b


two.__defaults__ = 1, 2, 3
print(two(), two(7))
for place, code in (two, outer.__code__), (two, outer()[0].__code__):
    place.__code__ = code


def with_cell():
    def inner(): return place
    return inner


for place, other in (two, with_cell()), (with_cell(), two):
    try:
        place.__code__ = other.__code__
    except ValueError as e:
        print(e)
try:
    types.MethodType(print, None)
except TypeError as e:
    print(e)
