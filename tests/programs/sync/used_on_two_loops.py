# a lock and a queue first used on one loop, then on another
import asyncio

lock = asyncio.Lock()
queue = asyncio.Queue(1)


async def contend():
    async def user(n):
        async with lock:
            print("user", n)
            await asyncio.sleep(1)
    await asyncio.gather(user(1), user(2))


async def no_contention():
    async with lock:
        print("without waiting it is allowed")


asyncio.run(contend())
asyncio.run(no_contention())
try:
    asyncio.run(contend())
except RuntimeError as e:
    print("RuntimeError:", str(e).split("is bound")[1])
lock = asyncio.Lock()


async def fut_of_other():
    loop = asyncio.new_event_loop()
    f = loop.create_future()
    try:
        await f
    except RuntimeError as e:
        print("RuntimeError:", str(e).split("attached")[1])
    try:
        await asyncio.gather(f, asyncio.get_running_loop().create_future())
    except ValueError as e:
        print("ValueError:", e)
    loop.close()


asyncio.run(fut_of_other())
