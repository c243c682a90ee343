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

    for base in asyncio.Future, asyncio.Task:
        for name in ("_state", "_log_traceback", "_loop", "_exception",
                     "_result", "_callbacks", "_fut_waiter", "_must_cancel"):
            await attempt(name, lambda: getattr(careless(base)(), name, "-"))
        await attempt("repr", lambda: repr(careless(base)()))
        await attempt("remove",
                      lambda: careless(base)().remove_done_callback(1))
        for name in "result", "exception":
            try:
                getattr(careless(base)(), name)()
            except asyncio.InvalidStateError as exc:
                print(name, repr(exc))

    # The same, of a task of the loop's own making.
    def task():
        return asyncio.create_task(asyncio.sleep(0))

    loop = asyncio.get_running_loop()
    loop.set_task_factory(lambda loop, coro, context=None: coro.close()
                          or careless(asyncio.Task)())
    for f in (task, asyncio.gather, asyncio.shield, asyncio.ensure_future,
              loop.run_until_complete):
        await attempt(f.__name__,
                      f if f is task else lambda: f(asyncio.sleep(0)))
    await attempt("wait", lambda: asyncio.wait([task()]))
    await attempt("as_completed",
                  lambda: next(asyncio.as_completed([asyncio.sleep(0)])))
    for limit in None, 0, 1:
        await attempt("wait_for",
                      lambda: asyncio.wait_for(asyncio.sleep(0), limit))
    for name in ("get_name", "set_name", "get_stack", "cancel",
                 "cancelling", "uncancel", "done", "print_stack", "__repr__"):
        await attempt(name, lambda: getattr(task(), name)(
            *["x"] if name == "set_name" else []))
    group = asyncio.TaskGroup()
    await attempt("aenter", group.__aenter__)
    await attempt("create_task",
                  lambda: group.create_task(asyncio.sleep(0)))
    loop.set_task_factory(None)


asyncio.run(main())
