# Queue: order, qsize, empty, full, maxsize, the nowait methods and their errors
import asyncio


async def main():
    q = asyncio.Queue(maxsize=3)
    print(q.maxsize, q.qsize(), q.empty(), q.full())
    for x in "abc":
        q.put_nowait(x)
    print(q.qsize(), q.empty(), q.full())
    try:
        q.put_nowait("d")
    except asyncio.QueueFull as e:
        print("QueueFull", repr(e), e.args)
    print(await q.get(), q.get_nowait(), q.qsize())
    await q.put("e")
    print(await q.get(), await q.get())
    try:
        q.get_nowait()
    except asyncio.QueueEmpty as e:
        print("QueueEmpty", repr(e))
    unlimited = asyncio.Queue()
    for i in range(100):
        unlimited.put_nowait(i)
    print(unlimited.full(), unlimited.qsize(), unlimited.maxsize)
    neg = asyncio.Queue(-1)
    neg.put_nowait(1)
    print(neg.full(), neg.maxsize)
    print(issubclass(asyncio.QueueFull, Exception), asyncio.QueueEmpty.__name__)


asyncio.run(main())
