# TaskGroup used wrongly: not entered, entered twice, finished, shutting down
import asyncio


async def c():
    return 1


async def main():
    tg = asyncio.TaskGroup()
    co = c()
    try:
        tg.create_task(co)
    except RuntimeError as e:
        print("RuntimeError:", str(e).split(">")[-1])
    co.close()
    async with tg:
        try:
            await tg.__aenter__()
        except RuntimeError as e:
            print("RuntimeError:", str(e).split(">")[-1])
        t = tg.create_task(c())
    co = c()
    try:
        tg.create_task(co)
    except RuntimeError as e:
        print("RuntimeError:", str(e).split(">")[-1])
    co.close()
    print(t.result())
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(5)
    except TypeError as e:
        print("TypeError", e)
    except ExceptionGroup as e:
        print("group", e.exceptions)
    print(repr(asyncio.TaskGroup()))


asyncio.run(main())
