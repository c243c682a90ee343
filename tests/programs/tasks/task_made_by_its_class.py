# asyncio.Task(coro) by hand, its arguments, equality, hash, use in dicts and sets
import asyncio


async def job(n):
    await asyncio.sleep(n)
    return n


async def main():
    loop = asyncio.get_running_loop()
    t = asyncio.Task(job(1), name="by hand")
    u = asyncio.Task(job(0.5), loop=loop)
    print(t.get_name(), u.get_loop() is loop, t == u, t == t)
    where = {t: "long", u: "short"}
    done, pending = await asyncio.wait({t, u}, return_when=asyncio.FIRST_COMPLETED)
    print([where[x] for x in done], [where[x] for x in pending])
    print(await t, isinstance(t, asyncio.Future), issubclass(asyncio.Task, asyncio.Future))
    background = set()
    for i in range(3):
        b = loop.create_task(job(i))
        background.add(b)
        b.add_done_callback(background.discard)
    while background:
        print(len(background), loop.time())
        await asyncio.sleep(1)
    print("empty", loop.time())


asyncio.run(main())
