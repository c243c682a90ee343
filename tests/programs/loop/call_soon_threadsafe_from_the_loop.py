# call_soon_threadsafe used from the loop's own thread keeps the order of call_soon
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    out = []
    loop.call_soon(out.append, "soon 1")
    h = loop.call_soon_threadsafe(out.append, "safe 1")
    loop.call_soon(out.append, "soon 2")
    loop.call_soon_threadsafe(out.append, "safe 2").cancel()
    print(type(h).__name__, h.cancelled(), out)
    await asyncio.sleep(0)
    print(out)
    fut = loop.create_future()
    loop.call_later(1, loop.call_soon_threadsafe, fut.set_result, "set")
    print(await fut, loop.time())


asyncio.run(main())
