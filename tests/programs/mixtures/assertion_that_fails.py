# an assert inside a coroutine fails with a message
import asyncio


async def measure(xs):
    total = 0
    for x in xs:
        await asyncio.sleep(0.1)
        assert x >= 0, f"negative value {x!r}"
        total += x
    return total


async def main():
    print(await measure([1, 2, 3]))
    try:
        await measure([1, -2])
    except AssertionError as e:
        print("AssertionError:", e)
    await measure([5, -7])


asyncio.run(main())
