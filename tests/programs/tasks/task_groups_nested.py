# nested task groups: groups of groups, cancellation going down
import asyncio


async def fail(n, e):
    await asyncio.sleep(n)
    raise e


async def inner():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(fail(1, ValueError("deep")))


def show(e, depth=0):
    print("  " * depth + repr(e))
    if isinstance(e, BaseExceptionGroup):
        for x in e.exceptions:
            show(x, depth + 1)


async def victim():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(asyncio.sleep(10))
    except asyncio.CancelledError:
        print("the inner group is cancelled", asyncio.get_running_loop().time())
        raise


async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(inner())
    except ExceptionGroup as e:
        show(e)
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(victim())
            tg.create_task(fail(1, OSError("outer")))
    except* OSError as e:
        show(e)
    try:
        async with asyncio.TaskGroup() as outer:
            async with asyncio.TaskGroup() as tg:
                outer.create_task(fail(1, KeyError("k")))
                tg.create_task(asyncio.sleep(3))
    except ExceptionGroup as e:
        show(e)


asyncio.run(main())
