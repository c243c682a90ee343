# periodic jobs with and without drift, stopped by cancel
import asyncio


async def every_drifting(period, name, work):
    while True:
        await asyncio.sleep(period)
        print(f"{asyncio.get_running_loop().time():.2f} {name}")
        await asyncio.sleep(work)


async def every_exact(period, name, work):
    loop = asyncio.get_running_loop()
    nxt = loop.time() + period
    n = 0
    try:
        while True:
            await asyncio.sleep(max(0, nxt - loop.time()))
            nxt += period
            n += 1
            print(f"{loop.time():.2f} {name} {n}")
            await asyncio.sleep(work)
    finally:
        print(name, "ran", n, "times")


async def main():
    ts = [asyncio.create_task(every_drifting(0.5, "drift", 0.1)),
          asyncio.create_task(every_exact(0.5, "exact", 0.1))]
    await asyncio.sleep(2.75)
    for t in ts:
        print("cancel", t.cancel())
    print([type(r).__name__ for r in await asyncio.gather(*ts, return_exceptions=True)])


asyncio.run(main())
