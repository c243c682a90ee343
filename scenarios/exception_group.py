"""31. Exception groups: several errors at once.

Idea: tasks can fail together.  A group keeps all the errors; except* picks
those of one kind and lets the rest go on.
Watch: two handlers run for one group; the order is that of the handlers.
"""
import asyncio


async def fail(error, delay):
    await asyncio.sleep(delay)
    raise error


async def clumsy():
    try:
        await asyncio.sleep(9)
    finally:
        raise KeyError("dropped while cleaning up")  #: one more error


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail(ValueError("one"), 1))
            group.create_task(fail(ValueError("two"), 1))
            group.create_task(clumsy())
    except* KeyError as group:
        print("KeyErrors:", group.exceptions)
    except* ValueError as group:
        #? How many ValueErrors are in this group? | 2 | 1 | 3
        print("ValueErrors:", group.exceptions)


asyncio.run(main())
