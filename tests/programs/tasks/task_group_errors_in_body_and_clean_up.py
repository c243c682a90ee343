# TaskGroup: the body raises, a child raises while cancelled; except* splits them
import asyncio


async def messy():
    try:
        await asyncio.sleep(10)
    finally:
        raise KeyError("in clean-up")


async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(messy())
            await asyncio.sleep(1)
            raise TypeError("in the body")
    except* KeyError as eg:
        print("KeyError part", eg.exceptions)
    except* TypeError as eg:
        print("TypeError part", eg.exceptions)
    try:
        async with asyncio.TaskGroup() as tg:
            t = tg.create_task(messy())
            raise RuntimeError("before the child has started")
    except BaseExceptionGroup as eg:
        print(eg.exceptions, t.cancelled())
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(asyncio.sleep(1))
            raise SystemExit(3)
    except SystemExit as e:
        print("SystemExit passes bare", e.code)
    async with asyncio.TaskGroup() as tg:
        t = tg.create_task(asyncio.sleep(5))
        t.cancel()
    print("a cancelled child is no error", t.cancelled())


asyncio.run(main())
