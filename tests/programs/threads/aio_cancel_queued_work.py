# what the pool has not begun is cancelled with its future
import asyncio
from concurrent.futures import ThreadPoolExecutor
import time

def work(n):
    print("work", n, time.monotonic())
    time.sleep(1)
    return n

async def main():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(1) as pool:
        fs = [loop.run_in_executor(pool, work, n) for n in range(3)]
        fs[1].cancel()
        print(await asyncio.gather(*fs, return_exceptions=True), loop.time())

asyncio.run(main())
