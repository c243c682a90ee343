# The attributes below futures and tasks, as programs look at them
import asyncio


def what(call):
    try:
        return call()
    except BaseException as e:
        return f"{type(e).__name__}: {e}"


def show(f):
    print(f._state, f._result, repr(what(lambda: f._exception)), f._callbacks and len(f._callbacks),
          f._asyncio_future_blocking, f._log_traceback, f._source_traceback, f._cancel_message)


async def job(fut):
    return await fut


async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    show(f)
    print(f._loop is loop, f.get_loop() is loop)
    f.add_done_callback(print)
    f.add_done_callback(str)
    print([c[0] for c in f._callbacks], type(f._callbacks[0][1]).__name__)
    f.remove_done_callback(print)
    f.remove_done_callback(str)
    print(f._callbacks)
    t = asyncio.create_task(job(f))
    show(t)
    print(t._must_cancel, t._fut_waiter, t._coro is t.get_coro(), t._log_destroy_pending)
    await asyncio.sleep(0)
    print(t._must_cancel, t._fut_waiter is f, t._fut_waiter)
    wake = f._callbacks[0][0]
    print(type(wake).__name__, wake.__name__, wake.__self__ is t)
    f.set_result(f)
    print(f)
    show(t)
    print((await t) is f, t._fut_waiter)
    show(t)

    bad = loop.create_future()
    bad.set_exception(KeyError("k"))
    show(bad)
    bad._log_traceback = False
    print(what(lambda: setattr(bad, "_log_traceback", True)), bad._log_traceback)
    print(what(lambda: setattr(bad, "_log_traceback", 0)))
    print(what(lambda: delattr(bad, "_asyncio_future_blocking")))
    for name in "_state", "_loop", "_result", "_exception", "_callbacks":
        print(what(lambda: setattr(bad, name, 1)).split("of")[0])
    bad._asyncio_future_blocking = 1
    print(bad._asyncio_future_blocking)

    gone = loop.create_future()
    gone.cancel("why")
    show(gone)
    print(gone._make_cancelled_error(), repr(loop.create_future()._make_cancelled_error()))
    print(what(gone.result))
    early = asyncio.create_task(job(loop.create_future()))
    early.cancel("early")
    print(early._must_cancel, early._cancel_message, early)
    print(await asyncio.gather(early, return_exceptions=True), early._must_cancel)
    t = asyncio.create_task(job(loop.create_future()))
    await asyncio.sleep(0)
    t._log_destroy_pending = False
    del t
    print(asyncio.Future[int], asyncio.Task[str])
    unready = asyncio.Future.__new__(asyncio.Future)
    for name in "_state _result _exception _callbacks _log_traceback _loop".split():
        print(name, what(lambda: getattr(unready, name)))
    for f in unready.result, unready.exception, unready.done, unready.cancelled, unready.cancel, \
            unready.get_loop, lambda: unready.set_result(1), lambda: unready.add_done_callback(f), \
            lambda: unready.set_exception(ValueError()), lambda: repr(unready), \
            lambda: unready.remove_done_callback(f), lambda: next(iter(unready)):
        print(what(f))
    again = loop.create_future()
    again.__init__(loop=loop)
    print(again)
    print(what(lambda: again.set_exception(5)), what(lambda: again.set_exception(int)))
    print(what(lambda: again.set_exception(Odd)), what(lambda: again.set_exception(StopIteration)))


class Odd(Exception):
    def __new__(cls):
        return 5


asyncio.run(main())


async def messages():
    gone = asyncio.get_running_loop().create_future()
    gone.cancel("why")
    gone._cancel_message = "other"
    print(what(gone.result), what(lambda: delattr(gone, "_cancel_message")))
    t = asyncio.create_task(asyncio.sleep(1))
    await asyncio.sleep(0)
    t.cancel("first")
    t._cancel_message = "second"
    print(t._cancel_message, await asyncio.gather(t, return_exceptions=True), what(t.result))


asyncio.run(messages())
