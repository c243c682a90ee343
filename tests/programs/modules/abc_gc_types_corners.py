# abc, gc and types: what is told of wrong arguments, what hooks of subclasses may say
import abc
import gc
import types
from collections.abc import Hashable, Iterable, Sized


def tell(what, f, *args, **kw):
    try:
        print(what, "->", repr(f(*args, **kw)))
    except BaseException as e:
        print(what, "->", type(e).__name__ + ":", e)


class Shape(abc.ABC):
    @property
    @abc.abstractmethod
    def area(self): ...

    @classmethod
    @abc.abstractmethod
    def unit(cls): ...

    @staticmethod
    @abc.abstractmethod
    def help(): ...


class Half(Shape):
    area = 3


tell("Shape()", Shape)
tell("Half()", Half)
Half.unit = Half.help = None
tell("Half() still", Half)
tell("update", abc.update_abstractmethods, Half)
tell("Half() now", lambda: Half().area)
tell("update int", abc.update_abstractmethods, int)
tell("update 5", abc.update_abstractmethods, 5)
Half.extra = abc.abstractmethod(lambda self: 1)
abc.update_abstractmethods(Half)
print(Half.__abstractmethods__, Shape.__abstractmethods__ == {"area", "unit", "help"})
tell("register 5", Shape.register, 5)
tell("register itself", lambda: Shape.register(Shape) is Shape)
tell("register a cycle", Half.register, Shape)
tell("register int", lambda: Shape.register(int) is int)
print(issubclass(int, Shape), isinstance(5, Shape), issubclass(bool, Shape), isinstance("x", Shape))
tell("issubclass 5", issubclass, 5, Shape)
tell("issubclass text", Shape.__subclasscheck__, "x")


class Hooked(abc.ABC):
    @classmethod
    def __subclasshook__(cls, other):
        if hasattr(other, "wrong"):
            return "yes"
        if hasattr(other, "fails"):
            raise KeyError("hook")
        return other is int or NotImplemented


print(issubclass(int, Hooked), issubclass(str, Hooked))
tell("wrong hook", issubclass, type("W", (), {"wrong": 1}), Hooked)
tell("failing hook", issubclass, type("F", (), {"fails": 1}), Hooked)
print(isinstance([], Iterable), isinstance(5, Sized), issubclass(list, Hashable),
      abc.get_cache_token() >= 0)
tell("abstract class", abc.abstractmethod, 5)

# gc
print(gc.isenabled(), len(gc.get_count()), gc.get_threshold(), gc.garbage, gc.get_debug())
gc.disable()
gc.enable()
gc.freeze()
print(gc.get_freeze_count() >= 0, gc.unfreeze(), gc.set_threshold(500), gc.get_threshold()[0])
for bad in (3, -1, "x"):
    tell(f"collect {bad!r}", gc.collect, bad)
print(gc.is_tracked(5), gc.is_tracked("x"), gc.is_tracked([]), gc.is_tracked(tell), gc.callbacks)

# types
ns = types.SimpleNamespace(a=1, b=[2])
ns.c = ns
print(ns, ns == types.SimpleNamespace(a=1), ns != 5,
      types.SimpleNamespace() == types.SimpleNamespace())
del ns.c
tell("no such", lambda: ns.zork)
tell("delete", lambda: delattr(ns, "zork"))
tell("positional", types.SimpleNamespace, 1)
tell("not text", lambda: types.SimpleNamespace(**{1: 2}))
tell("raising repr", repr,
     types.SimpleNamespace(x=type("R", (), {"__repr__": lambda self: 1 / 0})()))
tell("less", lambda: ns < ns)
print(vars(types.SimpleNamespace(z=1, a=2)), hash is None)
tell("coroutine of 5", types.coroutine, 5)
tell("coroutine of a function", types.coroutine(lambda: 5))
tell("new_class", lambda: types.new_class("N", (Shape,), {}, lambda d: d.update(x=1)).x)
tell("MappingProxyType 5", types.MappingProxyType, 5)
proxy = types.MappingProxyType({"a": 1})
print(proxy, proxy | {"b": 2}, proxy["a"], "a" in proxy, len(proxy), list(proxy.items()),
      proxy.copy())
tell("set item", lambda: proxy.__setitem__("b", 2))
tell("method", lambda: types.MethodType(len, [1, 2])())
tell("method of 5", types.MethodType, 5, 6)
tell("method of None", types.MethodType, len, None)


# callbacks of the collector
def seen(phase, info):
    print(phase, sorted(info), info["generation"])


gc.callbacks.append(seen)
gc.collect(1)
gc.callbacks.remove(seen)
gc.collect()
