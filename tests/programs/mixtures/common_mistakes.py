# mistakes of beginners: forgetting await, awaiting in turn, losing results
import asyncio


async def fetch(n):
    await asyncio.sleep(1)
    return n


async def main():
    loop = asyncio.get_running_loop()
    c = fetch(1)
    try:
        print(c + 1)
    except TypeError as e:
        print("TypeError:", e)
    print(await c)
    t = loop.time()
    for i in range(3):
        await fetch(i)
    print("one by one", loop.time() - t)
    t = loop.time()
    await asyncio.gather(*[fetch(i) for i in range(3)])
    print("together", loop.time() - t)
    t = loop.time()
    for task in [asyncio.create_task(fetch(i)) for i in range(3)]:
        await task
    print("tasks first", loop.time() - t)
    try:
        await fetch
    except TypeError as e:
        print("TypeError:", e)
    try:
        for x in fetch(1):
            pass
    except TypeError as e:
        print("TypeError:", e)
    if fetch(0):
        print("a coroutine is true")
    try:
        len(await fetch(5))
    except TypeError as e:
        print("TypeError:", e)


asyncio.run(main())
