# breakfast: coffee, eggs and toast at the same time
import asyncio
import time


async def toast(n):
    for i in range(n):
        print(f"slice {i + 1} into the toaster")
    await asyncio.sleep(3)
    print("toast out")
    return n


async def butter_and_jam(n):
    t = await toast(n)
    print("butter on", t, "slices")
    await asyncio.sleep(1)
    print("jam on", t, "slices")
    return f"{t} slices"


async def eggs(n):
    print("warming the pan")
    await asyncio.sleep(2)
    for i in range(n):
        print("crack egg", i + 1)
        await asyncio.sleep(0.5)
    return f"{n} eggs"


async def coffee():
    await asyncio.sleep(1)
    print("coffee is ready")
    return "coffee"


async def main():
    start = time.perf_counter()
    print(await coffee(), "|", await eggs(1), "|", await butter_and_jam(1))
    print(f"one by one: {time.perf_counter() - start:.2f}s")
    start = time.perf_counter()
    tasks = {asyncio.create_task(c(), name=n) for n, c in
             (("coffee", coffee), ("eggs", lambda: eggs(2)), ("toast", lambda: butter_and_jam(2)))}
    while tasks:
        done, tasks = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for t in done:
            print("==>", t.get_name(), t.result(), f"{time.perf_counter() - start:.2f}s")
    print(f"together: {time.perf_counter() - start:.2f}s")


asyncio.run(main())
