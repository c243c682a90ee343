# time.sleep in a coroutine: nobody else runs, timers come late
import asyncio
import time


async def ticker():
    for i in range(5):
        print(f"tick {i} {time.perf_counter():.2f}")
        await asyncio.sleep(0.5)


async def blocker():
    await asyncio.sleep(0.6)
    print(f"block {time.perf_counter():.2f}")
    time.sleep(1.2)
    print(f"unblock {time.perf_counter():.2f}")


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(1.7, lambda: print("timer 1.7", loop.time()))
    loop.call_later(0.9, lambda: print("timer 0.9", loop.time()))
    await asyncio.gather(ticker(), blocker())
    print(loop.time() == time.monotonic())


asyncio.run(main())
