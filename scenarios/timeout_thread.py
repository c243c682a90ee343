"""11. A time-out does not stop a thread.

Idea: a time-out cancels the *waiting*.  A coroutine can be stopped at an
await; a thread cannot, and goes on with its work.
Watch: main gives up at 1.0, yet the file is written at 3.0, and asyncio.run
does not return before.
"""
import asyncio
import time


def log(text):
    print(f"{time.perf_counter() - began:.1f}  {text}")


def write_file():
    time.sleep(3)
    log("thread: the file is written after all")


async def main():
    try:
        async with asyncio.timeout(1):
            await asyncio.to_thread(write_file)
    except TimeoutError:
        #? Is the file written? | yes, at 3.0 | no | yes, at 1.0
        log("main: gave up waiting")


began = time.perf_counter()
asyncio.run(main())  #: waits for the threads of its executor at the end
log("the end")
