# What get() returns is a coroutine to asyncio: a task can drive it.
import asyncio
from collections.abc import Coroutine
import aiohttp


async def main():
    async with aiohttp.ClientSession() as s:
        get = s.get("http://h/x")
        print(type(get).__name__, isinstance(get, Coroutine),
              asyncio.iscoroutine(get), asyncio.iscoroutinefunction(s.get))
        task = asyncio.create_task(get)
        print((await task).status)
        both = await asyncio.gather(s.get("http://h/1"), s.get("http://h/2"))
        print([str(r.url) for r in both])
        print((await asyncio.wait_for(s.get("http://h/3"), 1)).status)
        done, pending = await asyncio.wait(
            [asyncio.create_task(s.get(f"http://h/{i}")) for i in range(3)])
        print(len(done), len(pending))
        async with asyncio.TaskGroup() as group:
            t = group.create_task(s.get("http://h/4"))
        print(t.result().status)
        try:
            with s.get("http://h/") as r:
                pass
        except TypeError as e:
            print(e)

asyncio.run(main())
