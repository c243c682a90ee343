# a failing thread cancels the rest of the group
import asyncio
import time

def work(n):
    time.sleep(n)
    if n == 1:
        raise ValueError("one")
    print("worked", n, time.monotonic())

async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(asyncio.to_thread(work, 0.5))
            tg.create_task(asyncio.to_thread(work, 1))
            tg.create_task(asyncio.to_thread(work, 2))
    except* ValueError as eg:
        print(eg.exceptions, time.monotonic())

asyncio.run(main())
print(time.monotonic())
