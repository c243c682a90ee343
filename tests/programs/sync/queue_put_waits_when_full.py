# a bounded queue makes the producer wait; who wakes when
import asyncio


async def producer(q):
    for i in range(6):
        print("put", i, "...")
        await q.put(i)
        print("put", i, "done at", asyncio.get_running_loop().time(), q.qsize())


async def consumer(q):
    for _ in range(6):
        await asyncio.sleep(1)
        x = await q.get()
        print("got", x, "at", asyncio.get_running_loop().time(), q.qsize())


async def main():
    q = asyncio.Queue(2)
    await asyncio.gather(producer(q), consumer(q))
    print(q.empty())


asyncio.run(main())
