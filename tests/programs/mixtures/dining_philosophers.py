# five philosophers, forks taken in order of their numbers: no deadlock
import asyncio
import random


async def philosopher(n, forks, log):
    first, second = sorted((n, (n + 1) % len(forks)))
    for meal in range(2):
        think = random.uniform(0.1, 1)
        await asyncio.sleep(think)
        async with forks[first]:
            print(f"{asyncio.get_running_loop().time():.3f} P{n} has fork {first}")
            await asyncio.sleep(0.05)
            async with forks[second]:
                print(f"{asyncio.get_running_loop().time():.3f} P{n} eats meal {meal}")
                await asyncio.sleep(0.5)
                log.append(n)
    print(f"P{n} leaves")


async def main():
    random.seed(5)
    forks = [asyncio.Lock() for _ in range(5)]
    log = []
    async with asyncio.TaskGroup() as tg:
        for n in range(5):
            tg.create_task(philosopher(n, forks, log), name=f"P{n}")
    print(log, [f.locked() for f in forks])


asyncio.run(main())
