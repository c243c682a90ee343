"""19. Off the loop: to_thread for calls that block.

Idea: a blocking call that cannot be changed goes to a thread; the loop only
awaits its end.  asyncio.to_thread() does both.
Watch: the same heart as in blocking.py now beats on time, while a thread
sleeps for three seconds.
"""
import asyncio
import time


def log(text):
    print(f"{time.perf_counter() - began:.1f}  {text}")


async def heart():
    for _ in range(7):
        log("heart: beat")
        await asyncio.sleep(0.5)


def old_library():
    time.sleep(3)  #: blocks its own thread, and nobody else
    return "data"


async def polite():
    await asyncio.sleep(0.7)
    #? How many beats come while the thread sleeps? | 5 | 0 | 1
    data = await asyncio.to_thread(old_library)
    log(f"polite: got {data}")


async def main():
    await asyncio.gather(heart(), polite())


began = time.perf_counter()
asyncio.run(main())
