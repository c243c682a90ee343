"""20. An executor: a few threads, a queue of calls.

Idea: a pool has a fixed number of threads.  More calls than threads wait in
the pool's own queue, where no `await` can help them.
Watch: two workers, four calls of 1 s each: two rounds, 2 s.
"""
import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


def log(text):
    print(f"{time.perf_counter() - began:.1f}  {text}")


def grind(bean):
    log(f"grind {bean}")
    time.sleep(1)  #: this thread is taken; the loop is free
    return bean.upper()


async def main():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(max_workers=2) as pool:
        calls = [loop.run_in_executor(pool, grind, bean)
                 for bean in ("arabica", "robusta", "liberica", "excelsa")]
        #? When does the third call begin? | at 1.0 | at 0.0 | at 2.0
        log("main: four calls handed in")
        log(await asyncio.gather(*calls))


began = time.perf_counter()
asyncio.run(main())
