# An async generator that was asked for a value, but never began, is finalized, too.
import asyncio
import sys


async def numbers():
    try:
        yield 1
    finally:
        print("finally")


async def main():
    for ask in ("asked", "not asked", "closed"):
        a = numbers()
        if ask == "asked":
            a.__anext__()
        elif ask == "closed":
            a.aclose()
        del a
        print(ask, sorted(t.get_name() for t in asyncio.all_tasks()))
        await asyncio.sleep(0)
        print(ask, sorted(t.get_name() for t in asyncio.all_tasks()))
        await asyncio.sleep(0)
    a = numbers()
    try:
        await a.asend(3)
    except TypeError as e:
        print(e)
    del a
    await asyncio.sleep(0)
    print("end", sorted(t.get_name() for t in asyncio.all_tasks()))


asyncio.run(main())

# The hooks by hand.
sys.set_asyncgen_hooks(lambda a: print("first", a.__name__), lambda a: print("last", a.__name__))
a = numbers()
try:
    a.__anext__().send(None)
except StopIteration as e:
    print(e.value)
del a
a = numbers()
a.athrow(ValueError)
del a
a = numbers()
del a


def refuse(a):
    raise ValueError("refused")


sys.set_asyncgen_hooks(refuse, lambda a: print("last", a.__name__))
for name in "__anext__", "asend", "athrow", "aclose":
    a = numbers()
    for times in 1, 2:
        try:
            print(name, type(getattr(a, name)(*[ValueError][:name[1] in "ts"])).__name__)
        except ValueError as e:
            print(name, e)
