# A group keeps its tasks in a set: what their hash raises when one is done, the
# exception handler gets.
import asyncio
import itertools


class Task(asyncio.Task):
    fails = False

    def __hash__(self):
        if Task.fails:
            raise ZeroDivisionError("no hash")
        return 1


async def child():
    await asyncio.sleep(0.1)


def handler(loop, context):
    print("handler", repr(context.get("exception")))


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    loop.set_task_factory(lambda loop, coro, **k: Task(coro, loop=loop, **k))
    group = asyncio.TaskGroup()
    await group.__aenter__()
    first = group.create_task(child())
    Task.fails = True
    await asyncio.sleep(1)
    print(first.done())
    Task.fails = False


class Number(int):
    def __repr__(self):
        raise ZeroDivisionError("no repr")


asyncio.run(main())
try:
    repr(itertools.count(Number(1), Number(2)))
except ZeroDivisionError as exc:
    print(exc, exc.__context__)
