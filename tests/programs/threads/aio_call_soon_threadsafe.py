# threads wake a loop that sleeps
import asyncio
import threading
import time

async def main():
    loop = asyncio.get_running_loop()
    done = asyncio.Event()
    box = []

    def thread(n):
        time.sleep(n)
        loop.call_soon_threadsafe(box.append, n)
        if n == 3:
            loop.call_soon_threadsafe(done.set)

    for n in (2, 3, 1):
        threading.Thread(target=thread, args=(n,)).start()
    await done.wait()
    print(box, loop.time())
    fut = loop.create_future()

    def wrong():
        time.sleep(1)
        fut.set_result("not thread-safe: nobody wakes the loop")

    threading.Thread(target=wrong).start()
    loop.call_later(5, lambda: None)
    print(await fut, loop.time())

asyncio.run(main())
