# The first who asks a future for its result gets the lines of the traceback
# that its exception had when it was done; those who ask again do not.
import asyncio
import traceback


def names(e):
    return [x.name for x in traceback.extract_tb(e.__traceback__)
            if x.filename == __file__]


async def failing():
    raise ValueError


async def told(what, awaitable):
    for _ in range(2):
        try:
            await awaitable
        except ValueError as e:
            print(what, names(e))


async def main():
    task = asyncio.create_task(failing())
    await asyncio.wait([task])
    for _ in range(2):
        try:
            task.result()
        except ValueError as e:
            print("result", names(e))
    print("exception", names(task.exception()))
    await told("awaited", task)
    await told("awaited", asyncio.create_task(failing()))
    await told("gathered", asyncio.gather(failing()))
    await told("shielded", asyncio.shield(failing()))

asyncio.run(main())
