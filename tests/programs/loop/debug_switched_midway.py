# debug mode is switched while the loop runs: what is made then knows where, and
# a callback of the loop's switches the origins of coroutines
import asyncio
import sys
import threading

depth = sys.get_coroutine_origin_tracking_depth


async def nothing():
    pass


def origin():
    coro = nothing()
    coro.close()
    return coro.cr_origin and [p[1:] for p in coro.cr_origin
                               if p[0] == __file__][0]


async def main():
    loop = asyncio.get_running_loop()
    before = loop.create_task(nothing()), loop.call_later(1, print, "once")
    print(loop.get_debug(), depth(), origin())
    loop.set_debug(True)
    print(loop.get_debug(), depth(), origin())
    print(*before, sep="\n")
    made = loop.create_task(nothing()), loop.call_later(2, print, "twice")
    print(*made, sep="\n")
    await asyncio.sleep(0)
    print(depth(), origin())
    before[1].cancel()
    print(before[1])
    loop.set_debug(True)
    loop.set_debug(False)
    loop.set_debug(1)
    await asyncio.sleep(0)
    print(bool(loop.get_debug()), depth())
    loop.set_debug(0)
    made[1].cancel()
    print(made[1], made[0], depth())
    await asyncio.sleep(0)
    print(bool(loop.get_debug()), depth())
    thread = threading.Thread(target=lambda: print("thread", depth()))
    thread.start()
    thread.join()
    loop.set_debug(True)
    await asyncio.sleep(0.5)
    print(depth())
    thread = threading.Thread(target=lambda: print("thread", depth()))
    thread.start()
    thread.join()


asyncio.run(main())
print(depth(), origin())
sys.set_coroutine_origin_tracking_depth(1)
asyncio.run(main())
print(depth(), origin())
sys.set_coroutine_origin_tracking_depth(0)

runner = asyncio.Runner(debug=True)
print(runner.get_loop().get_debug(), depth())


async def shows():
    print(depth(), asyncio.get_running_loop().create_future()._source_traceback
          is not None)

runner.run(shows())
print(depth())
runner.run(shows())
runner.close()
with asyncio.Runner(debug=False) as runner:
    runner.run(shows())
