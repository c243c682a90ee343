# a loop closed with a pending task: the warnings come when the task goes away
import asyncio


async def sleeper():
    try:
        await asyncio.sleep(100)
    finally:
        print("finally at destruction")


async def main():
    global keep
    keep = asyncio.ensure_future(sleeper())
    await asyncio.sleep(1)
    print("main leaves")


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
print(keep.done(), len(asyncio.all_tasks(loop)))
keep.cancel()
try:
    loop.run_until_complete(keep)
except asyncio.CancelledError:
    print("cancelled at last")
print(len(asyncio.all_tasks(loop)))
loop.close()
