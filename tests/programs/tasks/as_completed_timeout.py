# as_completed with a timeout: TimeoutError for the rest, the tasks live on
import asyncio


async def job(n):
    await asyncio.sleep(n)
    return n


async def main():
    loop = asyncio.get_running_loop()
    ts = [asyncio.create_task(job(n)) for n in (1, 2, 4, 5)]
    for nxt in asyncio.as_completed(ts, timeout=3):
        try:
            print(loop.time(), await nxt)
        except TimeoutError as e:
            print(loop.time(), "TimeoutError", e.args)
    print([t.done() for t in ts])
    print(await asyncio.gather(*ts), loop.time())


asyncio.run(main())
