# a coroutine awaited twice, a task awaiting itself, a coroutine run by two
import asyncio


async def once():
    await asyncio.sleep(0.1)
    return "once"


async def selfish(box):
    await asyncio.sleep(0)
    await box[0]


async def main():
    c = once()
    print(await c)
    try:
        await c
    except RuntimeError as e:
        print("RuntimeError:", e)
    box = []
    box.append(asyncio.create_task(selfish(box)))
    try:
        await box[0]
    except RuntimeError as e:
        print("RuntimeError:", str(e).split(":")[0])
    c = once()
    t = asyncio.create_task(c)
    await asyncio.sleep(0)
    try:
        await c
    except RuntimeError as e:
        print("RuntimeError:", e)
    print(await t, await t)
    try:
        asyncio.create_task(once)
    except TypeError as e:
        print("TypeError:", str(e).split("<")[0])


asyncio.run(main())
