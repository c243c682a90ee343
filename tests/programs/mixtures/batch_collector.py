# items collected into batches by size or by time
import asyncio


async def batcher(q, size, wait):
    loop = asyncio.get_running_loop()
    while True:
        batch = [await q.get()]
        end = loop.time() + wait
        while len(batch) < size and batch[-1] is not None:
            try:
                batch.append(await asyncio.wait_for(q.get(), end - loop.time()))
            except TimeoutError:
                break
        stop = batch[-1] is None
        print(f"{loop.time():.2f} batch {[x for x in batch if x is not None]}")
        if stop:
            return


async def main():
    q = asyncio.Queue()
    t = asyncio.create_task(batcher(q, 4, 1))
    for i, pause in enumerate([0.1, 0.1, 0.1, 0.1, 0.1, 0.7, 0.7, 0.1, 1.5, 0.05]):
        await q.put(i)
        await asyncio.sleep(pause)
    await q.put(None)
    await t


asyncio.run(main())
