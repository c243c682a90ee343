# How long the loop keeps what it throws and what callbacks raise; and in which
# order garbage goes that was alive in an earlier search.
import asyncio
import gc


class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("   ", self.name, "is gone")


class Calls:
    def __del__(self):
        asyncio.get_running_loop().call_soon(print, "called on release")


# The report of an exception is a local of who caught it, in a ring with it.
def fails(thing):
    mine = Thing("local of " + thing.name)
    raise KeyError(mine.name)


async def callbacks():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(repr(context["exception"])))
    loop.call_soon(fails, Thing("soon"))
    loop.call_later(1, fails, Thing("later"))
    task = asyncio.create_task(asyncio.sleep(0))
    task.add_done_callback(lambda task, thing=Thing("done"): fails(thing))
    del task
    await asyncio.sleep(2)
    print("garbage is looked for")
    gc.collect()


# CancelledError is made for the throw, and goes before what waits for the task
# is told that this is done.
async def caught():
    thing = Calls()
    asyncio.current_task().cancel()
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError:
        print("caught", type(thing).__name__)


async def thrown():
    task = asyncio.create_task(caught())
    task.add_done_callback(lambda task: print("told"))
    await task
    await asyncio.sleep(0)

asyncio.run(callbacks())
print("----")
asyncio.run(thrown())
print("----")


# A search for garbage puts what it comes to late behind the rest.
class Node:
    def __init__(self, name):
        self.name, self.other = name, None

    def __del__(self):
        print("   node", self.name)


def nodes():
    late, early = Node("made first"), Node("made second")
    holder = [late]
    late.other = holder
    early.other = early
    return late.other, early


kept = list(nodes())
gc.collect()
print("searched once")
del kept
gc.collect()
print("end")
