# workers, tasks and plain threads on one clock
import asyncio
import queue
import threading
import time

log = []
q = queue.Queue()

def note(*what):
    log.append((round(time.monotonic(), 6), *what))

def thread_worker(i):
    while (item := q.get()) is not None:
        note("thread", i, item)
        time.sleep(0.3)

async def task_worker(i):
    for k in range(3):
        await asyncio.sleep(0.2 * (i + 1))
        q.put((i, k))
        note("task", i, k)
        if k == 1:
            await asyncio.to_thread(time.sleep, 0.25)

async def main():
    ts = [threading.Thread(target=thread_worker, args=(i,)) for i in range(2)]
    for t in ts:
        t.start()
    await asyncio.gather(*(task_worker(i) for i in range(3)))
    for t in ts:
        q.put(None)
    for t in ts:
        await asyncio.to_thread(t.join)

asyncio.run(main())
for entry in log:
    print(*entry)
