# a task cancelled before its first step never runs a line
import asyncio


async def job():
    print("this line is never printed")
    try:
        await asyncio.sleep(1)
    finally:
        print("nor this")


async def main():
    t = asyncio.create_task(job())
    t.cancel("too early")
    print(t.cancelled(), t.done())
    try:
        await t
    except asyncio.CancelledError as e:
        print("cancelled", e.args)
    print(t.cancelled(), t.done())
    t = asyncio.create_task(job())
    t.add_done_callback(lambda t: print("callback", t.cancelled()))
    t.cancel()
    for i in range(4):
        print(i, t.done())
        await asyncio.sleep(0)


asyncio.run(main())
