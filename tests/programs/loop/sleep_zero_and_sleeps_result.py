# asyncio.sleep: zero, negative, result, ordering against call_soon and timers
import asyncio


async def a():
    for i in range(3):
        print("a", i)
        await asyncio.sleep(0)


async def b():
    for i in range(3):
        print("b", i)
        await asyncio.sleep(-1)


async def c():
    print("c", await asyncio.sleep(0.0, result="zero"))
    print("c", await asyncio.sleep(1e-9, "tiny"))
    print("c", await asyncio.sleep(1, [1]))


async def main():
    await asyncio.gather(a(), b(), c())
    try:
        await asyncio.sleep("1")
    except TypeError as e:
        print("TypeError:", e)
    print(await asyncio.sleep(True, "bool"), asyncio.get_running_loop().time())


asyncio.run(main())
