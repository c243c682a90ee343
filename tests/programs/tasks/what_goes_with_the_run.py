# asyncio.run() has cancelled what was left: the tasks go then, the oldest first, and
# of a gather() its exception before its children.
import asyncio


class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("   ", self.name, "is gone")


async def child(n):
    thing = Thing(f"child {n}")
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        inner = Thing(f"caught by child {n}")
        await asyncio.sleep(1)


async def parent(n):
    thing = Thing(f"parent {n}")
    await asyncio.wait_for(asyncio.gather(child(n + 1), child(n + 2), return_exceptions=True), 0.2)


async def alone(name):
    thing = Thing(name)
    await asyncio.sleep(9)


async def main():
    asyncio.create_task(alone("first"))
    asyncio.create_task(parent(0))
    asyncio.create_task(parent(10))
    asyncio.create_task(alone("last"))
    await asyncio.sleep(0.25)
    print("main ends")

asyncio.run(main())
print("end")
