# shutdown: stop taking work, drain the queue, then cancel after a limit
import asyncio


async def worker(n, q):
    while True:
        x = await q.get()
        try:
            await asyncio.sleep(x)
            print(f"{asyncio.get_running_loop().time():.1f} worker {n} did {x}")
        except asyncio.CancelledError:
            print(f"worker {n} dropped {x}")
            raise
        finally:
            q.task_done()


async def shutdown(q, workers, limit):
    print("draining", q.qsize())
    try:
        await asyncio.wait_for(q.join(), limit)
        print("drained")
    except TimeoutError:
        print("limit reached with", q.qsize(), "left")
    for w in workers:
        w.cancel()
    await asyncio.gather(*workers, return_exceptions=True)


async def main(limit):
    q = asyncio.Queue()
    ws = [asyncio.create_task(worker(n, q)) for n in range(2)]
    for x in (0.5, 1, 0.25, 2, 3, 0.5):
        q.put_nowait(x)
    await asyncio.sleep(0.1)
    await shutdown(q, ws, limit)
    print([w.cancelled() for w in ws])


for limit in (10, 2.5):
    asyncio.run(main(limit))
