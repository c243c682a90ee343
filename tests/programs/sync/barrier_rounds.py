# Barrier: all meet, indexes, several rounds, async with
import asyncio


async def runner(n, barrier):
    for r in range(2):
        await asyncio.sleep(n)
        print(f"runner {n} arrives, {barrier.n_waiting} wait")
        i = await barrier.wait()
        print(f"runner {n} goes on as {i} at {asyncio.get_running_loop().time()}")
    async with barrier as pos:
        print("with", n, pos)


async def main():
    b = asyncio.Barrier(3)
    print(b.parties, b.n_waiting, b.broken)
    await asyncio.gather(*(runner(n, b) for n in range(3)))
    print(b.n_waiting, b.broken)
    one = asyncio.Barrier(1)
    print(await one.wait(), await one.wait())
    try:
        asyncio.Barrier(0)
    except ValueError as e:
        print("ValueError:", e)


asyncio.run(main())
