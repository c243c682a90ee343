# a cache where many askers share one running computation, with expiry
import asyncio


class Cache:
    def __init__(self, load, ttl):
        self.load, self.ttl, self.data = load, ttl, {}
        self.hits = self.misses = 0

    async def get(self, key):
        loop = asyncio.get_running_loop()
        entry = self.data.get(key)
        if entry is None or entry[1] <= loop.time():
            self.misses += 1
            entry = self.data[key] = (asyncio.ensure_future(self.load(key)), loop.time() + self.ttl)
        else:
            self.hits += 1
        return await asyncio.shield(entry[0])


async def load(key):
    print(f"{asyncio.get_running_loop().time():.1f} loading {key}")
    await asyncio.sleep(1)
    return key * 2


async def main():
    c = Cache(load, 5)
    print(await asyncio.gather(*(c.get(k) for k in "aabab")))
    print(c.hits, c.misses)
    await asyncio.sleep(3.5)
    print(await c.get("a"), asyncio.get_running_loop().time())
    await asyncio.sleep(2)
    print(await c.get("a"), asyncio.get_running_loop().time())
    try:
        await asyncio.wait_for(c.get("z"), 0.5)
    except TimeoutError:
        print("one asker gives up")
    print(await c.get("z"), c.hits, c.misses)


asyncio.run(main())
