# One place, two who put, two who get, and somebody who waits for the work.
import asyncio


async def put(q, item):
    await q.put(item)


async def get(q):
    item = await q.get()
    await asyncio.sleep(1)
    q.task_done()
    return item


async def main():
    q = asyncio.Queue(maxsize=1)
    getters = [asyncio.create_task(get(q), name=f"get{i}") for i in (1, 2)]
    await asyncio.sleep(0)
    await put(q, "a")
    putters = [asyncio.create_task(put(q, i), name=f"put{i}") for i in "bc"]
    await asyncio.sleep(0)
    last = asyncio.create_task(get(q), name="last")
    await q.join()
    print(getters, putters, last)


asyncio.run(main())
