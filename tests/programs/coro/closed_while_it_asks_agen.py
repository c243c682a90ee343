# close() of a coroutine that awaits an async generator closes the asend() in
# between; the generator stays where it is, and counts as running.
import contextlib


class Pause:
    def __await__(self):
        yield "pause"


async def numbers():
    try:
        await Pause()
        yield 1
    finally:
        print("numbers end")


async def plain(source):
    try:
        async for x in source:
            print(x)
    finally:
        print("plain ends")


async def closing(source):
    async with contextlib.aclosing(source):
        await anext(source)


async def nested(source):
    try:
        await closing(source)
    except RuntimeError as e:
        print("met", repr(e), repr(e.__context__))

for function in plain, closing, nested:
    source = numbers()
    coro = function(source)
    print(function.__name__, coro.send(None))
    try:
        coro.close()
    except RuntimeError as e:
        print(repr(e), repr(e.__context__))
    print(source.ag_running, source.ag_frame is None)
    try:
        source.aclose().send(None)
    except BaseException as e:
        print(repr(e))
