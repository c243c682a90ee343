# the clock is a double: sums of delays print as CPython's
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    print(loop.time())
    for d in (0.1, 0.2, 0.3, 0.7, 1 / 3, 1e-3, 1e-7):
        await asyncio.sleep(d)
        print(loop.time())
    t = loop.time()
    for _ in range(10):
        await asyncio.sleep(0.1)
    print(loop.time() - t)
    deadline = loop.time() + 2.5
    n = 0
    while loop.time() < deadline:
        n += 1
        await asyncio.sleep(0.3)
    print(n, loop.time(), deadline)


asyncio.run(main())
