# what was thrown into a chain of awaits and caught there is over: what is thrown into a part of it
# later meets only what is handled in that part
import asyncio
import traceback


def tell(e):
    lines = [f"{f.name} {f.line}" for f in traceback.extract_tb(e.__traceback__)]
    print(repr(e), "in", repr(e.__context__), lines)


async def numbers():
    for i in range(3):
        yield i


async def catches(again):
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        if again:
            await asyncio.sleep(0)
    return "caught"


async def handles(again):
    try:
        raise KeyError
    except KeyError:
        print(await catches(again))
        source = numbers()
        print(await anext(source))
        try:
            await source.athrow(ValueError(again))
        except ValueError as e:
            tell(e)
        source = numbers()
        print(await anext(source))
        await source.athrow(ValueError(again))


async def main():
    for again in False, True:
        task = asyncio.create_task(handles(again))
        await asyncio.sleep(0.1)
        task.cancel()
        try:
            await task
        except ValueError as e:
            tell(e)
        del task


asyncio.run(main())
