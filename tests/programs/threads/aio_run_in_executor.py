# blocking functions in the default executor
import asyncio
import threading
import time

def work(n):
    print("work", n, threading.current_thread().name, time.monotonic())
    time.sleep(n)
    return n * 10

async def ticker():
    for i in range(4):
        print("tick", i, time.monotonic())
        await asyncio.sleep(0.7)

async def main():
    loop = asyncio.get_running_loop()
    t = asyncio.create_task(ticker())
    fs = [loop.run_in_executor(None, work, n) for n in (2, 1, 1.5)]
    for f in asyncio.as_completed(fs):
        print("result", await f, loop.time())
    print(await asyncio.gather(*fs), loop.time())
    await t

asyncio.run(main())
