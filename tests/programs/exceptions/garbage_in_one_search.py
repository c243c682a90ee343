# One search for garbage: what a finalizer lets go of goes at once, not when its own
# turn comes; and what it makes keeps the garbage that it refers to.
import asyncio
import gc


class Thing:
    def __init__(self, name, other=None):
        self.name, self.other = name, other

    def __del__(self):
        print("   ", self.name, "is gone")


class Ring:
    def __init__(self, *parts):
        self.parts, self.me = parts, self


class Reviver:
    def __init__(self):
        self.me = self

    def __del__(self):
        print("    reviver runs")
        revived.append(Thing("made", self))


async def waits(name):
    thing = Thing(name)
    try:
        await asyncio.sleep(1)
    finally:
        print("   ", name, "ends")


async def ticks():
    try:
        yield 1
    finally:
        print("    ticks end")


async def stubborn():
    try:
        yield 0
    finally:
        async for x in ticks():
            await asyncio.sleep(0)


def begun(coro):
    coro.send(None)
    return coro




def begun_stubborn():
    source = stubborn()
    try:
        source.asend(None).send(None)
    except StopIteration:
        pass
    Ring(source)


async def main():
    thing = Thing("late")
    Ring(begun(waits("first")), thing, begun(waits("second")))
    del thing
    print("searched")
    gc.collect()
    Ring(Thing("a", Thing("b")), Thing("c"))
    gc.collect()

revived = []
asyncio.run(main())
Reviver()
gc.collect()
print("revived", [thing.name for thing in revived])
revived.clear()
gc.collect()
begun_stubborn()
gc.collect()
print("searched again")
gc.collect()
print("end")
