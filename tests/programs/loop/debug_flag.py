# set_debug and get_debug; a slow step is reported on stderr in debug mode
import asyncio
import time


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_debug())
    loop.set_debug(True)
    print(loop.get_debug())
    loop.set_debug(False)
    print(loop.get_debug(), loop.slow_callback_duration)


asyncio.run(main())


async def dbg():
    return asyncio.get_running_loop().get_debug()


print(asyncio.run(dbg(), debug=True), asyncio.run(dbg(), debug=False))
time.sleep(1)
print(time.monotonic())
