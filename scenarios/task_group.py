"""30. A task group: one for all.

Idea: `async with TaskGroup()` ends only when all its tasks have ended.  If
one fails the others are cancelled, and the errors come as a group.
Watch: "steady" is cancelled at 1.0 because "shaky" fails; compare that with
gather_errors.py, where the other one goes on.
"""
import asyncio


async def steady():
    try:
        await asyncio.sleep(5)
        print("steady: finished")
    except asyncio.CancelledError:
        print("steady: cancelled, because of the other one")
        raise


async def shaky():
    await asyncio.sleep(1)
    raise OSError("the cable is loose")  #: now the group cancels the rest


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(steady(), name="steady")
            group.create_task(shaky(), name="shaky")
            print("main: two tasks made; waits at the end of the block")
            #? What happens to steady? | it is cancelled | it finishes
    except* OSError as errors:
        print("main: caught", errors.exceptions)


asyncio.run(main())
