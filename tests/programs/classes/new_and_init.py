# __new__ and __init__: who gets what, returning other things, singletons, immutables.
class Log:
    def __new__(cls, *a, **k):
        print("new", cls.__name__, a, k)
        return super().__new__(cls)
    def __init__(self, *a, **k):
        print("init", a, k)


Log(1, k=2)


class Other:
    def __new__(cls, x):
        return x
    def __init__(self, x):
        print("init runs only for own instances")


print(Other(5), Other("s"), Other(None))


class Single:
    _one = None
    def __new__(cls):
        if cls._one is None:
            cls._one = super().__new__(cls)
        return cls._one
    def __init__(self): print("init again")


print(Single() is Single())


class Meters(float):
    def __new__(cls, v, unit="m"):
        self = super().__new__(cls, v)
        self.unit = unit
        return self
    def __repr__(self): return f"{float(self)}{self.unit}"


print(Meters(3), Meters("2.5", "km"), Meters(1) + Meters(2), [Meters(4)])


class Upper(str):
    def __new__(cls, s): return super().__new__(cls, s.upper())


class Pair(tuple):
    def __new__(cls, a, b): return tuple.__new__(cls, (a, b))
    first = property(lambda self: self[0])


print(Upper("abc"), type(Upper("x")).__name__, Pair(1, 2), Pair(3, 4).first, Pair(1, 2) == (1, 2))


class Ret:
    def __init__(self): return 5


for f in (Ret, lambda: object.__new__(5), lambda: object.__new__(), lambda: int.__new__(str), lambda: object(1),
          lambda: type("E", (), {})(1), lambda: object.__new__(int), lambda: Log.__init__()):
    try:
        f()
    except TypeError as e:
        print(e)


class Reg:
    made = []
    def __new__(cls, n):
        for o in cls.made:
            if o.n == n:
                return o
        o = object.__new__(cls)
        cls.made.append(o)
        return o
    def __init__(self, n): self.n = n


print(Reg(1) is Reg(1), Reg(1) is Reg(2), len(Reg.made))
class Sub(Log):
    def __init__(self, a): super().__init__(a, "sub")
Sub(7)
x = Log.__new__(Log)
print(isinstance(x, Log))
