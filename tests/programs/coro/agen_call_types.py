# What the calls of an async generator's methods are: two types of awaitables.
import asyncio


async def ticks():
    yield 1


async def main():
    source = ticks()
    calls = [source.__anext__(), source.asend(None), source.athrow(KeyError), source.aclose()]
    for call in calls:
        print(type(call).__name__, repr(call).split(" at ")[0])
    print(type(calls[0]) is type(calls[1]), type(calls[1]) is type(calls[2]))
    print(type(calls[2]) is type(calls[3]))
    task = asyncio.create_task(source.aclose())
    print(repr(task).split("coro=")[1])
    print(await task)


asyncio.run(main())
