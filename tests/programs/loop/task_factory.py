# set_task_factory: every task is made by ours, create_task and gather alike
import asyncio


class MyTask(asyncio.Task):
    made = 0

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        MyTask.made += 1


def factory(loop, coro, context=None):
    print("factory makes a task for", getattr(coro, "__name__", "an aclose()"))
    return MyTask(coro, loop=loop)


async def job(n):
    await asyncio.sleep(n)
    return type(asyncio.current_task()).__name__


async def numbers():
    try:
        yield 1
    finally:
        print("closed in a", type(asyncio.current_task()).__name__)


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_task_factory())
    loop.set_task_factory(factory)
    print(loop.get_task_factory() is factory)
    t = asyncio.create_task(job(1), name="named")
    print(t.get_name(), isinstance(t, MyTask))
    print(await t)
    print(await asyncio.gather(job(1), job(2)))
    print(await asyncio.wait_for(job(0.5), 1))
    lost = numbers()
    await anext(lost)
    del lost
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    loop.set_task_factory(None)
    print(MyTask.made)
    print(await asyncio.create_task(job(1)) in ("Task", "_PyTask"))
    try:
        loop.set_task_factory(3)
    except TypeError as e:
        print("TypeError:", e)


asyncio.run(main())
