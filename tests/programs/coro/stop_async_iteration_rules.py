# StopAsyncIteration raised in the wrong places becomes RuntimeError
# not: steps  (a traceback of CPython keeps a frame, and with it a generator, alive)
import asyncio


async def gen_raises():
    yield 1
    raise StopAsyncIteration("inside")


async def gen_stops():
    yield 1
    raise StopIteration("inside")


async def coro_raises():
    raise StopAsyncIteration("from a coroutine")


async def main():
    for g in (gen_raises(), gen_stops()):
        try:
            async for x in g:
                print(x)
        except RuntimeError as e:
            print("RuntimeError:", e, repr(e.__cause__))
    try:
        await coro_raises()
    except StopAsyncIteration as e:
        print("StopAsyncIteration", e)
    t = asyncio.create_task(coro_raises())
    try:
        await t
    except StopAsyncIteration as e:
        print("from the task", repr(e))

    class It:
        def __aiter__(self):
            return self

        def __anext__(self):
            return 5

    try:
        async for x in It():
            pass
    except TypeError as e:
        print("TypeError:", e)


asyncio.run(main())
