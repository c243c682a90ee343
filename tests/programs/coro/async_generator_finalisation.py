# breaking out of async for: when the generator's finally runs
import asyncio
from contextlib import aclosing


async def gen(name):
    try:
        for i in range(10):
            yield i
            await asyncio.sleep(0.1)
    finally:
        print(name, "finally", f"{asyncio.get_running_loop().time():.2f}")


async def main():
    async for x in gen("dropped"):
        if x == 2:
            break
    print("after break")
    await asyncio.sleep(0)
    print("a turn later")
    await asyncio.sleep(0)
    async with aclosing(gen("aclosing")) as g:
        async for x in g:
            if x == 1:
                break
        print("leaving aclosing")
    print("left")
    g = gen("deleted")
    await anext(g)
    del g
    print("deleted")
    await asyncio.sleep(0.05)
    g = gen("never started")
    del g
    print("end")


asyncio.run(main())
