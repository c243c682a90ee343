# a seeded price walk, alerts through an event and a history in a deque
import asyncio
import random
from collections import deque


async def ticker(hist, new, n):
    price = 100.0
    for _ in range(n):
        await asyncio.sleep(1)
        price = round(price * (1 + random.gauss(0, 0.02)), 2)
        hist.append(price)
        new.set()
    hist.append(None)
    new.set()


async def alert(hist, new, low, high):
    while True:
        await new.wait()
        new.clear()
        if hist[-1] is None:
            return
        p = hist[-1]
        mark = "LOW" if p < low else "HIGH" if p > high else ""
        avg = sum(hist) / len(hist)
        print(f"{asyncio.get_running_loop().time():4.0f}s {p:8.2f} avg {avg:8.3f} {mark}".rstrip())


async def main():
    random.seed(2024)
    hist, new = deque(maxlen=4), asyncio.Event()
    await asyncio.gather(ticker(hist, new, 12), alert(hist, new, 98, 102))
    print(list(hist))


asyncio.run(main())
