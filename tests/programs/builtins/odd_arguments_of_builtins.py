# Corners of builtins: what is next, where names are, subclasses of str as names.
import builtins
import functools


def told(*fs):
    for f in fs:
        try:
            print(repr(f()), end="; ")
        except BaseException as e:
            print(type(e).__name__, e, end="; ")
    print()


class Index:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v


def stop(x): raise StopIteration(x)
def bad(x): raise ValueError(x)


told(lambda: list(enumerate("ab", Index(5))), lambda: list(enumerate("ab", 2**62 - 1)),
     lambda: list(enumerate("ab", 2**63)), lambda: list(enumerate("ab", 2**200)),
     lambda: list(enumerate("ab", True)), lambda: list(enumerate("ab", -2**63 - 1)),
     lambda: enumerate("ab", "c"), lambda: enumerate(), lambda: enumerate(5),
     lambda: enumerate("a", start=1, x=2), lambda: enumerate(iterable="ab", start=3).__next__(),
     lambda: enumerate("a", 1, 2), lambda: enumerate("a", 1.0), lambda: enumerate("a", Index("x")))
told(lambda: next(map(stop, "a"), "default"), lambda: next(map(bad, "a"), "default"),
     lambda: next(map(stop, "a")), lambda: next(filter(bad, "a"), 5), lambda: next(iter(()), 7),
     lambda: next(5, 6), lambda: next([], 6), lambda: next(zip(), 8),
     lambda: next(reversed([]), 9), lambda: next(iter(int, 0), 10), lambda: next(iter({}), 1),
     lambda: next(), lambda: next(1, 2, 3), lambda: next(iter("a"), default=1))


class Name(str):
    pass


class Obj:
    pass


o = Obj()
setattr(o, Name("x"), 5)
told(lambda: getattr(o, Name("x")), lambda: hasattr(o, Name("y")), lambda: vars(o),
     lambda: delattr(o, Name("x")), lambda: vars(o), lambda: getattr(o, 5),
     lambda: getattr(o, b"x", None), lambda: hasattr(o, None), lambda: setattr(o, 1, 2),
     lambda: delattr(o, 1), lambda: getattr(o, "a b", 3), lambda: getattr(o),
     lambda: getattr(o, Name("z"), 4), lambda: getattr(o, Name("z")))
told(lambda: sum([], bytearray()), lambda: sum([], b""), lambda: sum([], ""),
     lambda: sum([[1], [2]], []), lambda: sum([1.5, 2], start=1), lambda: sum("ab"),
     lambda: sum(5), lambda: sum([1, "a"]), lambda: sum([[1]]), lambda: sum([0.1] * 10),
     lambda: sum([True, 2**70]), lambda: sum([Index(1)]))
told(lambda: functools.partial(locals)() is not None,
     lambda: list(map(lambda i, z=3: sorted(locals()), [1])),
     lambda: sorted([2, 1], key=lambda v: len(locals()) + v),
     lambda: functools.reduce(lambda a, b: a + len(locals()), [1, 2, 3]),
     lambda: functools.partial(globals)() is globals(),
     lambda: [*map(lambda f: f() is globals(), [globals])],
     lambda: next(iter(globals, None)) is globals(), lambda: vars(5), lambda: vars(1, 2),
     lambda: dir(1, 2), lambda: functools.partial(vars)() is not None,
     lambda: "told" in functools.partial(dir)())


class Dirs:
    def __init__(self, r): self.r = r
    def __dir__(self): return self.r


class NoDir:
    __dir__ = None


told(lambda: dir(Dirs(["b", "a"])), lambda: dir(Dirs(("x",))), lambda: dir(Dirs(5)),
     lambda: dir(Dirs({"k": 1})), lambda: dir(Dirs([1, "a"])), lambda: dir(NoDir()),
     lambda: dir(Dirs("hello")))
told(lambda: builtins.__build_class__(), lambda: builtins.__build_class__(1, 2),
     lambda: builtins.__build_class__(lambda: None, 5),
     lambda: builtins.__build_class__(lambda: None, "N").__name__, lambda: bin(Index(5)),
     lambda: hex(Index(-255)), lambda: oct(True), lambda: hex("a"), lambda: bin(1.0),
     lambda: oct(-8), lambda: hex(-2**70), lambda: bin(Index("x")))
told(lambda: abs("a"), lambda: round("a"), lambda: round(2.5, "a"), lambda: round(Index(5)),
     lambda: divmod(1, "a"), lambda: pow(2, -1, 5), lambda: pow(2, 3, "a"), lambda: pow(2, -1, 4),
     lambda: pow(0, -1), lambda: pow(2.0, 3, 5), lambda: pow("a", 2), lambda: divmod(5, 0),
     lambda: divmod(5.5, 0), lambda: divmod(True, 2), lambda: pow(2, 3, 0), lambda: hash([]),
     lambda: id(5) == id(5), lambda: callable(5), lambda: len(5), lambda: len(Index(5)),
     lambda: ord("ab"), lambda: ord(5), lambda: ord(b"ab"), lambda: ord(b"a"),
     lambda: ord(bytearray(b"b")), lambda: isinstance(1, 5), lambda: isinstance(1, (str, (int,))),
     lambda: issubclass(5, int), lambda: issubclass(int, 5), lambda: isinstance(1, int | str),
     lambda: isinstance(1, list[int]), lambda: issubclass(int, int | None), lambda: min(),
     lambda: min([]), lambda: max([], default=3), lambda: max(1, 2, default=3), lambda: max(1),
     lambda: min(1, "a"), lambda: min([1, 2], key=5), lambda: max("ab", "b", key=len),
     lambda: reversed(5), lambda: reversed({1}), lambda: sorted(5),
     lambda: sorted([1], reverse="a"), lambda: sorted([1, 2], reverse=1),
     lambda: sorted([1], None), lambda: sorted(), lambda: iter(5, 6), lambda: iter(5),
     lambda: zip([1], 5), lambda: list(zip([1], [1, 2], strict=True)),
     lambda: list(zip([1, 2], [1], strict=True)), lambda: list(zip([1], [], [], strict=True)),
     lambda: map(), lambda: map(int), lambda: filter(int), lambda: list(filter(None, [0, 1, ""])),
     lambda: any(5), lambda: all([1, 0]), lambda: slice(), lambda: slice(1, 2, 3, 4),
     lambda: range(1, 2, 0), lambda: range("a"), lambda: range(1.0), lambda: range(),
     lambda: super(), lambda: object(1), lambda: type(1, 2), lambda: format(5, 6),
     lambda: format(5, "z"), lambda: print(sep=5), lambda: print(end=5), lambda: print(file=5),
     lambda: input and 1, lambda: memoryview and complex and 1)
