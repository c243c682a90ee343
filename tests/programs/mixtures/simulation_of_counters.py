# customers, two counters, seeded arrivals; waiting times and an average
import asyncio
import random


async def counter(name, q, waits):
    while True:
        who, arrived = await q.get()
        now = asyncio.get_running_loop().time()
        waits.append(now - arrived)
        print(f"{now:6.2f} {name} serves {who} after {now - arrived:.2f}")
        await asyncio.sleep(random.gauss(2, 0.5))
        q.task_done()


async def main():
    random.seed(77)
    q, waits = asyncio.Queue(), []
    ts = [asyncio.create_task(counter(n, q, waits)) for n in ("left", "right")]
    for i in range(10):
        await asyncio.sleep(random.expovariate(1.2))
        q.put_nowait((f"customer {i}", asyncio.get_running_loop().time()))
    await q.join()
    for t in ts:
        t.cancel()
    mean = sum(waits) / len(waits)
    sd = (sum((w - mean) ** 2 for w in waits) / len(waits)) ** 0.5
    print(f"mean {mean:.4f} sd {sd:.4f} max {max(waits)!r}")


asyncio.run(main())
