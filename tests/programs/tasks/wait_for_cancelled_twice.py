# The time is up for a task that waits, in wait_for(), for one that waits for
# it: what is cancelled cancels the task again.  Both cancellations are in the
# context of what it raises then.
import asyncio


def contexts(error):
    while error:
        print(" ", repr(error))
        error = error.__context__


async def outer():
    async with asyncio.timeout(0.1):
        try:
            await asyncio.wait_for(asyncio.create_task(inner()), 1)
        finally:
            raise KeyError("last")


async def inner():
    try:
        await tasks[0]
    except (asyncio.CancelledError, KeyError) as error:
        print("inner gets", repr(error))


tasks = []


async def main():
    tasks.append(asyncio.create_task(outer()))
    try:
        await tasks[0]
    except KeyError as error:
        print("main gets")
        contexts(error)


asyncio.run(main())
