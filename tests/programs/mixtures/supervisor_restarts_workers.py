# a supervisor that restarts failing workers a few times
import asyncio
import random


async def worker(name):
    while True:
        await asyncio.sleep(random.choice([0.2, 0.5, 0.9]))
        if random.random() < 0.5:
            raise RuntimeError(f"{name} broke")
        print(f"{asyncio.get_running_loop().time():.1f} {name} fine")


async def supervise(name, limit):
    for attempt in range(1, limit + 1):
        try:
            await worker(name)
        except RuntimeError as e:
            print(f"{asyncio.get_running_loop().time():.1f} {e}, restart {attempt}/{limit}")
    raise RuntimeError(f"{name} given up")


async def main():
    random.seed(8)
    res = await asyncio.gather(supervise("alpha", 3), supervise("beta", 2), return_exceptions=True)
    print(res)
    raise SystemExit(len(res))


asyncio.run(main())
