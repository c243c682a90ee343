"""27. A semaphore: at most two at a time.

Idea: a semaphore is a lock with several keys.  It limits how many are inside
at once, whatever the number of tasks: a polite way to use a server.
Watch: five downloads, two keys: the third begins when the first has ended.
"""
import asyncio
import time


def log(text):
    print(f"{time.perf_counter() - began:.1f}  {text}")


async def download(keys, page):
    async with keys:  #: waits here while both keys are taken
        log(f"page {page} begins")
        await asyncio.sleep(1)
    log(f"page {page} is here")


async def main():
    keys = asyncio.Semaphore(2)
    #? When is page 5 here? | at 3.0 | at 1.0 | at 5.0
    await asyncio.gather(*(download(keys, page) for page in range(1, 6)))


began = time.perf_counter()
asyncio.run(main())
