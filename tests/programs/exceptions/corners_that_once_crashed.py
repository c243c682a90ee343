# not: steps
import gc
import types
import weakref


# throw() into a generator that handles an exception sets the context
def handles():
    try:
        raise KeyError("a")
    except KeyError:
        yield


g = handles()
next(g)
try:
    g.throw(ValueError)
except ValueError as e:
    print(repr(e.__context__))


# a coroutine that is done takes no exception
async def spam():
    return "spam"


c = spam()
try:
    c.send(None)
except StopIteration as e:
    print(e.value)
for again in (lambda: c.send(None), lambda: c.throw(Exception("wat"))):
    try:
        again()
    except RuntimeError as e:
        print(e)


# a callback that collects while its object goes
class C:
    pass


c1 = C()
c1.i = C()
wr = weakref.ref(c1.i, lambda ignore: gc.collect())
c2 = C()
c2.c1 = c1
del c1
del c2
print(wr())


# a key whose comparison deletes the attribute that is looked up
class Evil:
    def __hash__(self):
        return hash("attr")

    def __eq__(self, other):
        try:
            del D.attr
        except AttributeError:
            pass
        return False


class One:
    def __get__(self, obj, cls=None):
        return 1


class D:
    attr = One()


d = D()
d.__dict__[Evil()] = 0
print(d.attr)


# a key whose comparison empties the set that it goes into
class Clears:
    def __hash__(self):
        return 3

    def __eq__(self, other):
        s.clear()
        return False


for size in (1, 10, 100):
    s = {Clears() for _ in range(1)}
    s.update(range(1000, 1000 + size))
    s ^= {Clears()}
    print(len(s) <= size + 2)


# a property's copies are of its class, and keep what was said of it
class P(property):
    def __init__(self, *args):
        super().__init__(*args)
        self.made = True


class E:
    @P
    def x(self):
        "doc of x"
        return 1

    @x.setter
    def x(self, v):
        pass

    @property
    def y(self):
        "first"

    @y.getter
    def y(self):
        "second"


print(E.x.made, type(E.x).__name__, E.y.__doc__)
try:
    E().__class__.__dict__["x"].__delete__(E())
except AttributeError as e:
    print(e)
print(len(range(2 ** 62 + 5)), range(2 ** 63 - 1).__len__())


class I(int):
    def __pow__(self, other, mod=None):
        return ("pow", int(self), other, mod)


class J(int):
    pass


print(pow(I(2), 3, 5), pow(J(2), 3, 5))
e = ValueError("x")
e.__setstate__({"some name": 1, "other": 2})
print(vars(e))
