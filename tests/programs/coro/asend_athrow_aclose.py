# asend, athrow and aclose of an async generator
import asyncio


async def echo():
    got = None
    try:
        while True:
            try:
                got = yield ("echo", got)
                await asyncio.sleep(0.1)
            except ValueError as e:
                print("handled", e)
                got = "after error"
    finally:
        print("finally")
        await asyncio.sleep(0.1)
        print("finally done")


async def main():
    g = echo()
    try:
        await g.asend("too early")
    except TypeError as e:
        print("TypeError:", e)
    print(await g.asend(None))
    print(await g.asend("one"))
    print(await g.__anext__())
    print(await g.athrow(ValueError("thrown")))
    try:
        await g.athrow(KeyError, "out")
    except KeyError as e:
        print("KeyError", e)
    try:
        await g.asend(1)
    except StopAsyncIteration:
        print("exhausted")
    g = echo()
    await g.__anext__()
    print(await g.aclose())
    print(await g.aclose())
    unstarted = echo()
    await unstarted.aclose()
    try:
        await anext(unstarted)
    except StopAsyncIteration:
        print("closed before the start")


asyncio.run(main())
