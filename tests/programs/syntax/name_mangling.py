# Two leading underscores inside a class become _Class__name.
class Base:
    def __init__(self):
        self.__x = 1
        self.__y__ = 2
        self._z = 3

    def get(self):
        return self.__x


class Child(Base):
    def __init__(self):
        super().__init__()
        self.__x = 10

    def own(self):
        return self.__x


c = Child()
print(sorted(vars(c)), c.get(), c.own())
try:
    c.__x
except AttributeError as e:
    print(e)


class _Under:
    __a = 1

    def f(self, __arg=5):
        __local = 7
        return __arg, __local, sorted(locals())


print(_Under._Under__a, _Under().f(), _Under().f(_Under__arg=6)[0])


class Outer:
    class Inner:
        def m(self):
            self.__q = 1
            return list(vars(self))


print(Outer.Inner().m())
__top = "module"


class Uses:
    def m(self):
        try:
            return __top
        except NameError as e:
            return str(e)


print(Uses().m())


class ___:
    __k = 2


print(___.__dict__["__k"])


class Kw:
    def m(self):
        d = dict(__n=1)
        return d, getattr(self, "__zz", "none")


print(Kw().m())


class Importer:
    import sys as __sys
    from os import path as __path

    def m(self):
        import math as __math
        return __math.floor(2.5), self.__sys.byteorder, hasattr(self.__path, "join")

    def name_of_another(self):
        from math import __floor

    def another(self):
        import __math


print(Importer().m(), [n for n in vars(Importer) if "__" in n[1:-2] and n[0] == "_"][:6])
for method in Importer().name_of_another, Importer().another:
    try:
        method()
    except ImportError as e:
        print(type(e).__name__, e.name, str(e).partition("(")[0])
