# Forwarding arguments through layers, in every usual way.
def target(a, b=2, *rest, key="k", **more):
    return f"a={a} b={b} rest={rest} key={key} more={more}"


def forward(*args, **kwargs):
    return target(*args, **kwargs)


print(forward(1))
print(forward(1, 3, 4, 5, key="x", z=0))
print(forward(**{"a": 9}), forward(*"xyz"))


def inject(first, *args, extra=None, **kw):
    kw.setdefault("key", "default")
    kw = {**kw, "extra": extra} if extra else kw
    return forward(first, *args, **kw)


print(inject(0), inject(0, extra=5), inject(0, 1, 2, key=3))
args, opts = (1, 2, 3), {"key": "K"}
print(target(*args, **opts), target(*args[:1], **opts, x=1))
print(target(*args, *args), target(*[], **{"a": 1}))
apply = lambda f, *a, **k: f(*a, **k)
print(apply(apply, apply, max, 3, 7), apply(dict, a=1), apply(print, "x", end="!\n"))
matrix = [[1, 2, 3], [4, 5, 6]]
print(list(zip(*matrix)), [list(r) for r in zip(*zip(*matrix))], max(*matrix))
print("{} {} {x}".format(*[1, 2], **{"x": 3}), "%s-%s" % (*[1], 2))


class Base:
    def __init__(self, *args, **kw):
        self.got = args, kw


class Sub(Base):
    def __init__(self, x, *args, y=0, **kw):
        super().__init__(x, *args, y=y, **kw)


print(Sub(1).got, Sub(1, 2, y=3, z=4).got)


def rec(*a):
    return a and (a[0], rec(*a[1:]))


print(rec(1, 2, 3))
try:
    forward(1, a=2)
except TypeError as e:
    print(e)
try:
    forward(1, key=1, **{"key": 2})
except TypeError as e:
    print(e)
def keys(**kw): return list(kw)
print(keys(b=1, a=2, **{"d": 3, "c": 4}, e=5))


# a class of tuples may say itself what it iterates over
class Turned(tuple):
    def __iter__(self):
        return reversed(list(super().__iter__()))


print((lambda *args: args)(*Turned((1, 2))), "%s %s" % Turned((1, 2)))


# what is handed on by ** may change meanwhile
class Clears(str):
    def __hash__(self): return 1
    def __eq__(self, other):
        more.clear()
        return False


class Raises:
    def keys(self): return ["a"]
    def __getitem__(self, key): raise KeyError(key)


more = {Clears("a"): 1}
for keywords in more, Raises(), {"b": 3}:
    try:
        (lambda **k: k)(**{Clears("a"): 2}, **{"b": 2}, **keywords)
    except (KeyError, RuntimeError, TypeError) as e:
        print(type(e).__name__, e)
