# a pool of connections handed out by an async context manager
import asyncio
from contextlib import asynccontextmanager


class Pool:
    def __init__(self, size):
        self.free = asyncio.LifoQueue()
        for i in range(size):
            self.free.put_nowait(f"conn{i}")

    @asynccontextmanager
    async def connection(self, timeout=None):
        conn = await asyncio.wait_for(self.free.get(), timeout)
        try:
            yield conn
        finally:
            self.free.put_nowait(conn)


async def client(n, pool, patience):
    try:
        async with pool.connection(patience) as conn:
            print(f"{asyncio.get_running_loop().time():.1f} client {n} has {conn}")
            await asyncio.sleep(1)
            if n == 2:
                raise ValueError("query failed")
            return conn
    except asyncio.TimeoutError:
        return f"client {n} gave up"
    except ValueError as e:
        return f"client {n}: {e}"


async def main():
    pool = Pool(2)
    print(await asyncio.gather(*(client(n, pool, 1.5 if n < 5 else 3) for n in range(7))))
    print(pool.free.qsize(), asyncio.get_running_loop().time())


asyncio.run(main())
