# two players and a ball: a condition, then queues, then events
import asyncio


async def with_condition():
    cond, turn = asyncio.Condition(), "ping"

    async def player(me, other, n):
        nonlocal turn
        for i in range(n):
            async with cond:
                await cond.wait_for(lambda: turn == me)
                print(me, i)
                await asyncio.sleep(0.1)
                turn = other
                cond.notify_all()

    await asyncio.gather(player("ping", "pong", 3), player("pong", "ping", 3))


async def with_queues():
    a, b = asyncio.Queue(), asyncio.Queue()

    async def player(name, inp, out):
        while (ball := await inp.get()) < 6:
            print(name, ball)
            await out.put(ball + 1)
        await out.put(ball)
        print(name, "stops")

    a.put_nowait(0)
    await asyncio.gather(player("ping", a, b), player("pong", b, a))


async def with_events():
    e = [asyncio.Event(), asyncio.Event()]

    async def player(i):
        for n in range(3):
            await e[i].wait()
            e[i].clear()
            print("event", i, n)
            e[1 - i].set()

    e[0].set()
    await asyncio.gather(player(0), player(1))


for f in (with_condition, with_queues, with_events):
    print(f.__name__)
    asyncio.run(f())
