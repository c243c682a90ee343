# the sleeping barber: chairs, customers that leave, a barber that sleeps
import asyncio
import random


async def barber(q, stats):
    while True:
        if q.empty():
            print(f"{asyncio.get_running_loop().time():5.2f} barber sleeps")
        c = await q.get()
        if c is None:
            return
        print(f"{asyncio.get_running_loop().time():5.2f} cutting {c}")
        await asyncio.sleep(random.uniform(0.5, 1))
        stats["cut"] += 1


async def customer(i, q, stats):
    try:
        q.put_nowait(i)
    except asyncio.QueueFull:
        stats["left"] += 1
        print(f"{asyncio.get_running_loop().time():5.2f} customer {i} leaves")


async def main():
    random.seed(11)
    q, stats = asyncio.Queue(2), {"cut": 0, "left": 0}
    b = asyncio.create_task(barber(q, stats))
    for i in range(10):
        await asyncio.sleep(random.expovariate(2))
        await customer(i, q, stats)
    await q.put(None)
    await b
    print(stats)


asyncio.run(main())
