# What awaits what, down to asyncio.sleep(): cr_await, cr_frame, and exceptions thrown in by hand
import asyncio
import re


def chain(coro):
    while coro is not None:
        name = getattr(coro, "__qualname__", None) or type(coro).__name__
        if name != "__sleep0":      # a generator that only CPython has
            yield name
        if type(coro).__name__ == "FutureIter":
            break
        coro = getattr(coro, "cr_await", None)


async def inner(delay):
    try:
        return await asyncio.sleep(delay, "slept")
    except ValueError as e:
        return repr(e)


async def outer(delay):
    return await inner(delay)


async def soon():
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    return "soon"


async def main():
    t = asyncio.create_task(outer(1))
    s = asyncio.create_task(soon())
    print(list(chain(t.get_coro())), t.get_coro().cr_running)
    await asyncio.sleep(0)
    print(list(chain(t.get_coro())), t.get_coro().cr_suspended)
    print(list(chain(s.get_coro())))
    sleep = s.get_coro().cr_await
    print(re.sub("0x[0-9a-f]+", "0x..", repr(sleep)), sleep.cr_suspended)
    sleep = t.get_coro().cr_await.cr_await
    print(re.sub("0x[0-9a-f]+", "0x..", repr(sleep)), sleep.cr_suspended)
    print(await s, await t)

    coro = inner(1)
    fut = coro.send(None)
    print(fut, list(chain(coro)))
    try:
        coro.throw(ValueError("thrown"))
    except StopIteration as e:
        print(e.value, fut)
    coro = soon()
    print(coro.send(None), list(chain(coro)))
    print(coro.send(None), list(chain(coro)))
    try:
        coro.throw(KeyError("k"))
    except KeyError as e:
        print(repr(e))
    coro = outer(5)
    coro.send(None)
    print(coro.cr_await.cr_await.cr_await.send.__name__)
    coro.close()
    print(list(chain(coro)))
    coro = asyncio.sleep(0)
    print(coro.send(None), coro.cr_suspended)
    try:
        coro.send(None)
    except StopIteration as e:
        print(repr(e))
    t = asyncio.create_task(asyncio.sleep(3))
    await asyncio.sleep(0)
    print(list(chain(t.get_coro())), t._fut_waiter)
    t.cancel()
    print(t._fut_waiter.cancelled(), t.cancelling())


asyncio.run(main())
