# a barrier that opens, is reset and breaks under those who wait; and one who
# comes while the last round still leaves it
import asyncio


async def comes(barrier, name, delay):
    await asyncio.sleep(delay)
    try:
        print(name, "is through as", await barrier.wait())
    except asyncio.BrokenBarrierError:
        print(name, "finds it broken")


async def slow_to_leave(barrier):
    task = asyncio.create_task(comes(barrier, "early", 0))
    late = asyncio.create_task(comes(barrier, "late", 0))
    await asyncio.sleep(1)
    print(barrier)
    last = asyncio.create_task(comes(barrier, "last", 0))
    next_round = asyncio.create_task(comes(barrier, "next round", 0))
    await asyncio.gather(task, late, last)
    print(barrier)
    next_round.cancel()


async def main():
    barrier = asyncio.Barrier(3)
    await asyncio.gather(*(comes(barrier, n, i) for i, n in enumerate("abc")))
    for end in barrier.reset, barrier.abort:
        alone = asyncio.create_task(comes(barrier, "alone", 0))
        await asyncio.sleep(1)
        await end()
        await alone
    await barrier.reset()
    await slow_to_leave(barrier)


asyncio.run(main())
