# two tasks that wait for each other's lock: a time-out breaks the deadlock
import asyncio


async def grab(name, a, b, patience):
    for attempt in range(3):
        async with a:
            print(f"{asyncio.get_running_loop().time():.2f} {name} has the first")
            await asyncio.sleep(0.1)
            try:
                async with asyncio.timeout(patience):
                    await b.acquire()
            except TimeoutError:
                print(f"{asyncio.get_running_loop().time():.2f} {name} gives way")
            else:
                try:
                    print(f"{asyncio.get_running_loop().time():.2f} {name} has both")
                    await asyncio.sleep(0.1)
                    return attempt
                finally:
                    b.release()
        await asyncio.sleep(0.05)


async def main():
    x, y = asyncio.Lock(), asyncio.Lock()
    print(await asyncio.gather(grab("A", x, y, 0.5), grab("B", y, x, 0.9)))
    print(x.locked(), y.locked())


asyncio.run(main())
