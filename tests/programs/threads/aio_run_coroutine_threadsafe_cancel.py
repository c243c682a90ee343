# cancelling from outside, and giving up waiting
import asyncio
import concurrent.futures
import threading
import time

async def slow():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("cancelled inside", time.monotonic())
        raise

async def main():
    loop = asyncio.get_running_loop()

    def outside():
        f = asyncio.run_coroutine_threadsafe(slow(), loop)
        try:
            f.result(timeout=1)
        except TimeoutError:
            print("time-out", time.monotonic(), f.done())
        print(f.cancel(), f.cancelled())
        try:
            f.result()
        except concurrent.futures.CancelledError as e:
            print(repr(e))
        try:
            asyncio.run_coroutine_threadsafe(3, loop)
        except TypeError as e:
            print(e)
        g = asyncio.run_coroutine_threadsafe(asyncio.sleep(1, "r"), loop)
        return g.result()

    print(await asyncio.to_thread(outside), time.monotonic())

asyncio.run(main())
