# time.sleep in a coroutine blocks everybody; asyncio.sleep does not
import asyncio
import time


async def heartbeat():
    last = time.perf_counter()
    for _ in range(6):
        await asyncio.sleep(0.5)
        now = time.perf_counter()
        print(f"beat after {now - last:.2f}" + ("  <-- late" if now - last > 0.6 else ""))
        last = now


async def bad():
    await asyncio.sleep(0.7)
    print("blocking for 1.6")
    time.sleep(1.6)
    print("blocked")


async def good():
    await asyncio.sleep(0.7)
    print("waiting for 1.6")
    await asyncio.sleep(1.6)
    print("waited")


for f in (bad, good):
    s = time.perf_counter()

    async def main():
        await asyncio.gather(heartbeat(), f())

    asyncio.run(main())
    print(f"{f.__name__}: {time.perf_counter() - s:.2f}")
