# cancel in the middle of a sleep, between two, and when it is already over
import asyncio


async def job():
    for i in range(3):
        try:
            print("sleep", i, asyncio.get_running_loop().time())
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print("cancelled in", i, asyncio.get_running_loop().time())
            raise
    return "whole"


async def main():
    for when in (0, 0.5, 1, 1.5, 3, 4):
        t = asyncio.create_task(job())
        await asyncio.sleep(when)
        ok = t.cancel()
        try:
            print(when, ok, await t)
        except asyncio.CancelledError:
            print(when, ok, "CancelledError")


asyncio.run(main())
