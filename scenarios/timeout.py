"""10. Time-out: the first plan is stopped, the second begins.

Idea: wait_for() gives a coroutine a time.  When that is over it cancels the
coroutine, waits until it has ended, and only then raises TimeoutError.
Watch: the slow server's `finally` runs before main hears of the time-out; the
mirror is asked only after that; what the slow server would have said is lost.
"""
import asyncio
import time


def log(*words):
    print(f"{time.perf_counter() - began:.1f} ", *words)


async def ask(server, seconds):
    log(f"ask {server}")
    try:
        await asyncio.sleep(seconds)
        return f"answer of {server}"
    finally:  #: runs in any case, also when time is up
        log(f"{server}: connection closed")


async def main():
    try:
        answer = await asyncio.wait_for(ask("main server", 5), timeout=2)
    except asyncio.TimeoutError:
        #? What came before this? | the server's finally | nothing
        log("no answer in time, trying the mirror")
        answer = await asyncio.wait_for(ask("mirror", 1), timeout=2)
    log(answer)


began = time.perf_counter()
asyncio.run(main())
