# a thread feeds an asyncio queue, a coroutine feeds a thread's
import asyncio
import queue
import threading
import time

async def main():
    loop = asyncio.get_running_loop()
    inbox, outbox = asyncio.Queue(), queue.Queue()

    def worker():
        while (x := outbox.get()) is not None:
            time.sleep(0.5)
            loop.call_soon_threadsafe(inbox.put_nowait, x * x)
        loop.call_soon_threadsafe(inbox.put_nowait, None)

    t = threading.Thread(target=worker)
    t.start()
    for x in range(4):
        outbox.put(x)
        await asyncio.sleep(0.2)
    outbox.put(None)
    while (y := await inbox.get()) is not None:
        print(y, time.monotonic())
    t.join()

asyncio.run(main())
