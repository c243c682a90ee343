# The methods of groups, nested structure, and constructors' checks.
eg = ExceptionGroup("top", [ValueError(1), ExceptionGroup("mid", [TypeError(2), ValueError(3), OSError(4)]), KeyError(5)])
print(repr(eg), str(eg), eg.message, eg.exceptions)
match, rest = eg.split(ValueError)
print(repr(match))
print(repr(rest))
print(eg.split(ImportError)[0], eg.split((ValueError, TypeError, OSError, KeyError))[1])
print(repr(eg.subgroup(TypeError)), eg.subgroup(MemoryError))
print(repr(eg.subgroup(lambda e: isinstance(e, LookupError) or e.args == (2,))))
print(eg.subgroup(ExceptionGroup) is eg)
print(repr(eg.derive([IndexError(9)])))


class Mine(ExceptionGroup):
    def __new__(cls, msg, excs, code=0):
        self = super().__new__(cls, msg, excs)
        self.code = code
        return self
    def derive(self, excs):
        return Mine(self.message, excs, self.code)


m = Mine("mine", [ValueError(1), TypeError(2)], 42)
m.add_note("noted")
a, b = m.split(ValueError)
print(repr(a), a.code, repr(b), b.code, type(a).__name__, a.__notes__)


class NoDerive(ExceptionGroup): pass


n = NoDerive("n", [ValueError(1), TypeError(2)])
print(repr(n), type(n.subgroup(ValueError)).__name__)
print(repr(BaseExceptionGroup("b", [ValueError(1)])), repr(BaseExceptionGroup("b", [KeyboardInterrupt()])))
for bad in (lambda: ExceptionGroup("x", []), lambda: ExceptionGroup("x", [1]), lambda: ExceptionGroup("x"),
            lambda: ExceptionGroup(5, [ValueError()]), lambda: ExceptionGroup("x", [KeyboardInterrupt()]),
            lambda: ExceptionGroup("x", 5), lambda: ExceptionGroup("x", [ValueError]), lambda: eg.split(5),
            lambda: eg.subgroup("s"), lambda: ExceptionGroup("x", ValueError())):
    try:
        print(repr(bad()))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


def leaves(e):
    if isinstance(e, BaseExceptionGroup):
        for x in e.exceptions:
            yield from leaves(x)
    else:
        yield e


print([repr(x) for x in leaves(eg)], isinstance(eg, Exception), issubclass(ExceptionGroup, BaseExceptionGroup))
try:
    raise eg
except* KeyError as k:
    print(repr(k), k is eg)
except* Exception as others:
    print(repr(others), others.__context__)
