# types: new_class, coroutine, namespaces, aliases, unions, functions' parts
import asyncio
import types


def body(ns):
    ns["x"] = 5


C = types.new_class("C", (), {}, body)
print(C.x, C.__name__, C.__mro__[1:])


@types.coroutine
def old():
    yield
    return 3


async def main():
    return await old()


print(asyncio.run(main()))
ns = types.SimpleNamespace(b=1, a=[2])
ns.me = ns
print(ns)


class Sub(types.SimpleNamespace):
    pass


print(Sub(q=1), Sub(q=1) == types.SimpleNamespace(q=1), Sub(q=1) != Sub(q=2))
try:
    types.SimpleNamespace(1)
except TypeError as e:
    print(type(e).__name__)
try:
    hash(ns)
except TypeError as e:
    print(e)
print(types.GenericAlias(list, (int,)), list[int].__origin__, dict[str, int].__args__, (int | None).__args__)
m = types.MappingProxyType({"a": 1})
print(m | {"b": 2}, m.get("z"), "a" in m, m == {"a": 1}, m.copy(), list(m.items()))
mod = types.ModuleType("made", "doc")
mod.v = 3
print(mod.__name__, mod.__doc__, mod.v, mod)
f = lambda a, *, b=2: a
print(f.__code__.co_argcount, f.__kwdefaults__, f.__code__.co_varnames, type(f.__code__) is types.CodeType)
