# the default executor has twelve workers
import asyncio
import threading
import time

def work(n):
    time.sleep(1)
    return threading.current_thread().name

async def main():
    rs = await asyncio.gather(*(asyncio.to_thread(work, n) for n in range(14)))
    print(rs, time.monotonic())

asyncio.run(main())
