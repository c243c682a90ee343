# an executor of one's own, and as the default
import asyncio
from concurrent.futures import ThreadPoolExecutor
import threading
import time

def work(n):
    time.sleep(n)
    return threading.current_thread().name, time.monotonic()

async def main():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(2, thread_name_prefix="own") as pool:
        print(await asyncio.gather(
            *(loop.run_in_executor(pool, work, n) for n in (1, 2, 1))))
    loop.set_default_executor(ThreadPoolExecutor(1, "default"))
    print(await asyncio.gather(
        *(loop.run_in_executor(None, work, n) for n in (1, 2))))
    try:
        loop.set_default_executor(3)
    except TypeError as e:
        print(e)

asyncio.run(main())
