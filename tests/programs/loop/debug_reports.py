# debug mode: reports of the loop say where what they are about was created
import asyncio
import gc
import logging
import re


def own(text):
    """Without the frames of libraries, and without where these are."""
    text = re.sub(r'(?m)^  File "(.*?)", line .*\n(    .*\n)*',
                  lambda m: m[0] if m[1] == __file__ else "", text + "\n")
    return re.sub(r"created at \S+:\d+", "created at ...", text)[:-1]


class Plain(logging.Handler):
    def emit(self, record):
        print(record.levelname, own(self.format(record)))


logging.basicConfig(level=logging.WARNING, handlers=[Plain()])


def fail(x):
    raise ValueError(x)


async def fails():
    fail("in a task")


async def forgotten():
    await asyncio.Future()


def deep(n, loop):
    if n > 0:
        deep(n - 1, loop)
    else:
        loop.call_soon(fail, "deep")


async def inner(n):
    if n > 0:
        await inner(n - 1)
    else:
        asyncio.get_running_loop().call_later(0, fail, "inner")
        asyncio.create_task(fails())


def handler(loop, context):
    print("handler:", ", ".join(context))
    print([(f.lineno, f.name, f.line)
           for f in context.get("source_traceback", ())
           if f.filename == __file__])
    loop.default_exception_handler(context)


async def main():
    loop = asyncio.get_running_loop()
    print("-- a callback")
    loop.call_soon(fail, "soon")
    await asyncio.sleep(0.1)
    for n in 0, 4, 12:
        print("-- a deeper one", n)
        deep(n, loop)
        await asyncio.sleep(0.1)
    for n in 0, 2, 12:
        print("-- behind awaits", n)
        await inner(n)
        await asyncio.sleep(0.1)
    print("-- a future")
    future = loop.create_future()
    future.set_exception(ValueError("in a future"))
    del future
    print("-- a done callback")
    future = asyncio.Future()
    future.add_done_callback(fail)
    future.set_result(1)
    await asyncio.sleep(0.1)
    print("-- a handler of the program's")
    loop.set_exception_handler(handler)
    loop.call_soon(fail, "handled")
    asyncio.create_task(fails())
    await asyncio.sleep(0.1)
    loop.call_exception_handler({"message": "mine"})
    loop.set_exception_handler(None)
    print("-- a report of the program's own")

    async def reports():
        loop.call_exception_handler({"message": "of mine", "x": [1]})
    await loop.create_task(reports())
    context = {"message": "in a callback"}
    loop.call_soon(loop.call_exception_handler, context)
    await asyncio.sleep(0.1)
    print(list(context))


asyncio.run(main(), debug=True)
loop = asyncio.new_event_loop()
loop.set_debug(True)
loop.call_exception_handler({"message": "outside"})
print("-- a task that is lost")
task = loop.create_task(forgotten())
loop.run_until_complete(asyncio.sleep(0.1))
del task
gc.collect()
loop.close()
