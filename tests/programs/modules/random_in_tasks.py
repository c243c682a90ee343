# the shared random stream in tasks: who draws first depends on the schedule
import asyncio
import random


async def drawer(name, out):
    for _ in range(4):
        d = random.uniform(0.1, 1)
        out.append((name, round(d, 6)))
        await asyncio.sleep(d)
    return random.choice("xyz")


async def main():
    random.seed(7)
    out = []
    print(await asyncio.gather(*(drawer(n, out) for n in "abc")))
    for x in out:
        print(x)
    print(asyncio.get_running_loop().time(), random.random())


asyncio.run(main())
