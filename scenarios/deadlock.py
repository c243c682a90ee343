"""37. A deadlock: each waits for the other.

Idea: two locks taken in two orders.  Each task has one and waits for the
other one's; nothing is ready, no timer runs, and nothing can ever happen.
Watch: under CPython this hangs for ever; here the run ends and says who waits
for what.  The time-out is what you would do about it.
"""
import asyncio


async def move(name, first, second):
    async with first:
        print(name, "has one lock")
        await asyncio.sleep(0.1)  #: time enough for the other to take his
        async with second:
            print(name, "has both")


async def main():
    left, right = asyncio.Lock(), asyncio.Lock()
    both = asyncio.gather(move("Ann", left, right), move("Bo", right, left))
    try:
        #? Who gets both locks? | nobody | Ann | Bo
        await asyncio.wait_for(both, timeout=5)
    except asyncio.TimeoutError:
        print("nobody got any further")


asyncio.run(main())
