# Odd arguments for the loop's methods about errors; handlers and reports whose parts fail
import asyncio
import contextvars
import re
import sys


class Tidy:
    def write(self, text):
        sys.__stdout__.write(re.sub("0x[0-9a-f]+", "0x..", text))

    def flush(self):
        pass


def what(call):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)


def factory(loop, coro, **kwargs):
    print("factory", list(kwargs))
    return asyncio.Task(coro, loop=loop, **kwargs)


async def job():
    return "job"


async def main():
    loop = asyncio.get_running_loop()
    what(lambda: loop.set_exception_handler(3))
    what(lambda: loop.call_exception_handler({}))
    what(lambda: loop.call_exception_handler({"message": "m", "b": 2, "a": 1, "future": None}))
    what(lambda: loop.default_exception_handler({"message": "d", "exception": ValueError("v")}))
    what(lambda: loop.call_later(None, print))
    what(lambda: loop.call_at(None, print))
    what(lambda: loop.set_task_factory(3))
    what(lambda: setattr(loop, "slow_callback_duration", 0.5))
    print(loop.slow_callback_duration)
    loop.set_exception_handler(lambda loop, context: print("handled", context))
    what(lambda: loop.call_exception_handler({"message": "m"}))
    loop.set_exception_handler(None)
    loop.set_task_factory(factory)
    ctx = contextvars.copy_context()
    print(await loop.create_task(job(), name="named"))
    t = loop.create_task(job(), name="with a context", context=ctx)
    print(t.get_name(), await t)
    t = asyncio.create_task(job(), name="by create_task()", context=ctx)
    print(t.get_name(), await t)
    print(await asyncio.gather(job(), job()))
    loop.set_task_factory(lambda loop, coro: asyncio.ensure_future(wrapped(coro)))
    loop.set_task_factory(None)
    loop.set_task_factory(lambda loop, coro: Bare(coro, loop=loop))
    what(lambda: loop.create_task(job(), name="cannot be named"))
    t = loop.create_task(job(), name=None)
    print(await t)
    loop.set_task_factory(lambda loop, coro: 1 / 0)
    c = job()
    what(lambda: loop.create_task(c))
    c.close()
    loop.set_task_factory(None)


class Bare(asyncio.Task):
    def set_name(self, name):
        raise ValueError("no name: " + name)


async def wrapped(coro):
    return await coro


sys.stderr = Tidy()
asyncio.run(main())


class OwnLoop(asyncio.SelectorEventLoop):
    def create_task(self, coro, **kwargs):
        print("own create_task", list(kwargs))
        return super().create_task(coro, **kwargs)


async def own():
    ctx = contextvars.copy_context()
    async with asyncio.TaskGroup() as g:
        g.create_task(job())
        g.create_task(job(), name="n", context=ctx)
    print(await asyncio.create_task(job(), context=ctx))


with asyncio.Runner(loop_factory=OwnLoop) as r:
    r.run(own())
