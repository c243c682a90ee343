# a threading.Lock held over an await blocks other threads
import asyncio
import threading
import time

lock = threading.Lock()

async def holder():
    with lock:
        print("held", time.monotonic())
        await asyncio.sleep(1)
    print("let go", time.monotonic())

def thread():
    with lock:
        print("thread has it", time.monotonic())
        time.sleep(1)

async def main():
    t = threading.Thread(target=thread)
    h = asyncio.create_task(holder())
    await asyncio.sleep(0)
    t.start()
    await h
    await asyncio.sleep(0.5)
    with lock:
        print("loop has it", time.monotonic())
    t.join()

asyncio.run(main())
