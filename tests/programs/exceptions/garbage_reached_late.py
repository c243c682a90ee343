# In which order tasks end that are garbage together: that of their coroutines in
# CPython's list, where a search puts behind what it reaches late, the nearer before
# what is held by way of more.
import asyncio
import gc


class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("   ", self.name, "is gone")


class Holder:
    def __init__(self, name):
        self.thing = Thing(name)


async def leaf(name):
    holder, thing = Holder(name + "'s held"), Thing(name + "'s own")
    try:
        await asyncio.get_running_loop().create_future()
    finally:
        print("   ", name, "ends")


def task(name):
    return asyncio.create_task(leaf(name))


async def gathered(name):
    thing = Thing(name)
    await asyncio.gather(leaf(name + ".1"), asyncio.shield(leaf(name + ".2")), leaf(name + ".3"))


async def grouped(name):
    thing = Thing(name)
    async with asyncio.TaskGroup() as group:
        group.create_task(leaf(name + ".1"))
        await asyncio.gather(leaf(name + ".2"), leaf(name + ".3"))


async def waited(name):
    thing = Thing(name)
    await asyncio.wait([task(name + ".1")])


async def completed(name):
    thing = Thing(name)
    for next_one in asyncio.as_completed([leaf(name + ".1"), task(name + ".2")]):
        await next_one


async def limited(name):
    thing = Thing(name)
    await asyncio.wait_for(leaf(name + ".1"), 9)


async def shielded(name):
    thing = Thing(name)
    await asyncio.shield(leaf(name + ".1"))


async def awaited(name):
    thing = Thing(name)
    await asyncio.create_task(leaf(name + ".1"))


async def main():
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: None)
    gc.collect()
    for many in ([gathered], [grouped], [waited, shielded], [completed], [limited, awaited],
                 [gathered, grouped, awaited]):
        print(*(one.__name__ for one in many))
        kept = [asyncio.create_task(one(str(i))) for i, one in enumerate(many)]
        for i in range(3):
            await asyncio.sleep(0)
        gc.collect()
        kept.clear()
        gc.collect()

gc.disable()
asyncio.run(main())
