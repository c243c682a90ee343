# waiters of a condition that are cancelled in line for its lock, while the run ends by an error
import asyncio


def show(v, depth=4):
    text = repr(v)
    if depth and v.__context__:
        text += " in " + show(v.__context__, depth - 1)
    return text


c = asyncio.Condition()


async def f(i):
    try:
        async with c:
            await c.wait()
            await asyncio.sleep(5)
    except asyncio.CancelledError as e:
        print(i, show(e))


async def main():
    for i in range(3):
        asyncio.create_task(f(i))
    await asyncio.sleep(0)
    async with c:
        c.notify(3)
    for _ in range(3):
        await asyncio.sleep(0)
    async with asyncio.TaskGroup():
        raise ValueError(1)


try:
    asyncio.run(main())
except BaseException as e:
    print(show(e))
