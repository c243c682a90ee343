"""14. Cancel, swallowed: a task that says no.

Idea: CancelledError is an exception; who catches it and goes on has refused.
The task ends normally, and cancelled() is False.
Watch: cancel() returns True both times, which only means "I have asked".
"""
import asyncio


async def stubborn():
    for hour in 1, 2, 3:
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:  #: caught, and not raised again
            print("stubborn: not now")
    return "finished anyway"


async def main():
    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0.5)
    for _ in range(2):
        print("main: cancel() says", task.cancel())
        await asyncio.sleep(0)
    #? What will `await task` do? | return a str | raise CancelledError | hang
    print("main:", await task)
    print("main: cancelled?", task.cancelled())


asyncio.run(main())
