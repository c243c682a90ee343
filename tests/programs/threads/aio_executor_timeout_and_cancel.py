# a worker cannot be interrupted: the loop's end waits for it
import asyncio
import time

def work(n):
    time.sleep(n)
    print("worker done", n, time.monotonic())
    return n

async def main():
    try:
        await asyncio.wait_for(asyncio.to_thread(work, 2), 0.5)
    except TimeoutError:
        print("time-out", time.monotonic())
    t = asyncio.create_task(asyncio.to_thread(work, 3))
    await asyncio.sleep(1)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("cancelled", time.monotonic())

asyncio.run(main())
print("end", time.monotonic())
