# property, classmethod and staticmethod made and asked by hand.
def told(*fs):
    for f in fs:
        try:
            print(repr(f()), end="; ")
        except BaseException as e:
            print(type(e).__name__, e, end="; ")
    print()


def f(): "the doc"


class C:
    def m(self, x=1):
        "doc of m"
        return self, x
    @classmethod
    def c(cls): return cls
    @staticmethod
    def s(): return "static"
    def __repr__(self): return "C()"


c = C()


class Bare:
    def __call__(self): return "called"
    def __repr__(self): raise ValueError("bare")


told(lambda: classmethod(), lambda: classmethod(1, 2), lambda: classmethod(Bare()),
     lambda: repr(staticmethod(len)), lambda: classmethod(5).__func__,
     lambda: classmethod(5).__wrapped__, lambda: staticmethod(Bare())(),
     lambda: classmethod(len).__get__("x", str), lambda: staticmethod(len).__get__(1)([2]),
     lambda: classmethod.__new__(classmethod), lambda: classmethod.__new__(classmethod).__get__(1),
     lambda: staticmethod.__new__(staticmethod).__get__(1),
     lambda: classmethod(lambda c: c).__isabstractmethod__, lambda: staticmethod(f).__name__,
     lambda: classmethod(C.m).__doc__, lambda: classmethod(5).__name__, lambda: classmethod(5)(),
     lambda: classmethod(property(lambda c: c.__name__)).__get__(None, C),
     lambda: classmethod(classmethod(lambda c: c)).__get__(None, C),
     lambda: classmethod(staticmethod(lambda: 3)).__get__(None, C)(),
     lambda: classmethod(len).__get__(None, None))
p = property(lambda s: 1)
told(lambda: p.fget(0), lambda: p.fset, lambda: p.__get__(None, C) is p, lambda: p.__get__(None),
     lambda: p.__get__(1), lambda: p.__set__(1, 2), lambda: p.__delete__(1),
     lambda: property().__get__(1), lambda: setattr(p, "fget", 1), lambda: p.setter(5).fset,
     lambda: property(doc="d").__doc__, lambda: property(C.m).__doc__,
     lambda: property(1, 2, 3, 4, 5), lambda: property(fgot=1),
     lambda: property(fget=len).__get__([1]), lambda: p.getter(None).fget is p.fget,
     lambda: setattr(p, "__doc__", "new"), lambda: p.__doc__, lambda: p.__isabstractmethod__,
     lambda: p.__set_name__(C, "nm"), lambda: p.__set__(c, 1), lambda: p.__delete__(c),
     lambda: p.deleter(lambda s: print("gone", end=" ")).__delete__(c),
     lambda: property(lambda s: 1 / 0).__get__(c), lambda: property(5).__get__(c), lambda: p.nope)



f.z, w = 5, staticmethod(f)
told(*[lambda n=n: getattr(w, n) for n in ("__name__", "__doc__", "__qualname__", "__module__",
       "z", "nope")])
w.__name__, w.y = "own", 6
told(lambda: w.__name__, lambda: w.y, lambda: f.__name__, lambda: f.y, lambda: w.__code__,
     lambda: w.__annotations__)
