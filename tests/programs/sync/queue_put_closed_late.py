# get() and put() that are closed when their loop is: the error comes while GeneratorExit is handled
import asyncio


async def waits(call, *arguments):
    try:
        await call(*arguments)
    except BaseException as e:
        print(repr(e), "in", repr(e.__context__), type(e.__context__))


async def main():
    full, empty = asyncio.Queue(1), asyncio.Queue()
    full.put_nowait(1)
    for coro in waits(full.put, 2), waits(empty.get):
        coros.append(coro)
        tasks.append(asyncio.create_task(coro))
    await asyncio.sleep(0)


coros, tasks = [], []
loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
for task in tasks:
    task._log_destroy_pending = False
for coro in coros:
    try:
        coro.close()
    except RuntimeError as e:
        print(e)
