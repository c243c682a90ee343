# functools.py - what of functools is written in Python; partial, reduce,
# cmp_to_key and the cache's callable come from functools.c.
from collections import namedtuple
from types import GenericAlias, MethodType

__all__ = ["update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS",
           "WRAPPER_UPDATES", "total_ordering", "cmp_to_key", "cache",
           "lru_cache", "reduce", "partial", "partialmethod",
           "singledispatch", "singledispatchmethod", "cached_property"]

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__",
                       "__annotations__")
WRAPPER_UPDATES = ("__dict__",)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS,
                   updated=WRAPPER_UPDATES):
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned,
                   updated=updated)


# --- total_ordering ---------------------------------------------------------

def _negate(answer):
    return answer if answer is NotImplemented else not answer


def _ordering(have):
    # Each of the other three comparisons by the one that the class has.
    def strict(self, other):            # a < b from a <= b, > from >=
        answer = have(self, other)
        if answer is NotImplemented:
            return answer
        return answer and self != other

    def or_equal(self, other):          # a <= b from a < b, >= from >
        answer = have(self, other)
        if answer is NotImplemented:
            return answer
        return answer or self == other

    def converse_strict(self, other):   # a > b from a < b, < from >
        answer = have(self, other)
        if answer is NotImplemented:
            return answer
        return not answer and self != other

    def converse_or_equal(self, other):  # a >= b from a <= b, <= from >=
        answer = have(self, other)
        if answer is NotImplemented:
            return answer
        return not answer or self == other

    def opposite(self, other):          # a >= b from a < b, and so on
        return _negate(have(self, other))

    return strict, or_equal, converse_strict, converse_or_equal, opposite


def total_ordering(cls):
    roots = [op for op in ("__lt__", "__le__", "__gt__", "__ge__")
             if getattr(cls, op, None) is not getattr(object, op, None)]
    if not roots:
        raise ValueError(
            "must define at least one ordering operation: < > <= >=")
    root = max(roots)

    def have(self, other):
        return getattr(type(self), root)(self, other)

    strict, or_equal, conv_strict, conv_equal, opposite = _ordering(have)
    made = {
        "__lt__": {"__gt__": conv_strict, "__le__": or_equal,
                   "__ge__": opposite},
        "__le__": {"__ge__": conv_equal, "__lt__": strict,
                   "__gt__": opposite},
        "__gt__": {"__lt__": conv_strict, "__ge__": or_equal,
                   "__le__": opposite},
        "__ge__": {"__le__": conv_equal, "__gt__": strict,
                   "__lt__": opposite},
    }[root]
    for name, function in made.items():
        if name not in roots:
            function.__name__ = name
            setattr(cls, name, function)
    return cls


# --- caches -----------------------------------------------------------------

_CacheInfo = namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"])


# The two names that caches of coroutines' results take from here.
class _HashedSeq(list):
    def __init__(self, items):
        self[:] = items
        self._hash = hash(items)

    def __hash__(self):
        return self._hash


def _make_key(args, kwds, typed, kwd_mark=(object(),), fasttypes={int, str}):
    key = args
    if kwds:
        key += kwd_mark
        for item in kwds.items():
            key += item
    if typed:
        key += tuple([type(v) for v in args])
        key += tuple([type(v) for v in kwds.values()])
    elif len(key) == 1 and type(key[0]) in fasttypes:
        return key[0]
    return _HashedSeq(key)


def lru_cache(maxsize=128, typed=False):
    if callable(maxsize) and isinstance(typed, bool):
        return _cached(maxsize, 128, typed)
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a "
                        "callable, or None")
    return lambda function: _cached(function, maxsize, typed)


def _cached(function, maxsize, typed):
    wrapper = _lru_cache_wrapper(function, maxsize, typed, _CacheInfo)
    wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
    return update_wrapper(wrapper, function)


def cache(user_function, /):
    return lru_cache(maxsize=None)(user_function)


class cached_property:
    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(
                "Cannot assign the same cached_property to two different "
                f"names ({self.attrname!r} and {name!r}).")

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError("Cannot use cached_property instance without "
                            "calling __set_name__ on it.")
        try:
            known = instance.__dict__
        except AttributeError:
            raise TypeError(
                f"No '__dict__' attribute on {type(instance).__name__!r} "
                f"instance to cache {self.attrname!r} property.") from None
        if self.attrname not in known:
            known[self.attrname] = self.func(instance)
        return known[self.attrname]

    __class_getitem__ = classmethod(GenericAlias)


# --- partialmethod ----------------------------------------------------------

class partialmethod:
    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        if isinstance(func, partialmethod):
            self.func = func.func
            self.args = func.args + args
            self.keywords = {**func.keywords, **keywords}
        else:
            self.func = func
            self.args = args
            self.keywords = keywords

    def __repr__(self):
        cls = type(self)
        args = ", ".join(map(repr, self.args))
        keywords = ", ".join([f"{k}={v!r}" for k, v in self.keywords.items()])
        # CPython puts the commas down even where nothing follows.
        return (f"{cls.__module__}.{cls.__qualname__}({self.func}, {args}, "
                f"{keywords})")

    def __get__(self, obj, cls=None):
        get = getattr(type(self.func), "__get__", None)
        if get is not None:
            bound = get(self.func, obj, cls)
            if bound is not self.func:
                made = partial(bound, *self.args, **self.keywords)
                try:
                    made.__self__ = bound.__self__
                except AttributeError:
                    pass
                return made
        outer = self

        def method(cls_or_self, /, *args, **keywords):
            return outer.func(cls_or_self, *outer.args, *args,
                              **{**outer.keywords, **keywords})

        return MethodType(method, obj) if obj is not None else method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    __class_getitem__ = classmethod(GenericAlias)


# --- singledispatch ---------------------------------------------------------

def _find_impl(cls, registry):
    for c in cls.__mro__:
        if c is not object and c in registry:
            return registry[c]
    # Classes that [cls] only claims to be: the narrowest of them.
    claimed = [c for c in registry
               if c is not object and c not in cls.__mro__
               and issubclass(cls, c)]
    best = None
    for c in claimed:
        if best is None or issubclass(c, best):
            best = c
    for c in claimed:
        if c is not best and not issubclass(best, c):
            raise RuntimeError(f"Ambiguous dispatch: {best} or {c}")
    return registry.get(best if best is not None else object)


def _is_any_union(cls):
    from types import UnionType
    if isinstance(cls, UnionType):
        return True
    from sys import modules
    typing = modules.get("typing")
    return (typing is not None
            and getattr(cls, "__origin__", None) is typing.Union)


def _is_union(cls):
    return (_is_any_union(cls)
            and all(isinstance(c, type) for c in cls.__args__))


def _first_annotation(func):
    hints = getattr(func, "__annotations__", {})
    # typing is large: who writes classes does without it.
    if any(isinstance(cls, str) for cls in hints.values()):
        from typing import get_type_hints
        hints = get_type_hints(func)
    for name, cls in hints.items():
        return name, type(None) if cls is None else cls
    return None


def singledispatch(func):
    registry = {}
    known = {}

    def dispatch(cls):
        if cls not in known:
            known[cls] = registry.get(cls) or _find_impl(cls, registry)
        return known[cls]

    def add(cls, function):
        for c in cls.__args__ if _is_union(cls) else (cls,):
            registry[c] = function
        known.clear()
        return function

    def register(cls, func=None):
        valid = isinstance(cls, type) or _is_union(cls)
        if valid and func is None:
            return lambda function: register(cls, function)
        if not valid:
            if func is not None:
                raise TypeError("Invalid first argument to `register()`. "
                                f"{cls!r} is not a class or union type.")
            found = _first_annotation(cls)
            if found is None:
                raise TypeError(
                    f"Invalid first argument to `register()`: {cls!r}. "
                    "Use either `@register(some_class)` or plain "
                    "`@register` on an annotated function.")
            func, (name, cls) = cls, found
            if not isinstance(cls, type) and not _is_union(cls):
                raise TypeError(f"Invalid annotation for {name!r}. "
                                f"{cls!r} "
                                + ("not all arguments are classes."
                                   if _is_any_union(cls)
                                   else "is not a class."))
        return add(cls, func)

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kw)

    name = getattr(func, "__name__", "singledispatch function")
    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = _read_only(registry)
    wrapper._clear_cache = known.clear
    return update_wrapper(wrapper, func)


def _read_only(mapping):
    from types import MappingProxyType
    return MappingProxyType(mapping)


class singledispatchmethod:
    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        def method(*args, **kwargs):
            found = self.dispatcher.dispatch(args[0].__class__)
            return found.__get__(obj, cls)(*args, **kwargs)

        method.__isabstractmethod__ = self.__isabstractmethod__
        method.register = self.register
        update_wrapper(method, self.func)
        return method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)
