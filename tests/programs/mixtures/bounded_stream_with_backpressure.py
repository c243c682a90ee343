# fast producer, slow consumer: the queue's length over time
import asyncio


async def main():
    q = asyncio.Queue(4)
    lengths = []

    async def produce():
        for i in range(12):
            await q.put(i)
            await asyncio.sleep(0.1)
        await q.put(None)

    async def consume():
        total = 0
        while (x := await q.get()) is not None:
            total += x
            await asyncio.sleep(0.3)
        return total

    async def sample():
        try:
            while True:
                lengths.append(q.qsize())
                await asyncio.sleep(0.25)
        except asyncio.CancelledError:
            print("sampled", len(lengths))

    s = asyncio.create_task(sample())
    _, total = await asyncio.gather(produce(), consume())
    s.cancel()
    await s
    print(total)
    for i, n in enumerate(lengths):
        print(f"{i * 0.25:5.2f} {'=' * n}")


asyncio.run(main())
