# Attributes of functions, methods, cells and code: read, set and misused.
import functools
import types


def told(*fs):
    for f in fs:
        try:
            print(repr(f()), end="; ")
        except BaseException as e:
            print(type(e).__name__, e, end="; ")
    print()


def f(a, b=1, /, c=2, *args, d, e=5, **kw):
    "the doc"
    x = a
    return lambda: x


def make():
    v = 1
    def get(): return v
    def put(n):
        nonlocal v
        v = n
    def empty(): return late
    if False:
        late = 1
    return get, put, empty


get, put, empty = make()
told(lambda: f.__code__.co_name, lambda: f.__code__.co_qualname, lambda: f.__code__.co_argcount,
     lambda: f.__code__.co_posonlyargcount, lambda: f.__code__.co_kwonlyargcount,
     lambda: f.__code__.co_varnames, lambda: f.__code__.co_cellvars,
     lambda: f.__code__.co_freevars, lambda: get.__code__.co_freevars,
     lambda: f.__code__.co_nlocals, lambda: f.__code__.co_flags, lambda: f.__code__.co_firstlineno,
     lambda: f.__code__.co_filename == __file__, lambda: f.__code__.co_names,
     lambda: told.__code__.co_names, lambda: f.__code__ == f.__code__,
     lambda: hash(f.__code__) == hash(f.__code__), lambda: type(f.__code__).__name__)
told(lambda: repr(f.__code__).split(" at ")[0], lambda: repr(f.__code__).split(", ")[-1],
     lambda: f.__code__.nope, lambda: setattr(f.__code__, "co_name", "x"),
     lambda: types.CodeType is type(f.__code__))
told(lambda: f.__defaults__, lambda: f.__kwdefaults__, lambda: f(1, d=2)(),
     lambda: setattr(f, "__kwdefaults__", 5), lambda: setattr(f, "__kwdefaults__", {"d": 9}),
     lambda: f(3)(), lambda: f.__kwdefaults__, lambda: f(1, e=5)(),
     lambda: setattr(f, "__kwdefaults__", None), lambda: f(1), lambda: f.__kwdefaults__,
     lambda: delattr(f, "__kwdefaults__"), lambda: setattr(f, "__defaults__", [1]),
     lambda: setattr(f, "__defaults__", (7,)), lambda: f(1, d=1, e=2), lambda: f(1, 2, d=1, e=2)(),
     lambda: delattr(f, "__defaults__"), lambda: f.__defaults__, lambda: f(1, d=1, e=2))
told(lambda: f.__annotations__, lambda: setattr(f, "__annotations__", 5),
     lambda: setattr(f, "__annotations__", {"a": 1}), lambda: f.__annotations__,
     lambda: setattr(f, "__annotations__", None), lambda: f.__annotations__,
     lambda: delattr(f, "__annotations__"), lambda: f.__annotations__)
told(lambda: setattr(f, "__name__", 5), lambda: setattr(f, "__qualname__", None),
     lambda: setattr(f, "__name__", "g"), lambda: f.__name__, lambda: repr(f).split(" at ")[0],
     lambda: setattr(f, "__qualname__", "q.g"), lambda: repr(f).split(" at ")[0],
     lambda: delattr(f, "__name__"), lambda: delattr(f, "__qualname__"), lambda: f(),
     lambda: setattr(f, "__doc__", 5), lambda: f.__doc__, lambda: delattr(f, "__doc__"),
     lambda: f.__doc__, lambda: f.__module__, lambda: setattr(f, "__module__", 7),
     lambda: f.__module__, lambda: delattr(f, "__module__"), lambda: f.__module__,
     lambda: f.__globals__ is globals(), lambda: setattr(f, "__globals__", {}),
     lambda: setattr(f, "__closure__", ()), lambda: f.__closure__, lambda: f.__dict__,
     lambda: setattr(f, "__dict__", 5), lambda: setattr(f, "__dict__", {"z": 1}), lambda: f.z,
     lambda: delattr(f, "__dict__"), lambda: f.nope)
told(lambda: setattr(get, "__code__", f.__code__), lambda: setattr(f, "__code__", get.__code__),
     lambda: setattr(f, "__code__", 5), lambda: delattr(f, "__code__"),
     lambda: setattr(get, "__code__", empty.__code__), lambda: get())
get, put, empty = make()
cell = get.__closure__[0]
told(lambda: cell.cell_contents, lambda: put(5), lambda: cell.cell_contents,
     lambda: setattr(cell, "cell_contents", 9), lambda: get(),
     lambda: delattr(cell, "cell_contents"), lambda: get(), lambda: cell.cell_contents,
     lambda: delattr(cell, "cell_contents"), lambda: empty.__closure__[0].cell_contents,
     lambda: empty(), lambda: repr(empty.__closure__[0]).split(" at ")[0],
     lambda: repr(empty.__closure__[0]).split(": ")[1], lambda: types.CellType(3).cell_contents,
     lambda: types.CellType() == types.CellType(), lambda: types.CellType(1) < types.CellType(2),
     lambda: hash(cell), lambda: types.CellType(1, 2), lambda: cell.nope)


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
told(lambda: c.m, lambda: c.m.__func__ is C.m, lambda: c.m.__self__ is c, lambda: c.m.__doc__,
     lambda: c.m.__name__, lambda: c.m == c.m, lambda: c.m is c.m, lambda: c.m == C().m,
     lambda: hash(c.m) == hash(c.m), lambda: setattr(c.m, "x", 1), lambda: c.m.nope,
     lambda: c.m < c.m, lambda: C.m.__get__(c)(), lambda: C.m.__get__(None, C) is C.m,
     lambda: C.m.__get__(None), lambda: c.m.__get__(5, C)(), lambda: C.c, lambda: c.c() is C,
     lambda: repr(C.m).split(" at ")[0], lambda: c.m.__call__(3), lambda: C.m.__call__(1, 2),
     lambda: c.m(1, 2), lambda: c.m(y=1), lambda: C.m())
told(lambda: types.MethodType(len, "abc")(), lambda: types.MethodType(len, None),
     lambda: types.MethodType(5, 1), lambda: types.MethodType(len), lambda: types.MethodType(C, 1),
     lambda: types.MethodType(functools.partial(max, 3), 5)(),
     lambda: types.MethodType(lambda *a: a, 1)(2),
     lambda: repr(types.MethodType(functools.partial(max), 5)),
     lambda: types.MethodType(len, [1]).__self__, lambda: types.MethodType(C.c, 5)(),
     lambda: types.MethodType(c.m, 7)(), lambda: [*map(c.m, [5])],
     lambda: sorted([2, 1], key=types.MethodType(lambda s, x: -x, 0)),
     lambda: types.MethodType(len, "ab").__name__,
     lambda: types.MethodType(functools.partial(len), "ab").__name__)
told(lambda: types.FunctionType(get.__code__, globals(), "n", None, (types.CellType(4),))(),
     lambda: types.FunctionType(make.__code__, {}).__name__, lambda: types.FunctionType(5, {}),
     lambda: types.FunctionType(make.__code__, 5), lambda: types.FunctionType(),
     lambda: types.FunctionType(make.__code__, {}, 5),
     lambda: types.FunctionType(get.__code__, {}, None, None, ()),
     lambda: types.FunctionType(get.__code__, {}, None, None, (5,)),
     lambda: types.FunctionType(make.__code__, {}, None, 5),
     lambda: types.FunctionType(make.__code__, {}, None, None, (types.CellType(),)),
     lambda: type(types.FunctionType(told.__code__, {"__builtins__": {}})).__name__)


def cells(a, b, *c, d=1, **e):
    local, plain = 1, 2
    def inner():
        nonlocal local
        local = 2
        return a, c, d, other
    other = 3
    return inner


told(lambda: cells.__code__.co_cellvars, lambda: cells.__code__.co_varnames,
     lambda: cells.__code__.co_nlocals,
     lambda: cells(1, 2).__code__.co_freevars, lambda: cells(1, 2).__code__.co_cellvars)
