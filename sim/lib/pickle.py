# pickle.py - objects as bytes, and back
#
# The bytes are our own: a letter says what follows, numbers and lengths are
# decimal and end with a newline.  What can be pickled, what goes by name, and
# what is said where it cannot be done is as in CPython:
#
#     N T F               None, True, False
#     I D S B A           int, float, str, bytes, bytearray
#     l t d s z           list, tuple, dict, set, frozenset: how many, then they
#     x                   a tuple that contains itself: how many, they, and "m"
#     g                   module and name: a function or class
#     r c                 what a reduction says, or cls.__new__(cls, *args);
#                         then what it lacks, ended by "."
#     m                   the number of an object that was met before
import sys
from collections import defaultdict, deque
from copy import _defined_below, _set_state, _slots, _state
from copyreg import dispatch_table
from types import (BuiltinFunctionType, FunctionType, MethodType, ModuleType)
from _std import ref, run_text

__all__ = ["PickleError", "PicklingError", "UnpicklingError", "Pickler",
           "Unpickler", "dump", "dumps", "load", "loads", "HIGHEST_PROTOCOL",
           "DEFAULT_PROTOCOL"]

HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 4
format_version = "4.0"
_HEAD = b"\x80\x04\x95"
_HEAD_LEN = 11                  # with the length of what follows


class PickleError(Exception):
    __module__ = "_pickle"


class PicklingError(PickleError):
    __module__ = "_pickle"


class UnpicklingError(PickleError):
    __module__ = "_pickle"


# --- writing ------------------------------------------------------------------

def _shown_name(cls):
    if cls is ref:
        return "weakref.ReferenceType"
    if cls.__module__ == "builtins":
        return cls.__qualname__
    return f"{cls.__module__}.{cls.__qualname__}"


def _cannot(x):
    return TypeError(f"cannot pickle {_shown_name(type(x))!r} object")


def _import(name):
    module = sys.modules.get(name)
    if module is None:
        run_text(f"import {name}", {})
        module = sys.modules[name]
    return module


def _module_of(x, path):
    name = getattr(x, "__module__", None)
    if name is not None:
        return name
    for name, module in list(sys.modules.items()):
        if name not in ("__main__", "__mp_main__") and \
                getattr(module, path, None) is x:
            return name
    return "__main__"


class _NoAttribute(Exception):
    pass


def _look_up(module, path):
    found = module
    for name in path.split("."):
        try:
            found = getattr(found, name)
        except AttributeError:
            raise _NoAttribute from None
    return found


# Those whose instances have neither a dict nor slots, and yet can be pickled.
_plain = (int, float, str, bytes, bytearray, list, dict, set, frozenset, tuple)


_never = (ModuleType, property, staticmethod, classmethod)


class Pickler:
    dispatch_table = None

    def __init__(self, file=None, protocol=None, *, fix_imports=True,
                 buffer_callback=None):
        self._file = file
        self.protocol = protocol
        self.clear_memo()

    def clear_memo(self):
        self._numbers = {}
        self._kept = []         # so that no id is used again

    def persistent_id(self, obj):
        return None

    def dump(self, obj):
        self._file.write(self._bytes(obj))

    def _bytes(self, obj):
        self._out = []
        self._save(obj)
        body = b"".join(self._out)
        self._out = None
        return _HEAD + len(body).to_bytes(8, "little") + body

    def _number(self, x):
        self._numbers[id(x)] = len(self._kept)
        self._kept.append(x)

    def _save(self, x):
        out = self._out
        if x is None:
            out.append(b"N")
        elif x is True or x is False:
            out.append(b"T" if x else b"F")
        else:
            save = _savers.get(type(x))
            if type(x) in (int, float):
                save(self, x)
                return
            number = self._numbers.get(id(x))
            if number is not None:
                out.append(b"m%d\n" % number)
            elif save is not None:
                save(self, x)
            else:
                self._save_other(x)

    # --- values

    def _save_int(self, x):
        self._out.append(b"I%d\n" % x)

    def _save_float(self, x):
        self._out.append(f"D{x!r}\n".encode())

    def _save_str(self, x):
        data = x.encode("utf-8", "surrogatepass")
        self._out.append(b"S%d\n" % len(data) + data)
        self._number(x)

    def _save_bytes(self, x):
        self._out.append(b"B%d\n" % len(x) + x)
        self._number(x)

    def _save_bytearray(self, x):
        self._out.append(b"A%d\n" % len(x) + bytes(x))
        self._number(x)

    def _save_list(self, x):
        self._number(x)
        self._out.append(b"l%d\n" % len(x))
        for item in x:
            self._save(item)

    # A tuple that contains itself has been saved when its items are.
    def _save_tuple(self, x):
        at = len(self._out)
        self._out.append(b"t%d\n" % len(x))
        for item in x:
            self._save(item)
        if id(x) in self._numbers:
            self._out[at] = b"x%d\n" % len(x)
            self._out.append(b"m%d\n" % self._numbers[id(x)])
        else:
            self._number(x)

    def _save_dict(self, x):
        self._number(x)
        self._out.append(b"d%d\n" % len(x))
        for key, value in x.items():
            self._save(key)
            self._save(value)

    def _save_set(self, x):
        self._number(x)
        self._out.append(b"s%d\n" % len(x))
        for item in x:
            self._save(item)

    def _save_frozenset(self, x):
        self._out.append(b"z%d\n" % len(x))
        for item in x:
            self._save(item)
        self._number(x)

    # --- by name

    def _save_global(self, x, name=None):
        path = name or getattr(x, "__qualname__", None) or x.__name__
        if "<locals>" in path.split("."):
            raise AttributeError(f"Can't pickle local object {path!r}")
        module_name = _module_of(x, path)
        try:
            module = _import(module_name)
        except ImportError:
            raise PicklingError(f"Can't pickle {x!r}: import of module "
                                f"{module_name!r} failed") from None
        try:
            found = _look_up(module, path)
        except _NoAttribute:
            raise PicklingError(f"Can't pickle {x!r}: attribute lookup {path} "
                                f"on {module_name} failed") from None
        if found is not x:
            raise PicklingError(f"Can't pickle {x!r}: it's not the same object "
                                f"as {module_name}.{path}")
        self._out.append(f"g{module_name}\n{path}\n".encode())
        self._number(x)

    def _save_type(self, x):
        for value, expr in _singletons:
            if x is type(value):
                self._save_reduced(x, (type, (value,)))
                return
        self._save_global(x)

    def _save_method(self, x):
        self._save_reduced(x, (getattr, (x.__self__, x.__func__.__name__)))

    def _save_builtin(self, x):
        owner = getattr(x, "__self__", None)
        if owner is None or isinstance(owner, ModuleType):
            self._save_global(x, x.__name__)
        else:
            self._save_reduced(x, (getattr, (owner, x.__name__)))

    # --- instances

    def _save_other(self, x):
        cls = type(x)
        if isinstance(x, type):
            self._save_type(x)
            return
        reduced = self._reduction(x, cls)
        if reduced is None:
            self._save_instance(x, cls)
        elif isinstance(reduced, str):
            self._save_global(x, reduced)
        elif isinstance(reduced, tuple) and 2 <= len(reduced) <= 6:
            self._save_reduced(x, reduced)
        elif isinstance(reduced, tuple):
            raise PicklingError("tuple returned by __reduce__ must contain 2 "
                                "through 6 elements")
        else:
            raise PicklingError("__reduce__ must return a string or tuple")

    def _reduction(self, x, cls):
        table = self.dispatch_table or dispatch_table
        if cls in table:
            return table[cls](x)
        if _defined_below(cls, "__reduce_ex__") is not None:
            return x.__reduce_ex__(4)
        if _defined_below(cls, "__reduce__") is not None:
            return x.__reduce__()
        if cls in _reducers:
            return _reducers[cls](x)
        return None

    # What object.__reduce_ex__() does: a new instance, its items, its state.
    def _save_instance(self, x, cls):
        if isinstance(x, BaseException):
            state = dict(x.__dict__)
            self._save_reduced(x, (cls, x.args, state) if state
                               else (cls, x.args))
            return
        if not (hasattr(x, "__dict__") or _slots(cls) or cls is object or
                isinstance(x, _plain)) or isinstance(x, _never) or \
                cls.__module__ in ("_queue", "_thread", "_io", "_asyncio"):
            raise _cannot(x)
        if "threading" in sys.modules and \
                isinstance(x, sys.modules["threading"].Thread):
            raise TypeError("cannot pickle '_thread.lock' object")
        self._save_reduced(
            x, (None, self._new_args(x, cls), _state(x),
                iter(x) if isinstance(x, list) else None,
                iter(x.items()) if isinstance(x, dict) else None), cls)

    def _new_args(self, x, cls):
        new_args = getattr(x, "__getnewargs__", None)
        if new_args is not None:
            return tuple(new_args())
        for base in (int, float, str, bytes, bytearray):
            if isinstance(x, base):
                return (base(x),)
        if isinstance(x, (tuple, frozenset)):
            return (list(x),)
        return ()

    def _save_reduced(self, x, reduced, cls=None):
        func, args, state, items, pairs, setter = (
            tuple(reduced) + (None,) * 4)[:6]
        if cls is None and not callable(func):
            raise PicklingError("first item of the tuple returned by "
                                "__reduce__ must be callable")
        if not isinstance(args, tuple):
            raise PicklingError("second item of the tuple returned by "
                                "__reduce__ must be a tuple")
        out = self._out
        out.append(b"r" if cls is None else b"c")
        self._save(func if cls is None else cls)
        out.append(b"t%d\n" % len(args))
        for arg in args:
            self._save(arg)
        self._number(x)
        if isinstance(x, set):
            out.append(b"e")
            self._save_list(list(x))
        for item in items or ():
            out.append(b"a")
            self._save(item)
        for key, value in pairs or ():
            out.append(b"u")
            self._save(key)
            self._save(value)
        if state is not None and setter is not None:
            out.append(b"f")
            self._save(setter)
            self._save(state)
        elif state is not None:
            out.append(b"b")
            self._save(state)
        out.append(b".")


_singletons = ((None, "None"), (Ellipsis, "Ellipsis"),
               (NotImplemented, "NotImplemented"))

_savers = {
    int: Pickler._save_int, float: Pickler._save_float,
    str: Pickler._save_str, bytes: Pickler._save_bytes,
    bytearray: Pickler._save_bytearray, list: Pickler._save_list,
    tuple: Pickler._save_tuple, dict: Pickler._save_dict,
    set: Pickler._save_set, frozenset: Pickler._save_frozenset,
    type: Pickler._save_type, FunctionType: Pickler._save_global,
    MethodType: Pickler._save_method,
    BuiltinFunctionType: Pickler._save_builtin,
}


def _new_default(factory, pairs, state):
    made = defaultdict(factory, pairs)
    made.__dict__.update(state)
    return made


_reducers = {
    range: lambda x: (range, (x.start, x.stop, x.step)),
    slice: lambda x: (slice, (x.start, x.stop, x.step)),
    deque: lambda x: (deque, (list(x), x.maxlen)),
    defaultdict: lambda x: (defaultdict, (x.default_factory,), None, None,
                            iter(x.items())),
    type(str.upper): lambda x: (getattr, (x.__objclass__, x.__name__)),
    type(int.__add__): lambda x: (getattr, (x.__objclass__, x.__name__)),
    type((1).__add__): lambda x: (getattr, (x.__self__, x.__name__)),
    type(Ellipsis): lambda x: "Ellipsis",
    type(NotImplemented): lambda x: "NotImplemented",
}


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    return Pickler()._bytes(obj)


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    file.write(dumps(obj))


# --- reading ------------------------------------------------------------------

class Unpickler:
    def __init__(self, file, *, fix_imports=True, encoding="ASCII",
                 errors="strict", buffers=None):
        self._file = file

    def persistent_load(self, pid):
        raise UnpicklingError("A load persistent id instruction was "
                              "encountered, but no persistent_load function "
                              "was specified.")

    def find_class(self, module, name):
        try:
            return _look_up(_import(module), name)
        except _NoAttribute:
            raise AttributeError(f"Can't get attribute {name!r} on "
                                 f"{sys.modules[module]!r}") from None

    def load(self):
        head = self._file.read(_HEAD_LEN)
        if not head:
            raise EOFError("Ran out of input")
        if len(head) < _HEAD_LEN or head[:3] != _HEAD:
            raise UnpicklingError(
                f"invalid load key, {chr(head[0])!r}." if head[0] != 0x80
                else "pickle data was truncated")
        size = int.from_bytes(head[3:], "little")
        body = self._file.read(size)
        if len(body) < size:
            raise UnpicklingError("pickle data was truncated")
        return self._value(body)

    def _value(self, body):
        self._body = body
        self._at = 0
        self._made = []
        return self._load()

    def _line(self):
        end = self._body.index(b"\n", self._at)
        line = self._body[self._at:end]
        self._at = end + 1
        return line

    def _some(self):
        size = int(self._line())
        data = self._body[self._at:self._at + size]
        self._at += size
        return data

    def _letter(self):
        letter = self._body[self._at]
        self._at += 1
        return letter

    def _keep(self, x):
        self._made.append(x)
        return x

    def _load(self):
        letter = self._letter()
        load = _loaders.get(letter)
        if load is None:
            raise UnpicklingError(f"invalid load key, {chr(letter)!r}.")
        return load(self)

    def _load_list(self):
        x = self._keep([])
        for _ in range(int(self._line())):
            x.append(self._load())
        return x

    def _load_items(self):
        return [self._load() for _ in range(int(self._line()))]

    def _load_tuple(self):
        return self._keep(tuple(self._load_items()))

    # A tuple that was there already when its items were.
    def _load_again(self):
        self._load_items()
        return self._load()

    def _load_dict(self):
        x = self._keep({})
        for _ in range(int(self._line())):
            key = self._load()
            x[key] = self._load()
        return x

    def _load_set(self):
        x = self._keep(set())
        for _ in range(int(self._line())):
            x.add(self._load())
        return x

    def _load_global(self):
        module = self._line().decode()
        return self._keep(self.find_class(module, self._line().decode()))

    def _load_args(self):
        self._letter()          # "t"
        return self._load_items()

    def _load_reduced(self):
        func = self._load()
        return self._complete(func(*self._load_args()))

    def _load_instance(self):
        cls = self._load()
        return self._complete(cls.__new__(cls, *self._load_args()))

    def _complete(self, x):
        self._keep(x)
        while True:
            letter = self._letter()
            if letter == 0x2e:          # .
                return x
            if letter == 0x61:          # a
                x.append(self._load())
            elif letter == 0x75:        # u
                key = self._load()
                x[key] = self._load()
            elif letter == 0x65:        # e
                x.update(self._load())
            elif letter == 0x66:        # f
                setter = self._load()
                setter(x, self._load())
            else:                       # b
                _set_state(x, self._load())


_loaders = {ord(letter): load for letter, load in {
    "N": lambda self: None,
    "T": lambda self: True,
    "F": lambda self: False,
    "I": lambda self: int(self._line()),
    "D": lambda self: float(self._line()),
    "S": lambda self: self._keep(
        self._some().decode("utf-8", "surrogatepass")),
    "B": lambda self: self._keep(self._some()),
    "A": lambda self: self._keep(bytearray(self._some())),
    "l": Unpickler._load_list,
    "t": Unpickler._load_tuple,
    "x": Unpickler._load_again,
    "d": Unpickler._load_dict,
    "s": Unpickler._load_set,
    "z": lambda self: self._keep(frozenset(self._load_items())),
    "g": Unpickler._load_global,
    "r": Unpickler._load_reduced,
    "c": Unpickler._load_instance,
    "m": lambda self: self._made[int(self._line())],
}.items()}


class _Bytes:
    def __init__(self, data):
        self._data = bytes(data)

    def read(self, size):
        data, self._data = self._data[:size], self._data[size:]
        return data


def load(file, *, fix_imports=True, encoding="ASCII", errors="strict",
         buffers=None):
    return Unpickler(file).load()


def loads(data, /, *, fix_imports=True, encoding="ASCII", errors="strict",
          buffers=None):
    return Unpickler(_Bytes(data)).load()
