# Futures, waits and factories whose parts fail: unhashable ones, cancel() that raises, no loop
import asyncio
import contextvars


def what(e):
    return f"{type(e).__name__}: {e}"


class NoHash(asyncio.Future):
    __hash__ = None


class NoHashAwaitable:
    __hash__ = None

    def __await__(self):
        yield
        return "no hash"


class NoCancel(asyncio.Future):
    def cancel(self, msg=None):
        raise ValueError("not to be cancelled")


class NoLock:
    def locked(self):
        return False

    def acquire(self):
        pass


async def job():
    return "job"


async def tried(awaitable):
    try:
        print(await awaitable)
    except Exception as e:
        print(what(e))


async def main():
    loop = asyncio.get_running_loop()
    f = NoHash()
    await tried(asyncio.wait([f]))
    await tried(asyncio.wait(iter([])))
    await tried(asyncio.wait([]))
    await tried(asyncio.wait([], return_when="x"))
    for call in (lambda: asyncio.gather(f)), \
            (lambda: asyncio.gather(NoHashAwaitable(), return_exceptions=True)), \
            (lambda: next(asyncio.as_completed([f]))), lambda: asyncio.Condition(NoLock()), \
            lambda: asyncio.Condition(3), lambda: asyncio.Semaphore(-1), \
            lambda: asyncio.Semaphore("x"), lambda: asyncio.Barrier(0), \
            lambda: asyncio.Barrier("x"), lambda: asyncio.Queue("x").full():
        try:
            print(type(call()).__name__)
        except Exception as e:
            print(what(e))
    await tried(asyncio.wait_for(NoCancel(), 1))
    t = asyncio.create_task(tried(NoCancel()))
    await asyncio.sleep(0)
    try:
        t.cancel()
    except ValueError as e:
        print(what(e), t.cancelling())
    t._fut_waiter.set_result("in the end")
    await t
    print(asyncio._get_running_loop() is loop)

    def refusing(loop, coro, **kwargs):
        raise RuntimeError("no tasks today")

    def failing(loop, coro, **kwargs):
        coro.close()
        raise ValueError("no tasks")

    for factory in refusing, failing:
        loop.set_task_factory(factory)
        for call in asyncio.ensure_future, loop.create_task, asyncio.create_task, asyncio.gather, \
                lambda c: asyncio.gather(NoHashAwaitable()):
            c = job()
            try:
                print(call(c))
            except Exception as e:
                print(what(e), c.cr_frame is None)
            c.close()
    loop.set_task_factory(None)


class NoName(asyncio.Task):
    def set_name(self, name):
        raise ValueError("no name for " + name)


async def no_names():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(lambda loop, coro: NoName(coro, loop=loop))
    try:
        asyncio.create_task(job(), name="n")
    except ValueError as e:
        print(what(e))
    await asyncio.sleep(0)


class NoHashTask(asyncio.Task):
    __hash__ = None


asyncio.run(main())
asyncio.run(no_names())
print(asyncio._get_running_loop())
lock = asyncio.Lock()
for cls in asyncio.Lock, lambda: asyncio.Semaphore(0), asyncio.Event, asyncio.Condition, \
        asyncio.Queue:
    x = cls()
    if isinstance(x, asyncio.Lock):
        x._locked or x.acquire().close()
        try:
            x.acquire().send(None)
        except StopIteration as e:
            print(e.value)
    call = [getattr(x, name) for name in ("get", "acquire", "wait") if hasattr(x, name)][0]
    c = call()
    try:
        c.send(None)
    except BaseException as e:
        print(type(x).__name__, what(e))
