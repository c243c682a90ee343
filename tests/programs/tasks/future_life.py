# asyncio.Future: states, results, exceptions and the errors of misuse
import asyncio


def attempt(name, f):
    try:
        print(name, "->", f())
    except asyncio.CancelledError as e:
        print(name, "CancelledError", e.args)
    except Exception as e:
        print(name, type(e).__name__)


async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    print(f.done(), f.cancelled(), f.get_loop() is loop)
    attempt("result", f.result)
    attempt("exception", f.exception)
    f.set_result([1])
    print(f.done(), f.result(), f.exception(), await f)
    attempt("set again", lambda: f.set_result(2))
    attempt("set exception", lambda: f.set_exception(ValueError()))
    attempt("cancel", f.cancel)
    g = asyncio.Future()
    g.set_exception(KeyError("k"))
    attempt("result", g.result)
    attempt("exception", lambda: repr(g.exception()))
    h = asyncio.Future(loop=loop)
    attempt("cancel", lambda: h.cancel("msg"))
    print(h.done(), h.cancelled())
    attempt("result", h.result)
    attempt("exception", h.exception)
    k = asyncio.Future()
    k.set_exception(OSError)
    attempt("class", lambda: repr(k.exception()))
    m = asyncio.Future()
    try:
        m.set_exception(StopIteration())
    except TypeError as e:
        print("TypeError:", e)
    print(asyncio.InvalidStateError.__mro__[1].__name__)


asyncio.run(main())
