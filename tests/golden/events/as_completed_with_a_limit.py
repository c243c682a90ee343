# Results as they come, until the time is up.
import asyncio


async def work(t):
    await asyncio.sleep(t)
    return t


async def main():
    tasks = [asyncio.create_task(work(t), name=f"work{t}") for t in (3, 1, 9)]
    try:
        for next_one in asyncio.as_completed(tasks, timeout=4):
            print(await next_one)
    except asyncio.TimeoutError:
        print("too late")


asyncio.run(main())
