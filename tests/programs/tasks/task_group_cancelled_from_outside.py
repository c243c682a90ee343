# cancelling the task that holds a TaskGroup; with a child failing meanwhile
import asyncio


async def child(fail):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("child cancelled")
        if fail:
            raise ValueError("while being cancelled")
        raise


async def holder(fail):
    async with asyncio.TaskGroup() as tg:
        tg.create_task(child(fail))
    print("not reached")


async def main():
    for fail in (False, True):
        t = asyncio.create_task(holder(fail))
        await asyncio.sleep(1)
        t.cancel("outside")
        try:
            await t
        except asyncio.CancelledError as e:
            print("CancelledError", e.args, t.cancelled())
        except ExceptionGroup as e:
            print("group", e.exceptions, t.cancelled(), t.cancelling())


asyncio.run(main())
