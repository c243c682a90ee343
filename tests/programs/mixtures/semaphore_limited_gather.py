# a helper that gathers with a limit on how many run at once
import asyncio


async def gather_limited(n, *coros):
    sem = asyncio.Semaphore(n)

    async def run(c):
        async with sem:
            return await c

    return await asyncio.gather(*map(run, coros))


active = peak = 0


async def job(i):
    global active, peak
    active += 1
    peak = max(peak, active)
    await asyncio.sleep(0.3 + i % 3 / 10)
    active -= 1
    return i * i


async def main():
    global peak
    for limit in (1, 2, 4, 100):
        peak = 0
        t = asyncio.get_running_loop().time()
        r = await gather_limited(limit, *(job(i) for i in range(8)))
        print(limit, r, "peak", peak, f"{asyncio.get_running_loop().time() - t:.2f}s")


asyncio.run(main())
