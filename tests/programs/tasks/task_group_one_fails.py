# TaskGroup: a failing child cancels its sibling; the errors come as a group
import asyncio


async def bad(n):
    await asyncio.sleep(n)
    raise ValueError(f"bad {n}")


async def sibling():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as e:
        print("sibling cancelled", e.args, asyncio.get_running_loop().time())
        raise


async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            b = tg.create_task(bad(1))
            s = tg.create_task(sibling())
    except* ValueError as eg:
        print(eg, eg.exceptions)
    print(b.done(), s.cancelled(), asyncio.current_task().cancelling())
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(bad(1))
            try:
                await asyncio.sleep(5)
            except asyncio.CancelledError:
                print("the body is cancelled too")
                raise
    except ExceptionGroup as eg:
        print(eg.message, [repr(e) for e in eg.exceptions])
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(bad(1))
            tg.create_task(bad(1))
    except* ValueError as eg:
        print(len(eg.exceptions), eg)


asyncio.run(main())
