# copy.py - copy and deepcopy.
#
# A class says how it is copied by __copy__ and __deepcopy__, or by __reduce__;
# else a new instance gets the same attributes, slots and items.
from _std import ref
from copyreg import dispatch_table
from types import (BuiltinFunctionType, CodeType, FunctionType, GenericAlias,
                   MethodType, ModuleType, UnionType)

__all__ = ["Error", "copy", "deepcopy"]


class Error(Exception):
    pass


error = Error

_ATOMS = frozenset([
    type(None), type(...), type(NotImplemented), int, float, bool, str, bytes,
    type, range, slice, property, FunctionType, BuiltinFunctionType, CodeType,
    GenericAlias, UnionType, type(len), type(list.append), type(int.__add__),
    ref])


def copy(x):
    cls = type(x)
    if cls in _ATOMS or cls in (tuple, frozenset) or isinstance(x, type):
        return x
    if cls is list or cls is bytearray:
        return x[:]
    if cls is dict or cls is set:
        return x.copy()
    if cls is MethodType:
        return getattr(x.__self__, x.__func__.__name__)
    own = getattr(cls, "__copy__", None)
    if own is not None:
        return own(x)
    return _rebuild(x, None)


def deepcopy(x, memo=None, _nil=[]):
    cls = type(x)
    if cls in _ATOMS:
        return x
    if memo is None:
        memo = {}
    known = memo.get(id(x), _nil)
    if known is not _nil:
        return known
    y = _deep(x, cls, memo)
    if y is not x:
        memo[id(x)] = y
        # What is copied must live as long as its id stands in memo.
        memo.setdefault(id(memo), []).append(x)
    return y


def _deep(x, cls, memo):
    if cls is list:
        y = memo[id(x)] = []
        for item in x:
            y.append(deepcopy(item, memo))
        return y
    if cls is dict:
        y = memo[id(x)] = {}
        for key, value in x.items():
            y[deepcopy(key, memo)] = deepcopy(value, memo)
        return y
    if cls is tuple:
        return _deep_tuple(x, memo)
    if cls is set:
        return {deepcopy(item, memo) for item in x}
    if cls is frozenset:
        return frozenset([deepcopy(item, memo) for item in x])
    if cls is bytearray:
        return x[:]
    if isinstance(x, type):
        return x
    if cls is MethodType:
        return MethodType(x.__func__, deepcopy(x.__self__, memo))
    own = getattr(x, "__deepcopy__", None)
    if own is not None:
        return own(memo)
    return _rebuild(x, memo)


def _deep_tuple(x, memo):
    items = [deepcopy(item, memo) for item in x]
    if id(x) in memo:           # it contains itself
        return memo[id(x)]
    for old, new in zip(x, items):
        if old is not new:
            return tuple(items)
    return x


# --- instances of other classes ---------------------------------------------

def _rebuild(x, memo):
    cls = type(x)
    reduced = _reduced(x, cls)
    if isinstance(reduced, str):
        return x
    if reduced is not None:
        return _from_reduced(x, reduced, memo)
    y = _new_instance(x, cls, memo)
    if memo is not None:
        memo[id(x)] = y
    _copy_items(x, y, memo)
    _copy_state(x, y, memo)
    return y


def _defined_below(cls, name):
    # The method [name] if a class of the program's (or of a module) has it.
    for c in cls.__mro__:
        if c is object:
            return None
        if name in c.__dict__:
            return c.__dict__[name]
    return None


def _reduced(x, cls):
    if cls in dispatch_table:
        return dispatch_table[cls](x)
    if _defined_below(cls, "__reduce_ex__") is not None:
        return x.__reduce_ex__(4)
    if _defined_below(cls, "__reduce__") is not None:
        return x.__reduce__()
    return None


def _from_reduced(x, reduced, memo):
    func, args, state, items, pairs = (tuple(reduced) + (None,) * 3)[:5]
    if memo is not None and args:
        args = [deepcopy(arg, memo) for arg in args]
    y = func(*args)
    if memo is not None:
        memo[id(x)] = y
    if state is not None:
        _set_state(y, state if memo is None else deepcopy(state, memo))
    for item in items or ():
        y.append(item if memo is None else deepcopy(item, memo))
    for key, value in pairs or ():
        if memo is not None:
            key, value = deepcopy(key, memo), deepcopy(value, memo)
        y[key] = value
    return y


def _deep_or_same(value, memo):
    return value if memo is None else deepcopy(value, memo)


_BASES = (list, dict, set, frozenset, tuple, str, bytes, bytearray, int,
          float)


def _new_instance(x, cls, memo):
    new_args = getattr(x, "__getnewargs__", None)
    if new_args is not None:
        return cls.__new__(cls, *_deep_or_same(new_args(), memo))
    for base in (int, float, str, bytes):
        if isinstance(x, base):
            return cls.__new__(cls, base(x))
    if isinstance(x, (tuple, frozenset)):
        return cls.__new__(cls, [_deep_or_same(item, memo) for item in x])
    if isinstance(x, BaseException):
        return cls(*_deep_or_same(x.args, memo))
    if hasattr(x, "maxlen") and hasattr(x, "appendleft"):
        y = cls.__new__(cls)
        y.__init__([_deep_or_same(item, memo) for item in x], x.maxlen)
        return y
    if hasattr(x, "default_factory") and isinstance(x, dict):
        y = cls.__new__(cls)
        y.default_factory = x.default_factory
        return y
    if _is_of_c(x, cls) or isinstance(x, ModuleType):
        raise TypeError(f"cannot pickle {_shown_name(cls)!r} object")
    return cls.__new__(cls)


def _is_of_c(x, cls):
    # Its state is not in attributes, and nothing says how it is copied.
    if isinstance(x, _BASES) or _defined_below(cls, "__setstate__") is not None:
        return False
    slots = len(_slots(cls)) * (object.__basicsize__ // 2)
    return cls.__basicsize__ - slots > object.__basicsize__


def _shown_name(cls):
    if cls.__module__ == "builtins":
        return cls.__qualname__
    return f"{cls.__module__}.{cls.__qualname__}"


def _copy_items(x, y, memo):
    if isinstance(x, list):
        for item in x:
            y.append(_deep_or_same(item, memo))
    elif isinstance(x, dict):
        for key, value in x.items():
            y[_deep_or_same(key, memo)] = _deep_or_same(value, memo)
    elif isinstance(x, set):
        for item in x:
            y.add(_deep_or_same(item, memo))
    elif isinstance(x, bytearray):
        y.extend(x)


def _slots(cls):
    names = []
    for c in cls.__mro__:
        slots = c.__dict__.get("__slots__", ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if name in ("__dict__", "__weakref__"):
                continue
            if name.startswith("__") and not name.endswith("__"):
                name = f"_{c.__name__.lstrip('_')}{name}"
            names.append(name)
    return names


def _state(x):
    own = _defined_below(type(x), "__getstate__")
    return _plain_state(x) if own is None else x.__getstate__()


def _plain_state(x):
    # What object.__getstate__() gives.
    state = getattr(x, "__dict__", None)
    slots = {}
    for name in _slots(type(x)):
        try:
            slots[name] = getattr(x, name)
        except AttributeError:
            pass
    return (state or None, slots) if slots else state or None


def _copy_state(x, y, memo):
    state = _state(x)
    if state is not None:
        _set_state(y, _deep_or_same(state, memo))


def _set_state(y, state):
    if hasattr(y, "__setstate__"):
        y.__setstate__(state)
        return
    slots = None
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    if state:
        y.__dict__.update(state)
    for name, value in (slots or {}).items():
        object.__setattr__(y, name, value)
