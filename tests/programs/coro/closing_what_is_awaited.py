# close(), and throw() of GeneratorExit: what is awaited is closed first, each on its own, and gets
# nothing of what is thrown then
class Yields:
    def __await__(self):
        yield 1


async def source():
    try:
        await Yields()
        yield 5
    finally:
        print("source ends")


async def asks():
    await source().asend(None)


class Iterator:
    def __iter__(self):
        return self

    def __next__(self):
        return 7

    def close(self):
        print("Iterator.close")


class Failing(Iterator):
    def close(self):
        raise ValueError("closing")


class Throwing(Iterator):
    def throw(self, *what):
        print("thrown into it:", *what)
        raise KeyError


class Awaits:
    def __init__(self, iterator):
        self.iterator = iterator

    def __await__(self):
        return self.iterator


async def stubborn():
    try:
        await Yields()
    finally:
        print("stubborn goes on")
        await Yields()


class Wrapped:
    def __await__(self):
        return stubborn().__await__()


async def awaits(what):
    try:
        await what
    except BaseException as e:
        print("in it:", repr(e), e.__traceback__.tb_next)
        raise


def end(make, how):
    coro = make()
    print("began with", coro.send(None))
    try:
        how(coro)
        print("silent")
    except BaseException as e:
        print("outside:", repr(e))


for make in (asks,
             lambda: awaits(asks()),
             lambda: awaits(Awaits(Iterator())),
             lambda: awaits(Awaits(Failing())),
             lambda: awaits(awaits(Awaits(Failing()))),
             lambda: awaits(Awaits(Throwing())),
             lambda: awaits(stubborn()),
             lambda: awaits(awaits(stubborn())),
             lambda: awaits(Wrapped())):
    end(make, lambda coro: coro.close())
    end(make, lambda coro: coro.throw(GeneratorExit))
    end(make, lambda coro: coro.throw(OSError("thrown")))


async def through(it):
    try:
        yield await Awaits(it)
    except KeyError:
        print("KeyError")


async def over(numbers):
    try:
        async for n in numbers:
            yield n
    except BaseException as e:
        print("over it:", repr(e))
        raise


async def swallows():
    try:
        await Yields()
    except GeneratorExit:
        print("swallowed")
    return "a value"


class Swallows:
    def __await__(self):
        yield from swallows().__await__()


for make in (lambda: through(Throwing()), lambda: over(through(Throwing())),
             lambda: through(Swallows().__await__()),
             lambda: over(through(Swallows().__await__())),
             lambda: over(over(through(Swallows().__await__())))):
    for call in "asend", "aclose":
        agen = make()
        asked = agen.asend(None)
        print(call, asked.send(None))
        try:
            if call == "aclose":
                asked.close()
                print(agen.aclose().send(None))
            else:
                asked.throw(GeneratorExit)
        except BaseException as e:
            print(repr(e))
        asked = agen = None
