# staticmethod and classmethod: binding, inheritance, calling each way.
class A:
    registry = []

    def __init__(self, v):
        self.v = v

    @classmethod
    def of(cls, *vs):
        return [cls(v) for v in vs]

    @staticmethod
    def add(a, b=10):
        return a + b

    @classmethod
    def register(cls, f):
        cls.registry.append((cls.__name__, f.__name__))
        return f

    def __repr__(self):
        return f"{type(self).__name__}({self.v})"


class B(A):
    @classmethod
    def of(cls, *vs):
        return super().of(*(v * 10 for v in vs))

    @staticmethod
    def add(a, b=20):
        return A.add(a, b) * 100


print(A.of(1, 2), B.of(1), B(0).of(3), A.add(1), A(0).add(1, 2), B.add(1), B(0).add(2))


@A.register
def one(): pass


@B.register
def two(): pass


print(A.registry, B.registry is A.registry)
print(A.of.__self__ is A, B(1).of.__self__ is B, A.add.__name__, type(A.add).__name__)
print(type(vars(A)["add"]).__name__, type(vars(A)["of"]).__name__, vars(A)["add"](3), vars(A)["of"].__func__.__name__)
f = B.of
print(f(7))


class C:
    counter = 0

    @classmethod
    def bump(cls):
        cls.counter += 1
        return cls.counter

    s = staticmethod(len)
    l = len
    c = classmethod(lambda cls, x: (cls.__name__, x))

    def m(self): return "m"
    alias = m


class D(C): pass


print(C.bump(), C.bump(), D.bump(), D.bump(), C.bump(), C.counter, D.counter)
print(C.s("abc"), C().s([1]), C().l("ab"), C.c(1), D().c(2), C().alias(), C.alias.__name__)
try:
    vars(C)["c"](1)
except TypeError as e:
    print(e)


class E:
    @staticmethod
    def helper(x): return x + 1
    value = helper(1)


print(E.value, isinstance(vars(E)["helper"], staticmethod))
