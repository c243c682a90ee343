# What is wrong with the attributes of exceptions, notes, state and groups.
def told(*fs):
    for f in fs:
        try:
            print(repr(f()), end="; ")
        except BaseException as e:
            print(type(e).__name__, e, end="; ")
    print()


class Bad:
    def __repr__(self): raise ValueError("no repr")
    def __str__(self): raise ValueError("no str")


class Own(Exception): pass


e = Own("a")
names = "args", "__cause__", "__context__", "__traceback__", "__suppress_context__"
told(*[lambda n=n: delattr(e, n) for n in names])
told(*[lambda n=n: setattr(e, n, 5) for n in names])
told(*[lambda n=n: setattr(e, n, None) for n in names])
e.args = "xy"
e.__cause__ = KeyError(1)
told(lambda: e, lambda: e.args, lambda: e.__cause__, lambda: e.__suppress_context__,
     lambda: e.with_traceback(5), lambda: e.with_traceback(None) is e, lambda: e.with_traceback())
told(lambda: repr(Own(Bad())), lambda: repr(Own(1, Bad())), lambda: str(Own(Bad())),
     lambda: str(Own(Bad(), 1)), lambda: str(Own()), lambda: str(Own(1, "b")),
     lambda: repr(Own((1,))), lambda: repr(Own("a", "b")))
told(lambda: e.add_note(5), lambda: e.add_note("one"), lambda: e.add_note("two"),
     lambda: e.__notes__, lambda: setattr(e, "__notes__", (1,)), lambda: e.add_note("three"),
     lambda: delattr(e, "__notes__"), lambda: e.add_note("four"), lambda: e.__notes__,
     lambda: vars(e), lambda: setattr(e, "__notes__", None), lambda: e.add_note("x"),
     lambda: e.add_note())


class Locked(Exception):
    def __setattr__(self, k, v): raise AttributeError("locked " + k)


class Guarded(Exception):
    def __getattr__(self, k): raise ValueError("asked " + k)


told(lambda: Locked().add_note("x"), lambda: Guarded().add_note("x"))
told(lambda: e.__setstate__(None), lambda: e.__setstate__({"x": 1}), lambda: e.x,
     lambda: e.__setstate__(5), lambda: e.__setstate__({5: 1}),
     lambda: e.__setstate__({"__cause__": 5}), lambda: e.__setstate__({"args": (9,)}), lambda: e,
     lambda: Own("q").__reduce__(), lambda: e.__reduce__()[1:],
     lambda: ValueError("a", 1).__reduce__(), lambda: OSError(2, "t", "f").__reduce__(),
     lambda: OSError(2, "t").__reduce__(), lambda: ImportError("m", name="n").__reduce__(),
     lambda: ImportError("m").__reduce__(),
     lambda: AttributeError("m", name="n", obj=1).__reduce__(),
     lambda: OSError(2, "t", "f", None, "g").__reduce__())
import copy
told(lambda: copy.copy(Own("a", 1)), lambda: vars(copy.copy(e)),
     lambda: copy.copy(OSError(2, "t", "f")).filename,
     lambda: copy.deepcopy(ImportError("m", name="n")).name,
     lambda: copy.copy(SyntaxError("m", ("f", 1, 2, "t"))).lineno,
     lambda: copy.copy(UnicodeDecodeError("u", b"a", 0, 1, "r")),
     lambda: copy.copy(ExceptionGroup("g", [ValueError(1)])), lambda: copy.copy(KeyError("k")),
     lambda: copy.copy(StopIteration(5)).value, lambda: copy.copy(SystemExit(5)).code)
G, BG = ExceptionGroup, BaseExceptionGroup
v, k = ValueError("v"), KeyError("k")


class MyG(ExceptionGroup):
    def derive(self, excs): return MyG("derived", excs)


class MyBG(BaseExceptionGroup, ): pass


class OddDerive(ExceptionGroup):
    def derive(self, excs): return [5]


class RaisingDerive(ExceptionGroup):
    def derive(self, excs): raise RuntimeError("derive")


told(lambda: G(), lambda: G("m"), lambda: G("m", 5), lambda: G("m", []), lambda: G("m", [5]),
     lambda: G("m", [ValueError]), lambda: G(5, [v]), lambda: G("m", [v], 3),
     lambda: G("m", [KeyboardInterrupt()]), lambda: MyG("m", [KeyboardInterrupt()]),
     lambda: BG("m", [v]), lambda: BG("m", [KeyboardInterrupt()]), lambda: MyBG("m", [v]),
     lambda: G("m", (v, k)), lambda: G("m", {1: 2}), lambda: G("m", "ab"),
     lambda: G("m", iter([v])), lambda: G("m", [v, 5]), lambda: G(message="m", exceptions=[v]))
g = G("m", [v, G("n", [k, v])])
told(lambda: str(g), lambda: g, lambda: g.message, lambda: g.exceptions,
     lambda: setattr(g, "message", 1), lambda: setattr(g, "exceptions", 1),
     lambda: delattr(g, "message"), lambda: G[int], lambda: BG[ValueError],
     lambda: type(G[int]).__name__, lambda: g.args, lambda: setattr(g, "args", (1, 2)),
     lambda: str(g), lambda: g, lambda: str(G.__new__(G, "x", [v])))
told(lambda: g.split(5), lambda: g.split(ValueError), lambda: g.split((KeyError, TypeError)),
     lambda: g.subgroup(lambda e: isinstance(e, KeyError)), lambda: g.subgroup(TypeError),
     lambda: g.split(G), lambda: g.split(int), lambda: g.split((ValueError, 5)),
     lambda: g.subgroup(lambda e: 1 / 0), lambda: g.derive([v]), lambda: g.derive(5),
     lambda: MyG("m", [v, k]).split(KeyError), lambda: OddDerive("m", [v, k]).split(KeyError),
     lambda: RaisingDerive("m", [v, k]).subgroup(KeyError),
     lambda: OddDerive("m", [v]).split(KeyError),
     lambda: RaisingDerive("m", [v]).split(ValueError), lambda: g.subgroup(lambda e: []),
     lambda: OddDerive("m", [v]).split(TypeError))
noted = G("m", [v, k])
noted.add_note("a note")
noted.__cause__ = v
m, r = noted.split(ValueError)
told(lambda: (m.__notes__, r.__notes__), lambda: m.__notes__ is r.__notes__,
     lambda: (m.__cause__, r.__cause__))
noted.__notes__ = 5
told(lambda: noted.split(ValueError)[0].__notes__)
noted.__notes__ = ("x", "y")
told(lambda: noted.split(ValueError)[0].__notes__)


class OddSplit(ExceptionGroup):
    result = None
    def split(self, cond): return self.result


class RaisingSplit(ExceptionGroup):
    def split(self, cond): raise RuntimeError("split")


def star(g):
    try:
        try:
            raise g
        except* ValueError as e:
            print("caught", repr(e), end=" ")
    except BaseException as e:
        print("left", repr(e), end=" ")
    print()


for result in ((G("a", [v]), None), (None, G("b", [k]))):
    g = OddSplit("m", [v])
    g.result = result
    star(g)
star(RaisingSplit("m", [v]))
star(v)
star(k)
star(RaisingDerive("m", [v, k]))
