# fut.__await__(): an iterator that is driven by hand, by next(), send(), throw() and close()
import asyncio


def what(call):
    try:
        return call()
    except BaseException as e:
        return f"{type(e).__name__}: {e.args}"


async def main():
    loop = asyncio.get_running_loop()
    fut = loop.create_future()
    it = fut.__await__()
    print(type(it).__name__, iter(it) is it)
    print(fut._asyncio_future_blocking, next(it) is fut, fut._asyncio_future_blocking)
    print(what(lambda: next(it)))
    fut._asyncio_future_blocking = False
    fut.set_result([1])
    print(what(lambda: next(it)))
    print(what(lambda: next(it)), what(lambda: it.send(1)))

    it = iter(fut)
    print("done at once:", what(lambda: it.send(None)))
    tup = loop.create_future()
    tup.set_result((1, 2))
    print("a tuple:", what(lambda: next(iter(tup))))
    it = tup.__await__()
    it.close()
    print("closed:", what(lambda: next(it)), what(lambda: it.send(None)))
    it = tup.__await__()
    print("thrown:", what(lambda: it.throw(KeyError("a"))), what(lambda: next(it)))
    it = tup.__await__()
    print(what(lambda: it.throw(KeyError, "a")))
    print(what(lambda: it.throw(KeyError, KeyError("b"), None)))
    print(what(lambda: it.throw(KeyError, (1, 2))))
    print(what(lambda: it.throw(KeyError("a"), "b")))
    print(what(lambda: it.throw(1)), what(lambda: it.throw(int)))
    print(what(lambda: it.throw(KeyError, None, 3)), what(lambda: it.throw()))

    bad = loop.create_future()
    bad.set_exception(ValueError("bad"))
    print(what(lambda: next(bad.__await__())))
    gone = loop.create_future()
    gone.cancel("gone")
    print(what(lambda: next(gone.__await__())))
    stop = loop.create_future()
    stop.set_result(StopIteration(3))
    try:
        next(stop.__await__())
    except StopIteration as e:
        print(repr(e), repr(e.value))
    print(list(zip([1, 2], fut)))
    print(await wrapped(fut), await Own(asyncio.sleep(1, "slept")))


def by_hand(fut):
    return (yield from fut.__await__())


class Own:
    def __init__(self, coro):
        self.task = asyncio.ensure_future(coro)

    def __await__(self):
        it = self.task.__await__()
        value = None
        while True:
            try:
                got = it.send(value)
            except StopIteration as e:
                return e.value, "by send()"
            print("waits for", got is self.task, got._asyncio_future_blocking)
            value = yield got


async def wrapped(fut):
    class W:
        def __await__(self):
            return by_hand(fut)
    return await W()


asyncio.run(main())
