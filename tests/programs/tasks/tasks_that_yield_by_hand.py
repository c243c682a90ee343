# What a task's coroutine may yield, and what it may not; tasks that others complete
import asyncio
import re
import types


def tidy(x):
    return re.sub("/[^ ]*/asyncio/|0x[0-9a-f]+", "..", str(x))


@types.coroutine
def give(x):
    return (yield x)


async def gives(x):
    try:
        return await give(x)
    except RuntimeError as e:
        return tidy(e)


def gen():
    yield


async def main():
    loop = asyncio.get_running_loop()
    fut = loop.create_future()
    fut.set_result("done")
    for x in None, 3, fut, gen(), "text", [], asyncio.sleep(0), asyncio.Event, print:
        print(await asyncio.create_task(gives(x), name="t"))
        if asyncio.iscoroutine(x):
            x.close()
    fut._asyncio_future_blocking = True
    print(await asyncio.create_task(gives(fut)))
    t = asyncio.create_task(gives(None))
    t2 = asyncio.create_task(itself())
    print(await t, await t2)

    def handler(loop, context):
        print(tidy(context["message"]), "|", tidy(repr(context["exception"])))

    loop.set_exception_handler(handler)
    t = asyncio.create_task(gives(None), name="completed")
    asyncio.Future.set_result(t, 5)
    print(t.done(), await t)
    await asyncio.sleep(0)
    t.get_coro().close()
    t = asyncio.create_task(gives(None), name="cancelled")
    print(asyncio.Future.cancel(t), t.cancelled())
    await asyncio.sleep(0)
    t.get_coro().close()
    t = asyncio.create_task(asyncio.sleep(1), name="sleeps")
    await asyncio.sleep(0)
    asyncio.Future.set_result(t, 6)
    print(await t)
    await asyncio.sleep(2)
    for f in (lambda: t.set_result(1)), (lambda: t.set_exception(ValueError())), \
            (lambda: asyncio.Task(3)), (lambda: asyncio.Task()):
        try:
            print(f())
        except Exception as e:
            print(type(e).__name__, tidy(e))


async def itself():
    try:
        await give(asyncio.current_task())
    except RuntimeError as e:
        return tidy(e)


asyncio.run(main())
