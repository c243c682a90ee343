# whoever only polls the clock sees time pass: many reads in a step, many turns at an instant
# not: steps  (ten thousand of them)
import asyncio
import time


def poll(seconds):
    end, n = time.monotonic() + seconds, 0
    while time.monotonic() < end:
        n += 1
    return n


async def turns(seconds):
    loop = asyncio.get_running_loop()
    end, n = loop.time() + seconds, 0
    while loop.time() < end:
        n += 1
        await asyncio.sleep(0)
    return n


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0.004, lambda: print("timer", loop.time()))
    print(poll(0.005), loop.time())
    await asyncio.sleep(0)
    print(poll(0.003), loop.time())
    print(await turns(0.002), loop.time())


asyncio.run(main())
