# Two fill it, a third comes while they leave; abort() and reset() break what
# waits.
import asyncio


async def come(barrier):
    try:
        return await barrier.wait()
    except asyncio.BrokenBarrierError as e:
        return str(e)


def start(barrier, names):
    return [asyncio.create_task(come(barrier), name=n) for n in names]


async def main():
    barrier = asyncio.Barrier(2)
    first = start(barrier, "abc")
    await asyncio.sleep(1)
    first[2].cancel()
    await asyncio.wait(first)
    second = start(barrier, "d")
    await asyncio.sleep(1)
    await barrier.reset()
    await asyncio.wait(second)
    third = start(barrier, "e")
    await asyncio.sleep(1)
    await barrier.abort()
    await asyncio.wait(third)
    print(await come(barrier), barrier.broken)


asyncio.run(main())
