# An async generator that a task closes already is not closed again at the end.
import asyncio

async def ticks(n):
    try:
        for i in range(n):
            yield i
    finally:
        print("ticks end", n)

async def inner():
    source = ticks(2)
    await anext(source)
    async for x in ticks(3):
        yield x

async def main():
    async for x in inner():
        print(x)
        missing

try:
    asyncio.run(main())
except NameError as e:
    print(e)
