"""13. Cancel before the start: not a line runs.

Idea: a task that is cancelled before its first step never enters its
coroutine: no line of it runs, not even a `try`.
Watch: "never" is made and cancelled in one step of main; when its turn comes,
CancelledError is thrown in at the top.
"""
import asyncio


async def careful(name):
    try:
        print(name, "is in its try block")
        await asyncio.sleep(1)
    finally:
        print(name, "cleans up")


async def main():
    never = asyncio.create_task(careful("never"))
    never.cancel()  #: its first step is in the queue, but has not run
    soon = asyncio.create_task(careful("soon"))
    await asyncio.sleep(0)  #: both get their first step
    soon.cancel()
    #? Who cleans up? | soon only | both | nobody
    await asyncio.wait([never, soon])
    print("cancelled:", never.cancelled(), soon.cancelled())


asyncio.run(main())
