# create_task only queues the first step; await of a coroutine runs on at once
import asyncio


async def child(name):
    print(name, "start")
    await asyncio.sleep(0)
    print(name, "middle")
    await asyncio.sleep(0)
    print(name, "end")
    return name


async def main():
    print("main 1")
    t = asyncio.create_task(child("task"))
    print("main 2")
    await child("direct")
    print("main 3", t.done())
    await t
    print("main 4", t.done(), t.result())
    u = asyncio.create_task(child("late"))
    print("main 5")
    await asyncio.sleep(0)
    print("main 6")
    print(await u, await u, await t)


asyncio.run(main())
