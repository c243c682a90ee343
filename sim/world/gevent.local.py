# gevent.local.py - an object with attributes of its own in each greenlet.
from weakref import ref as _ref
from greenlet import getcurrent

__all__ = ["local"]


# The attributes of each greenlet stand in a dict that goes when it ends.
class local:
    __module__ = "gevent._gevent_clocal"
    __slots__ = ("_local_dicts", "_local_args", "__weakref__")

    def __new__(cls, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError("Initialization arguments are not supported", args,
                            kwargs)
        self = object.__new__(cls)
        object.__setattr__(self, "_local_dicts", {})
        object.__setattr__(self, "_local_args", (args, kwargs))
        _new_dict(self)
        return self

    def __getattribute__(self, name):
        own = _dict_of(self)
        if name == "__dict__":
            return own
        if name == "__class__":
            return type(self)
        for cls in type(self).__mro__:
            if name in cls.__dict__:
                found = cls.__dict__[name]
                kind = type(found)
                if hasattr(kind, "__set__") or name not in own:
                    if hasattr(kind, "__get__"):
                        return kind.__get__(found, self, type(self))
                    return found
                break
        if name in own:
            return own[name]
        fallback = getattr(type(self), "__getattr__", None)
        if fallback is not None:
            return fallback(self, name)
        cls = type(self)
        raise AttributeError("'%s' object has no attribute '%s'" % (
            local.__module__ + ".local" if cls is local else cls.__name__,
            name))

    def __setattr__(self, name, value):
        own = _dict_of(self)
        _check_name(self, name)
        found = getattr(type(self), name, None)
        if hasattr(type(found), "__set__"):
            type(found).__set__(found, self, value)
        else:
            own[name] = value

    def __delattr__(self, name):
        own = _dict_of(self)
        _check_name(self, name)
        if name not in own:
            raise AttributeError(name)
        del own[name]

    def __copy__(self):
        args, kwargs = object.__getattribute__(self, "_local_args")
        other = type(self)(*args, **kwargs)
        _dict_of(other).update(_dict_of(self))
        return other


def _check_name(self, name):
    if name == "__dict__":
        raise AttributeError("%r object attribute '__dict__' is read-only"
                             % type(self))


def _new_dict(self):
    dicts = object.__getattribute__(self, "_local_dicts")
    who = getcurrent()
    key = id(who)

    def gone(_):
        dicts.pop(key, None)

    own = {}
    dicts[key] = own, _ref(who, gone)
    if hasattr(who, "rawlink"):
        who.rawlink(gone)
    return own


def _dict_of(self):
    entry = object.__getattribute__(self, "_local_dicts").get(id(getcurrent()))
    if entry is not None:
        return entry[0]
    own = _new_dict(self)
    init = type(self).__init__
    if init is not object.__init__:
        args, kwargs = object.__getattribute__(self, "_local_args")
        init(self, *args, **kwargs)
    return own
