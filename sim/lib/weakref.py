# weakref.py - references that keep nothing alive, and containers of them.
from types import GenericAlias
from _std import ref, weakref_new, weakrefs

__all__ = ["ref", "proxy", "getweakrefcount", "getweakrefs",
           "WeakKeyDictionary", "ReferenceType", "ProxyType",
           "CallableProxyType", "ProxyTypes", "WeakValueDictionary",
           "WeakSet", "WeakMethod", "finalize"]

ReferenceType = ref


def getweakrefcount(object, /):
    return len(weakrefs(object))


def _place(r):
    """The one reference without a callback comes first, then the one proxy."""
    if r.__callback__ is None and type(r) in (ref, _ProxyRef):
        return 0 if type(r) is ref else 1
    return 2


def getweakrefs(object, /):
    return [_proxy_of(r, object) if type(r) is _ProxyRef else r
            for r in sorted(weakrefs(object), key=_place)]


# --- proxies ----------------------------------------------------------------

class _ProxyRef(ref):
    """What a proxy refers by; it counts as one beside the other references.
    Those without a callback share it."""

    __slots__ = ()


def _proxy_ref(v, callback):
    if callback is None:
        for r in weakrefs(v):
            if type(r) is _ProxyRef and r.__callback__ is None:
                return r
    return _ProxyRef(v, callback)


def _proxy_of(r, v):
    kind = CallableProxyType if callable(v) else ProxyType
    proxy = kind.__new__(kind)
    object.__setattr__(proxy, "_ref", r)
    return proxy


def _target(proxy):
    v = object.__getattribute__(proxy, "_ref")()
    if v is None:
        raise ReferenceError("weakly-referenced object no longer exists")
    return v


class ProxyType:
    __slots__ = ("_ref",)

    def __init__(self, v, callback=None):
        if callback is not None:
            own, callback = callback, lambda r: own(self)
        object.__setattr__(self, "_ref", _proxy_ref(v, callback))

    def __getattribute__(self, name):
        return getattr(_target(self), name)

    def __setattr__(self, name, value):
        setattr(_target(self), name, value)

    def __delattr__(self, name):
        delattr(_target(self), name)

    def __repr__(self):
        v = object.__getattribute__(self, "_ref")()
        if v is None:
            return "<weakproxy at 0x%x to NoneType>" % id(self)
        return "<weakproxy at 0x%x to %s at 0x%x>" % (
            id(self), type(v).__name__, id(v))

    def __str__(self):
        return str(_target(self))

    def __bool__(self):
        return bool(_target(self))

    def __eq__(self, other):
        return _target(self) == other

    def __ne__(self, other):
        return _target(self) != other

    def __lt__(self, other):
        return _target(self) < other

    def __le__(self, other):
        return _target(self) <= other

    def __gt__(self, other):
        return _target(self) > other

    def __ge__(self, other):
        return _target(self) >= other

    __hash__ = None

    def __len__(self):
        return len(_target(self))

    def __iter__(self):
        return iter(_target(self))

    def __contains__(self, v):
        return v in _target(self)

    def __getitem__(self, key):
        return _target(self)[key]

    def __setitem__(self, key, value):
        _target(self)[key] = value

    def __delitem__(self, key):
        del _target(self)[key]

    def __add__(self, other):
        return _target(self) + other

    def __sub__(self, other):
        return _target(self) - other

    def __mul__(self, other):
        return _target(self) * other


class CallableProxyType(ProxyType):
    __slots__ = ()

    def __call__(self, *args, **kwds):
        return _target(self)(*args, **kwds)


ProxyTypes = (ProxyType, CallableProxyType)


def proxy(object, callback=None, /):
    kind = CallableProxyType if callable(object) else ProxyType
    return kind(object, callback)


# --- methods ----------------------------------------------------------------

class WeakMethod:
    def __init__(self, meth, callback=None):
        try:
            obj, func = meth.__self__, meth.__func__
        except AttributeError:
            raise TypeError("argument should be a bound method, not %s"
                            % type(meth)) from None
        done = []

        def gone(_):
            if not done:
                done.append(True)
                if callback is not None:
                    callback(self)
        self._obj = weakref_new(obj, gone)
        self._func = weakref_new(func, gone)
        self._kind = type(meth)

    def __call__(self):
        obj, func = self._obj(), self._func()
        if obj is None or func is None:
            return None
        return self._kind(func, obj)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        mine, its = self(), other()
        if mine is None or its is None:
            return self is other
        return mine == its

    def __hash__(self):
        return hash(self._obj)


# --- containers -------------------------------------------------------------

class _Mapping:
    """get, pop, update ... over __getitem__ and its kin."""

    __class_getitem__ = classmethod(GenericAlias)

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    def __contains__(self, key):
        try:
            self[key]
        except (KeyError, TypeError):
            return False
        return True

    def __iter__(self):
        return self.keys()

    def __len__(self):
        return len(list(self.keys()))

    def keys(self):
        for key, _ in self.items():
            yield key

    def values(self):
        for _, value in self.items():
            yield value

    def clear(self):
        self.data.clear()

    def update(self, other=(), /, **kwds):
        for key, value in dict(other, **kwds).items():
            self[key] = value

    def setdefault(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            self[key] = default
            return default

    _missing = object()

    def pop(self, key, default=_missing):
        try:
            value = self[key]
        except KeyError:
            if default is self._missing:
                raise
            return default
        del self[key]
        return value

    def popitem(self):
        for key, value in self.items():
            del self[key]
            return key, value
        raise KeyError("popitem(): dictionary is empty")

    def copy(self):
        new = type(self)()
        for key, value in self.items():
            new[key] = value
        return new

    __copy__ = copy

    def __eq__(self, other):
        if not hasattr(other, "items"):
            return NotImplemented
        return dict(self.items()) == dict(other.items())

    __hash__ = None

    def __repr__(self):
        return "<%s at 0x%x>" % (type(self).__name__, id(self))


class WeakValueDictionary(_Mapping):
    def __init__(self, other=(), /, **kw):
        self.data = {}
        self.update(other, **kw)

    def __setitem__(self, key, value):
        data = self.data

        def gone(r):
            if data.get(key) is r:
                del data[key]
        self.data[key] = weakref_new(value, gone)

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __delitem__(self, key):
        del self.data[key]

    def items(self):
        for key, r in list(self.data.items()):
            value = r()
            if value is not None:
                yield key, value

    def valuerefs(self):
        return list(self.data.values())

    itervaluerefs = valuerefs


class WeakKeyDictionary(_Mapping):
    def __init__(self, dict=None):
        self.data = {}
        self._gone = lambda r, data=self.data: data.pop(r, None)
        if dict is not None:
            self.update(dict)

    def update(self, other=(), /):
        for key, value in dict(other).items():
            self[key] = value

    def __setitem__(self, key, value):
        self.data[weakref_new(key, self._gone)] = value

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __delitem__(self, key):
        del self.data[ref(key)]

    def items(self):
        for r, value in list(self.data.items()):
            key = r()
            if key is not None:
                yield key, value

    def keyrefs(self):
        return list(self.data)


class WeakSet:
    __module__ = "_weakrefset"
    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, data=None):
        self.data = {}
        self._gone = lambda r, data=self.data: data.pop(r, None)
        if data is not None:
            self.update(data)

    def __iter__(self):
        for r in list(self.data):
            item = r()
            if item is not None:
                yield item

    def __len__(self):
        return len([r for r in self.data if r() is not None])

    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:
            return False

    def add(self, item):
        r = weakref_new(item, self._gone)
        if r not in self.data:
            self.data[r] = None

    def clear(self):
        self.data.clear()

    def copy(self):
        return type(self)(self)

    def pop(self):
        for r in list(self.data):
            del self.data[r]
            item = r()
            if item is not None:
                return item
        raise KeyError("pop from empty WeakSet")

    def remove(self, item):
        del self.data[ref(item)]

    def discard(self, item):
        self.data.pop(ref(item), None)

    def update(self, other):
        for item in other:
            self.add(item)

    __ior__ = lambda self, other: self.update(other) or self

    def difference_update(self, other):
        for item in list(other):
            self.discard(item)

    __isub__ = lambda self, other: self.difference_update(other) or self

    def intersection_update(self, other):
        kept = {ref(item) for item in other}
        for r in list(self.data):
            if r not in kept:
                self.data.pop(r, None)

    __iand__ = lambda self, other: self.intersection_update(other) or self

    def symmetric_difference_update(self, other):
        for r in {ref(item): None for item in other}:
            if r in self.data:
                del self.data[r]
            else:
                self.add(r())

    __ixor__ = (lambda self, other:
                self.symmetric_difference_update(other) or self)

    def difference(self, other):
        return type(self)([v for v in self if v not in other])

    __sub__ = difference

    def intersection(self, other):
        return type(self)([v for v in self if v in other])

    __and__ = intersection

    def union(self, other):
        return type(self)([v for s in (self, other) for v in s])

    __or__ = union

    def symmetric_difference(self, other):
        new = self.copy()
        new.symmetric_difference_update(other)
        return new

    __xor__ = symmetric_difference

    def issubset(self, other):
        return all([v in other for v in self])

    __le__ = issubset

    def __lt__(self, other):
        return set(self) < set(other)

    def issuperset(self, other):
        return all([v in self for v in other])

    __ge__ = issuperset

    def __gt__(self, other):
        return set(self) > set(other)

    def isdisjoint(self, other):
        return not any([v in other for v in self])

    def __eq__(self, other):
        if not isinstance(other, WeakSet):
            return NotImplemented
        return set(self) == set(other)

    __hash__ = None

    def __repr__(self):
        return repr(set(self.data))


# --- finalizers -------------------------------------------------------------

class finalize:
    __slots__ = ("_key",)
    _registry = {}
    _count = 0
    _at_exit = False

    def __init__(self, obj, func, /, *args, **kwargs):
        cls = finalize
        cls._count += 1
        self._key = cls._count
        cls._registry[self._key] = [
            weakref_new(obj, lambda r: self()), func, args, kwargs, True]
        if not cls._at_exit:
            cls._at_exit = True
            import atexit
            atexit.register(cls._exit)

    def __call__(self, _=None):
        info = self._registry.pop(self._key, None)
        if info is not None:
            return info[1](*info[2], **info[3])

    def detach(self):
        info = self._registry.get(self._key)
        obj = info and info[0]()
        if obj is not None and self._registry.pop(self._key, None):
            return obj, info[1], info[2], info[3]

    def peek(self):
        info = self._registry.get(self._key)
        obj = info and info[0]()
        if obj is not None:
            return obj, info[1], info[2], info[3]

    @property
    def alive(self):
        return self._key in self._registry

    @property
    def atexit(self):
        info = self._registry.get(self._key)
        return bool(info) and info[4]

    @atexit.setter
    def atexit(self, value):
        info = self._registry.get(self._key)
        if info:
            info[4] = bool(value)

    @classmethod
    def _exit(cls):
        for key in sorted(cls._registry, reverse=True):
            info = cls._registry.pop(key, None)
            if info and info[4]:
                info[1](*info[2], **info[3])

    def __repr__(self):
        info = self._registry.get(self._key)
        obj = info and info[0]()
        if obj is None:
            return "<finalize object at 0x%x; dead>" % id(self)
        return "<finalize object at 0x%x; for %r at 0x%x>" % (
            id(self), type(obj).__name__, id(obj))
