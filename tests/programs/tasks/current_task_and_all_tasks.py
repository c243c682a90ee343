# current_task and all_tasks at several moments
import asyncio


def names():
    return sorted(t.get_name() for t in asyncio.all_tasks())


async def job(n):
    print(asyncio.current_task().get_name(), names())
    await asyncio.sleep(n)


async def main():
    me = asyncio.current_task()
    print(me.get_name(), names())
    ts = [asyncio.create_task(job(n), name=f"job-{n}") for n in (1, 2)]
    print(names(), me in asyncio.all_tasks(), asyncio.current_task() is me)
    await asyncio.sleep(1.5)
    print(names())
    ts[1].cancel()
    print(names())
    await asyncio.sleep(0)
    print(names())
    loop = asyncio.get_running_loop()
    print(asyncio.current_task(loop) is me, len(asyncio.all_tasks(loop)))
    fut = loop.create_future()
    loop.call_soon(lambda: fut.set_result(asyncio.current_task()))
    print(await fut)


asyncio.run(main())
