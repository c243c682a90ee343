# __int__ and __float__ are found in the class and bound as any method is, by
# __get__.
import math


class Bound:
    def __init__(self, value): self.value = value

    def __get__(self, obj, cls):
        print("get", type(obj).__name__, cls.__name__)
        return lambda: self.value


class Number:
    __int__ = Bound(7)
    __float__ = Bound(2.5)


class Static:
    __int__ = staticmethod(lambda: 8)
    __float__ = staticmethod(lambda: 1.5)


class OfClass:
    @classmethod
    def __int__(cls): return len(cls.__name__)

    @classmethod
    def __float__(cls): return float(len(cls.__name__))


for n in Number(), Static(), OfClass():
    print(int(n), float(n), math.sqrt(n), "%d" % int(n), "%.1f" % n)


class Wrong:
    __int__ = Bound("x")
    __float__ = Bound(1)


for f in int, float, math.sqrt:
    try:
        f(Wrong())
    except TypeError as e:
        print(e)
