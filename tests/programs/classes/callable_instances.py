# __call__ on instances, classes and via inheritance; callable().
class Adder:
    def __init__(self, n): self.n = n
    def __call__(self, x, *rest, **kw):
        return self.n + x + sum(rest), kw


a = Adder(5)
print(a(1), a(1, 2, 3), a(1, k=2), a.__call__(0), callable(a), callable(5), callable(Adder))
print(list(map(Adder(1), [1, 2])), sorted([3, -4, 1], key=type("K", (), {"__call__": lambda s, x: abs(x)})()))


class Sub(Adder):
    def __call__(self, x): return super().__call__(x * 10)


print(Sub(1)(2))


class Chain:
    def __init__(self): self.path = []
    def __getattr__(self, name):
        self.path.append(name)
        return self
    def __call__(self, *a):
        self.path.append(a)
        return self


print(Chain().a.b(1).c(2, 3).path)


class NotCallable: pass


n = NotCallable()
n.__call__ = lambda: "instance attribute is not used"
print(callable(n))
try:
    n()
except TypeError as e:
    print(e)


class CountCalls:
    def __init__(self, f):
        self.f, self.n = f, 0
    def __call__(self, *a):
        self.n += 1
        return self.f(*a)
    def __get__(self, obj, cls=None):
        return self if obj is None else lambda *a: self(obj, *a)


class Svc:
    @CountCalls
    def go(self, x): return x * 2


s = Svc()
print(s.go(1), s.go(2), Svc.go.n)
class Weird:
    __call__ = 5
try:
    Weird()()
except TypeError as e:
    print(e)
print(callable(Weird()), callable(len), callable(lambda: 0), callable(print), callable("x".join))
