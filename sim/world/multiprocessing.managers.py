# multiprocessing.managers.py - objects that live in a process of their own
#
# A manager's server has the objects; proxies, in any process, send it calls.
# A call names the end of a pipe for its answer, and is served by a thread, so
# that one which waits (Queue.get) keeps nobody else waiting.
import _process
import pickle
import queue
import threading
import traceback
from multiprocessing import context, process

__all__ = ["BaseManager", "SyncManager", "BaseProxy"]


class RemoteError(Exception):
    def __str__(self):
        return "\n" + "-" * 75 + "\n" + str(self.args[0]) + "-" * 75


class Namespace:
    def __init__(self, /, **kwds):
        self.__dict__.update(kwds)

    def __repr__(self):
        words = [f"{name}={value!r}" for name, value in
                 sorted(self.__dict__.items()) if not name.startswith("_")]
        return f"{type(self).__name__}({', '.join(words)})"


class Value:
    def __init__(self, typecode, value, lock=True):
        self._typecode = typecode
        self.value = value

    def get(self):
        return self.value

    def set(self, value):
        self.value = value

    def __repr__(self):
        return f"{type(self).__name__}({self._typecode!r}, {self.value!r})"


# --- the server ---------------------------------------------------------------

def _serve(inbox, makers, initializer, initargs):
    objects = {}
    if initializer is not None:
        initializer(*initargs)
    while True:
        try:
            request = pickle.loads(_process.read(inbox))
        except EOFError:
            return
        if request is None:
            return
        threading.Thread(target=_answer, args=(objects, makers, *request),
                         daemon=True).start()


def _answer(objects, makers, number, name, args, kwargs, end):
    try:
        if number is None:
            number = len(objects)
            objects[number] = makers[name](*args, **kwargs)
            answer = "made", number
        else:
            answer = "value", _call(objects[number], name, args, kwargs)
    except Exception as exc:
        answer = "raised", exc
    try:
        data = pickle.dumps(answer)
    except Exception:
        data = pickle.dumps(("lost", traceback.format_exc()))
    _process.write(end, data)
    _process.close(end)


def _call(obj, name, args, kwargs):
    if name == "#repr":
        return repr(obj)
    if name == "#str":
        return str(obj)
    if name == "#getattr":
        return getattr(obj, *args)
    if name == "#setattr":
        return setattr(obj, *args)
    if name == "#delattr":
        return delattr(obj, *args)
    result = getattr(obj, name)(*args, **kwargs)
    return None if result is obj else result


# --- proxies ------------------------------------------------------------------

def _ask(inbox, number, name, args=(), kwargs={}):
    reading, writing = _process.pipe()
    try:
        _process.write(inbox, pickle.dumps(
            (number, name, args, kwargs, _Sent(writing))))
        kind, value = pickle.loads(_process.read(reading))
    finally:
        _process.close(writing)
        _process.close(reading)
    if kind == "raised":
        raise value
    if kind == "lost":
        raise RemoteError(value)
    return value


# The end of a pipe on its way: whoever unpickles it has it open.
class _Sent:
    def __init__(self, end):
        self._end = end

    def __reduce__(self):
        return _arrived, (self._end,)


def _arrived(end):
    _process.open(end)
    return end


class BaseProxy:
    _exposed = ()

    def __init__(self, inbox, number, name):
        self.__dict__["_inbox"] = inbox
        self.__dict__["_number"] = number
        self.__dict__["_typename"] = name

    def __reduce__(self):
        return type(self), (self._inbox, self._number, self._typename)

    def _callmethod(self, name, args=(), kwds={}):
        return _ask(self._inbox, self._number, name, args, kwds)

    def __deepcopy__(self, memo):
        return self._callmethod("__deepcopy__", (memo,))

    def __repr__(self):
        return (f"<{type(self).__name__} object, typeid {self._typename!r} at "
                f"{id(self):#x}>")

    def __str__(self):
        return self._callmethod("#repr")


def _method(name):
    def method(self, /, *args, **kwds):
        return self._callmethod(name, args, kwds)
    method.__name__ = name
    return method


def MakeProxyType(name, exposed):
    return type(name, (BaseProxy,), {
        "_exposed": tuple(exposed), "__module__": __name__,
        **{method: _method(method) for method in exposed}})


ListProxy = MakeProxyType("ListProxy", (
    "__add__", "__contains__", "__delitem__", "__getitem__", "__len__",
    "__mul__", "__reversed__", "__rmul__", "__setitem__", "append", "count",
    "extend", "index", "insert", "pop", "remove", "reverse", "sort"))


def _list_iadd(self, value):
    self._callmethod("extend", (value,))
    return self


ListProxy.__iadd__ = _list_iadd

DictProxy = MakeProxyType("DictProxy", (
    "__contains__", "__delitem__", "__getitem__", "__len__", "__setitem__",
    "clear", "copy", "get", "pop", "popitem", "setdefault", "update"))


# Views cannot be sent: lists of what they show can.
class _Dict(dict):
    def _listed(self, what):
        return list(getattr(self, what)())

    def __repr__(self):
        return dict.__repr__(self)

    def copy(self):
        return dict(self)


for _name in ("keys", "values", "items"):
    setattr(DictProxy, _name,
            lambda self, _name=_name: self._callmethod("_listed", (_name,)))
DictProxy.__iter__ = lambda self: iter(self.keys())

_QueueProxy = MakeProxyType("AutoProxy[Queue]", (
    "empty", "full", "get", "get_nowait", "join", "put", "put_nowait", "qsize",
    "task_done"))
_EventProxy = MakeProxyType("EventProxy", ("is_set", "set", "clear", "wait"))
BarrierProxy = MakeProxyType("BarrierProxy", ("wait", "abort", "reset"))


class AcquirerProxy(BaseProxy):
    def acquire(self, blocking=True, timeout=None):
        args = (blocking,) if timeout is None else (blocking, timeout)
        return self._callmethod("acquire", args)

    def release(self):
        return self._callmethod("release")

    def __enter__(self):
        return self._callmethod("acquire")

    def __exit__(self, *exc):
        return self._callmethod("release")


class NamespaceProxy(BaseProxy):
    def __getattr__(self, name):
        if name[0] == "_":
            return object.__getattribute__(self, name)
        return self._callmethod("#getattr", (name,))

    def __setattr__(self, name, value):
        if name[0] == "_":
            return object.__setattr__(self, name, value)
        return self._callmethod("#setattr", (name, value))

    def __delattr__(self, name):
        if name[0] == "_":
            return object.__delattr__(self, name)
        return self._callmethod("#delattr", (name,))


class ValueProxy(BaseProxy):
    def get(self):
        return self._callmethod("get")

    def set(self, value):
        return self._callmethod("set", (value,))

    value = property(get, set)


# By hand, so that it can be pickled by its name.
for _cls in (ListProxy, DictProxy, _EventProxy, BarrierProxy):
    _cls.__qualname__ = _cls.__name__
EventProxy = _EventProxy
_QueueProxy.__name__ = "AutoProxy[Queue]"
_QueueProxy.__qualname__ = "_QueueProxy"


# --- managers -----------------------------------------------------------------

class BaseManager:
    _registry = {}

    def __init__(self, address=None, authkey=None, serializer="pickle",
                 ctx=None, *, shutdown_timeout=1.0):
        self._inbox = None
        self._server = None

    @classmethod
    def register(cls, typeid, callable=None, proxytype=None, exposed=None,
                 method_to_typeid=None, create_method=True):
        if "_registry" not in cls.__dict__:
            cls._registry = cls._registry.copy()
        if proxytype is None:
            names = exposed or [name for name in dir(callable)
                                if not name.startswith("_")]
            proxytype = MakeProxyType(f"AutoProxy[{typeid}]", names)
            # Found by this name, whoever unpickles it.
            proxytype.__qualname__ = f"_AutoProxy_{typeid}"
            globals()[proxytype.__qualname__] = proxytype
        cls._registry[typeid] = callable, proxytype
        if create_method:
            def make(self, /, *args, **kwds):
                return self._make(typeid, args, kwds)
            make.__name__ = typeid
            setattr(cls, typeid, make)

    def start(self, initializer=None, initargs=()):
        if self._server is not None:
            raise context.ProcessError("Already started server")
        reading, self._inbox = _process.pipe()
        makers = {name: maker for name, (maker, _) in self._registry.items()}
        self._server = context.ForkProcess(
            target=_serve, args=(reading, makers, initializer, initargs))
        self._server.name = f"{type(self).__name__}-" + ":".join(
            str(n) for n in self._server._identity)
        self._server.daemon = True
        self._server.start()
        _process.close(reading)

    def _make(self, typeid, args, kwds):
        assert self._server is not None, "server not yet started"
        number = _ask(self._inbox, None, typeid, args, kwds)
        return self._registry[typeid][1](self._inbox, number, typeid)

    def shutdown(self):
        if self._server is not None and self._server.is_alive():
            _process.write(self._inbox, pickle.dumps(None))
            self._server.join()

    def join(self, timeout=None):
        if self._server is not None:
            self._server.join(timeout)

    def __enter__(self):
        if self._server is None:
            self.start()
        return self

    def __exit__(self, *exc):
        self.shutdown()


class SyncManager(BaseManager):
    pass


for _name, _maker, _proxy in (
        ("Queue", queue.Queue, _QueueProxy),
        ("JoinableQueue", queue.Queue, _QueueProxy),
        ("Event", threading.Event, EventProxy),
        ("Lock", threading.Lock, AcquirerProxy),
        ("RLock", threading.RLock, AcquirerProxy),
        ("Semaphore", threading.Semaphore, AcquirerProxy),
        ("BoundedSemaphore", threading.BoundedSemaphore, AcquirerProxy),
        ("Barrier", threading.Barrier, BarrierProxy),
        ("list", list, ListProxy), ("dict", _Dict, DictProxy),
        ("Array", lambda typecode, items, lock=True: list(items), ListProxy),
        ("Value", Value, ValueProxy),
        ("Namespace", Namespace, NamespaceProxy)):
    SyncManager.register(_name, _maker, _proxy)
