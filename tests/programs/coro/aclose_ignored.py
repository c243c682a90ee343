# a generator that yields while being closed, and two readers at once
import asyncio


async def stubborn():
    try:
        yield 1
    finally:
        yield 2


async def slow():
    await asyncio.sleep(1)
    yield 1


async def main():
    g = stubborn()
    print(await anext(g))
    try:
        await g.aclose()
    except RuntimeError as e:
        print("RuntimeError:", e)
    g = slow()
    t = asyncio.create_task(anext_of(g))
    await asyncio.sleep(0)
    try:
        await anext(g)
    except RuntimeError as e:
        print("RuntimeError:", e)
    print(await t)
    g2 = slow()
    try:
        await g2.athrow(ZeroDivisionError("early"))
    except ZeroDivisionError as e:
        print("ZeroDivisionError", e)


async def anext_of(g):
    return await anext(g)


asyncio.run(main())
