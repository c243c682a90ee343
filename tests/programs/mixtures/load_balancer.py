# a load balancer: round robin against least busy
import asyncio
import itertools


class Server:
    def __init__(self, name, speed):
        self.name, self.speed, self.busy, self.served = name, speed, 0, 0

    async def handle(self, size):
        self.busy += 1
        await asyncio.sleep(size / self.speed)
        self.busy -= 1
        self.served += 1


async def run(pick, servers):
    async def request(i):
        await asyncio.sleep(i * 0.1)
        s = pick(servers)
        await s.handle(1 + i % 3)
        return f"{i}:{s.name}"

    print(await asyncio.gather(*(request(i) for i in range(10))))
    print({s.name: s.served for s in servers}, f"{asyncio.get_running_loop().time():.2f}")


def servers():
    return [Server(n, v) for n, v in (("a", 1), ("b", 2), ("c", 4))]


ring = itertools.count()
asyncio.run(run(lambda ss: ss[next(ring) % len(ss)], servers()))
asyncio.run(run(lambda ss: min(ss, key=lambda s: s.busy), servers()))
