# A class that forgets super().__init__() has none of what that sets up.
import asyncio


def careless(base):
    return type("My" + base.__name__, (base,), {"__init__": lambda self: None})


async def attempt(what, function):
    try:
        result = function()
        if hasattr(result, "__await__"):
            result = await result
        print(what, "gives", result)
    except (AttributeError, RuntimeError, asyncio.InvalidStateError) as exc:
        print(what, exc)


async def main():
    for base in asyncio.Queue, asyncio.PriorityQueue, asyncio.LifoQueue:
        queue = careless(base)()
        for name in ("get", "get_nowait", "qsize", "empty", "full", "join",
                     "task_done"):
            await attempt(name, getattr(queue, name))
        await attempt("put", lambda: queue.put(1))
        await attempt("put_nowait", lambda: queue.put_nowait(1))
    condition = careless(asyncio.Condition)()
    for name in "acquire", "release", "wait", "notify", "locked":
        await attempt(name, lambda: getattr(condition, name)())
    barrier = careless(asyncio.Barrier)()
    for name in "wait", "abort", "reset":
        await attempt(name, lambda: getattr(barrier, name)())
    group = careless(asyncio.TaskGroup)()
    await attempt("aenter", group.__aenter__)
    await attempt("aexit", lambda: group.__aexit__(None, None, None))
    await attempt("aexit", lambda: group.__aexit__(ValueError, ValueError(),
                                                   None))
    work = main()
    await attempt("create_task", lambda: group.create_task(work))
    work.close()
    await attempt("repr", lambda: repr(group))

    def future():
        return careless(asyncio.Future)()

    for name in "result", "exception", "cancel", "get_loop", "done":
        await attempt(name, lambda: getattr(future(), name)())
    await attempt("callback", lambda: future().add_done_callback(print))
    await attempt("await", future)
    await attempt("gather", lambda: asyncio.gather(asyncio.sleep(0), future()))
    await attempt("wait", lambda: asyncio.wait([future()]))
    for limit in None, 0, 1:
        await attempt("wait_for", lambda: asyncio.wait_for(future(), limit))
    await attempt("shield", lambda: asyncio.shield(future()))
    await attempt("as_completed",
                  lambda: next(asyncio.as_completed([future()])))


asyncio.run(main())
