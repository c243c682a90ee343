# What ends in a thread in odd ways and asyncio waits for: foreign errors, closed loops, no Future
import asyncio
import concurrent.futures
import threading
import time


def raises(e):
    raise e


def what(call):
    try:
        return call()
    except Exception as e:
        return f"{type(e).__module__}.{type(e).__name__}: {e}"


async def tried(awaitable):
    try:
        return await awaitable
    except (Exception, asyncio.CancelledError) as e:
        return f"{type(e).__module__}.{type(e).__name__}: {e}"


async def main():
    loop = asyncio.get_running_loop()
    for cls in concurrent.futures.CancelledError, concurrent.futures.InvalidStateError, \
            concurrent.futures.TimeoutError, concurrent.futures.BrokenExecutor, StopAsyncIteration:
        print(await tried(loop.run_in_executor(None, raises, cls("from a thread"))))
    f = concurrent.futures.Future()
    w = asyncio.wrap_future(f)
    print(asyncio.wrap_future(w) is w)
    threading.Timer(1, f.set_result, [5]).start()
    print(await w, loop.time())
    f = concurrent.futures.Future()
    w = asyncio.wrap_future(f)
    f.cancel()
    print(await tried(w), w.cancelled())
    f = concurrent.futures.Future()
    w = asyncio.wrap_future(f)
    w.cancel()
    await asyncio.sleep(0)
    print(f.cancelled(), f._state)
    f = concurrent.futures.Future()
    f.set_running_or_notify_cancel()
    w = asyncio.wrap_future(f)
    w.cancel()
    await asyncio.sleep(0)
    f.set_result(1)
    await asyncio.sleep(0)
    print(f.cancelled(), w.cancelled(), f.result())
    for call in (lambda: asyncio.wrap_future(3)), (lambda: loop.run_in_executor(3, print)), \
            (lambda: loop.set_default_executor(3)), \
            (lambda: asyncio.run_coroutine_threadsafe(3, loop)):
        print(what(call))
    g = asyncio.run_coroutine_threadsafe(asyncio.sleep(1, "slept"), loop)
    print(type(g).__module__, await asyncio.wrap_future(g))
    g = asyncio.run_coroutine_threadsafe(asyncio.sleep(5), loop)
    await asyncio.sleep(0)
    g.cancel()
    await asyncio.sleep(0)
    print(g.cancelled(), len(asyncio.all_tasks()))
    threading.Timer(2, late.set_result, ["late"]).start()
    return asyncio.wrap_future(late)


late = concurrent.futures.Future()
w = asyncio.run(main())
time.sleep(3)
print(late._state, w._state)
