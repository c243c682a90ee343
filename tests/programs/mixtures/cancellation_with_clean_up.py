# a long job is cancelled, cleans up, and the main program reports
import asyncio


class Connection:
    def __init__(self, name):
        self.name = name

    async def __aenter__(self):
        print(f"connect {self.name}")
        await asyncio.sleep(0.1)
        return self

    async def __aexit__(self, *exc):
        print(f"disconnect {self.name} because of {exc[0].__name__ if exc[0] else None}")
        await asyncio.sleep(0.2)
        print(f"{self.name} gone")

    async def send(self, x):
        await asyncio.sleep(0.3)
        print(f"{self.name} sent {x}")


async def job(name, n):
    done = 0
    try:
        async with Connection(name) as c:
            for i in range(n):
                await c.send(i)
                done += 1
        return f"{name} complete"
    except asyncio.CancelledError:
        print(f"{name} cancelled after {done}")
        raise
    finally:
        print(f"{name} finally")


async def main():
    a, b = asyncio.create_task(job("a", 2)), asyncio.create_task(job("b", 20))
    await asyncio.sleep(1.5)
    b.cancel()
    for t in (a, b):
        try:
            print(await t)
        except asyncio.CancelledError:
            print("was cancelled")
    print(f"{asyncio.get_running_loop().time():.1f}")


asyncio.run(main())
