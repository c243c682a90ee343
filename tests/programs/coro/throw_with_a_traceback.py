# throw() with a value and a traceback of its own
import asyncio
import traceback


def gen():
    while True:
        try:
            yield
        except Exception as e:
            traceback.print_exception(e)


def fail(e):
    raise e


def what(call):
    try:
        return call()
    except BaseException as e:
        return f"{type(e).__name__}: {e.args}"


g = gen()
next(g)
try:
    fail(ValueError("v"))
except ValueError as e:
    kept, tb = e, e.__traceback__
g.throw(kept)
g.throw(ValueError, kept)
g.throw(ValueError, kept, tb)
g.throw(ValueError, "new", tb)
g.throw(ValueError("newer"), None, tb)
print(what(lambda: g.throw(ValueError("a"), "b")))
print(what(lambda: g.throw(ValueError, "b", 3)))
print(what(lambda: g.throw(3, "b", 3)))
print(what(lambda: g.throw(3)))
print(what(lambda: g.throw(int)))
print(what(lambda: g.throw(ValueError, None, None)))


async def agen():
    while True:
        try:
            yield 1
        except Exception as e:
            traceback.print_exception(e)


async def main():
    a = agen()
    await a.asend(None)
    for args in (ValueError("a"), "b"), (ValueError, "b", 3), (3,), (ValueError, "new", tb), \
            (ValueError, kept, tb):
        try:
            print(await a.athrow(*args))
        except TypeError as e:
            print(e)
    await a.aclose()
    a = agen()
    await a.asend(None)
    for args in (ValueError("a"), "b"), (ValueError, "b", 3), (3,), (ValueError, "new", tb):
        c = a.asend(1)
        print(what(lambda: c.throw(*args)))
    f = asyncio.get_running_loop().create_future()
    for args in (ValueError, kept, tb), (ValueError("n"), None, tb), (kept,), (ValueError, kept):
        try:
            f.__await__().throw(*args)
        except Exception as e:
            traceback.print_exception(e)


asyncio.run(main())
