# what run_in_executor gives
import asyncio
import time

async def main():
    loop = asyncio.get_running_loop()
    f = loop.run_in_executor(None, time.sleep, 1)
    print(asyncio.isfuture(f), f.done(), f.cancelled())
    f.add_done_callback(lambda f: print("callback", f.result(), loop.time()))
    await f
    await asyncio.sleep(0)
    print(f.done(), f.result())
    try:
        await loop.run_in_executor(None, int, "x")
    except ValueError as e:
        print(e)

asyncio.run(main())
