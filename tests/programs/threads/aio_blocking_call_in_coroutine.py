# time.sleep in a coroutine stops the loop, not the threads
import asyncio
import threading
import time

def thread():
    for i in range(4):
        print("thread", i, time.monotonic())
        time.sleep(0.5)

async def other():
    for i in range(3):
        print("other", i, time.monotonic())
        await asyncio.sleep(0.25)

async def main():
    t = asyncio.create_task(other())
    await asyncio.sleep(0)
    print("blocks", time.monotonic())
    time.sleep(1)
    print("blocked", time.monotonic())
    await t

th = threading.Thread(target=thread)
th.start()
asyncio.run(main())
th.join()
