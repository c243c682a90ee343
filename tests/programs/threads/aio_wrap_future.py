# a thread's future awaited by a coroutine
import asyncio
from concurrent.futures import Future, ThreadPoolExecutor
import threading
import time

async def main():
    with ThreadPoolExecutor() as pool:
        f = asyncio.wrap_future(pool.submit(time.sleep, 1))
        print(await f, asyncio.isfuture(f), time.monotonic())
    c = Future()
    threading.Timer(2, c.set_result, ["set"]).start()
    print(await asyncio.wrap_future(c), time.monotonic())
    c = Future()
    threading.Timer(1, c.set_exception, [OSError("x")]).start()
    try:
        await asyncio.wrap_future(c)
    except OSError as e:
        print(repr(e), time.monotonic())
    try:
        asyncio.wrap_future(3)
    except AssertionError as e:
        print(e)

asyncio.run(main())
