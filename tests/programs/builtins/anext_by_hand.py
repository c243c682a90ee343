# anext(it, default) gives an awaitable that can be driven by hand.
import asyncio
import gc


class Count:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        await asyncio.sleep(0)
        return self.n


def by_hand(awaitable, *steps):
    for name, *args in steps:
        try:
            print(name, repr(getattr(awaitable, name)(*args)), end="; ")
        except BaseException as e:
            print(name, "raised", repr(e), end="; ")
    print()


by_hand(anext(Count(0), "default"), ("send", None))
by_hand(anext(Count(0), "default"), ("__next__",))
by_hand(anext(Count(2), "default"), ("__next__",), ("__next__",))
by_hand(anext(Count(2), "default"), ("send", None), ("send", None))
by_hand(anext(Count(2), "default"), ("send", None), ("throw", ValueError("no")), ("close",))
by_hand(anext(Count(2), "default"), ("send", None), ("throw", ValueError, "no"))
by_hand(anext(Count(2), "default"), ("send", None), ("throw", StopAsyncIteration))
by_hand(anext(Count(2), "default"), ("send", None), ("close",))
a = anext(Count(1), None)
print(iter(a) is a, a.__await__() is a, type(a).__name__)
by_hand(a, ("send", None), ("close",))


class Plain:
    def __anext__(self):
        return iter([10, 20])

    __aiter__ = None


by_hand(anext(Plain(), 5), ("__next__",))


async def gen():
    try:
        got = yield 1
    finally:
        print("closed")


async def main():
    print(await anext(Count(0), "default"), await anext(Count(3), "default"))
    g = gen()
    print(await anext(g, None), await anext(g, "over"), await anext(g, "over"))
    try:
        await anext(Plain(), 5)
    except TypeError as e:
        print(e)
    try:
        await anext(Count(0))
    except StopAsyncIteration as e:
        print(repr(e))
    for bad in (5, [], object()):
        for args in ((bad,), (bad, 1)):
            try:
                await anext(*args)
            except TypeError as e:
                print(e)


class Ring:
    pass


r = Ring()
r.me, r.waits = r, anext(Count(1), r)
import weakref
w = weakref.ref(r)
del r
gc.collect()
print(w() is None)
asyncio.run(main())
