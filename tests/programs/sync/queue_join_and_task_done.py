# join waits for as many task_done calls as there were puts
import asyncio


async def worker(name, q):
    while True:
        n = await q.get()
        await asyncio.sleep(n)
        print(name, "did", n, asyncio.get_running_loop().time())
        q.task_done()


async def main():
    q = asyncio.Queue()
    await q.join()
    print("join of an unused queue returns at once")
    for n in (3, 1, 2, 1):
        q.put_nowait(n)
    w = asyncio.create_task(worker("w1", q))
    v = asyncio.create_task(worker("w2", q))
    await q.join()
    print("joined", asyncio.get_running_loop().time(), q.qsize())
    for t in (w, v):
        t.cancel()
    print(await asyncio.gather(w, v, return_exceptions=True))
    try:
        q.task_done()
    except ValueError as e:
        print("ValueError:", e)
    await q.put(1)
    try:
        await asyncio.wait_for(q.join(), 1)
    except TimeoutError:
        print("join timed out: nobody said task_done")


asyncio.run(main())
