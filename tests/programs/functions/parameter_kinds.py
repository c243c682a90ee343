# Positional-only, keyword-only, defaults, *args and **kwargs together.
def f(a, b=2, /, c=3, *args, d, e=5, **kw):
    return a, b, c, args, d, e, kw


print(f(1, d=4))
print(f(1, 20, 30, 40, 50, d=4, e=6, x=7, a=8, b=9))
print(f(1, d=4, c=9))
print(f(*[1, 2], *(3, 4), **{"d": 1}, **{"z": 2}))


def g(*, k, j=1):
    return k, j


print(g(k=3), g(j=0, k=1))


def h(x, *, y=None, **rest):
    return x, y, rest


print(h(1), h(x=1, y=2, z=3))


def only(a, /):
    return a


print(only(5), g.__kwdefaults__, f.__defaults__, f.__kwdefaults__)


def star(*args):
    return type(args).__name__, len(args), args


print(star(), star(1), star(*range(3), *"ab"))


def kw(**kwargs):
    kwargs["added"] = 1
    return kwargs


orig = {"a": 1}
print(kw(**orig), orig)


def trailing(a, *b, c=(1, 2), **d,):
    return a, b, c, d


print(trailing(0,), trailing(0, 1, c=2, self=3))
print(trailing.__code__.co_varnames, f.__code__.co_argcount, f.__code__.co_posonlyargcount,
      f.__code__.co_kwonlyargcount)
