# an exception in a callback is reported on stderr, and the loop goes on
import asyncio


def bad():
    print("about to divide")
    return 1 / 0


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(bad)
    loop.call_soon(print, "the next one runs")
    await asyncio.sleep(0)
    print("main goes on")
    loop.call_later(0.1, bad)
    await asyncio.sleep(0.2)
    print("done", loop.time())


asyncio.run(main())
