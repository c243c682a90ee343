# how many loop turns each construct takes before its waiter goes on
import asyncio


async def nop():
    return None


async def count(label, aw):
    n = 0
    stop = False

    async def counter():
        nonlocal n
        while not stop:
            n += 1
            await asyncio.sleep(0)

    t = asyncio.create_task(counter())
    await asyncio.sleep(0)
    n = 0
    await aw
    print(label, n)
    stop = True
    await t


async def group():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(nop())


async def main():
    loop = asyncio.get_running_loop()
    await count("coroutine", nop())
    await count("sleep(0)", asyncio.sleep(0))
    await count("task", asyncio.create_task(nop()))
    await count("gather 1", asyncio.gather(nop()))
    await count("gather 0", asyncio.gather())
    await count("nested gather", asyncio.gather(asyncio.gather(nop())))
    await count("wait_for", asyncio.wait_for(nop(), 5))
    await count("wait_for None", asyncio.wait_for(nop(), None))
    await count("shield", asyncio.shield(nop()))
    await count("wait", asyncio.wait([asyncio.create_task(nop())]))
    await count("group", group())
    await count("as_completed", next(asyncio.as_completed([asyncio.create_task(nop())])))
    f = loop.create_future()
    f.set_result(1)
    await count("done future", f)
    f = loop.create_future()
    loop.call_soon(f.set_result, 1)
    await count("call_soon future", f)


asyncio.run(main())
