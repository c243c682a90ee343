# What leaves the end of an `async with` of asyncio keeps the exception of the block,
# whatever becomes of its context: the frame of __aexit__() has it as an argument.
import asyncio


class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("   ", self.name, "is gone")


class OwnLock(asyncio.Lock):
    pass


def fails():
    thing = Thing("local of the block")
    raise KeyError("block")


async def releases(manager):
    async with manager:
        manager.release()
        fails()


async def late(manager):
    async with manager as limit:
        limit.reschedule(0)
        try:
            await asyncio.sleep(1)
        finally:
            fails_late()


def fails_late():
    thing = Thing("local of the block")
    raise asyncio.CancelledError("block")


async def grouped(manager):
    async with manager:
        fails()


async def outcome(awaitable):
    try:
        await awaitable
    except BaseException as e:
        print(repr(e), "from", repr(e.__context__), repr(e.__cause__))
        e.__context__ = e.__cause__ = None
        print("its context is forgotten")
    await asyncio.sleep(0)
    print("over")


async def main():
    for manager in (asyncio.Lock(), OwnLock(), asyncio.Condition(), asyncio.BoundedSemaphore()):
        print(type(manager).__name__)
        await outcome(releases(manager))
    print("timeout")
    await outcome(late(asyncio.timeout(9)))
    print("group")
    await outcome(grouped(asyncio.TaskGroup()))

asyncio.run(main())
