# pub/sub with async generators as subscriptions
import asyncio


class Hub:
    def __init__(self):
        self.queues = []

    def publish(self, x):
        for q in self.queues:
            q.put_nowait(x)

    async def subscribe(self):
        q = asyncio.Queue()
        self.queues.append(q)
        try:
            while True:
                x = await q.get()
                if x is None:
                    return
                yield x
        finally:
            self.queues.remove(q)
            print("unsubscribed,", len(self.queues), "left")


async def reader(name, hub, limit):
    got = []
    sub = hub.subscribe()
    async for x in sub:
        got.append(x)
        print(name, "got", x)
        if len(got) == limit:
            break
    await sub.aclose()
    return name, got


async def main():
    hub = Hub()
    rs = [asyncio.create_task(reader(n, hub, k)) for n, k in (("a", 2), ("b", 9), ("c", 4))]
    await asyncio.sleep(0)
    for i in range(5):
        hub.publish(i * 10)
        await asyncio.sleep(0.5)
    hub.publish(None)
    print(await asyncio.gather(*rs))


asyncio.run(main())
