# throw() with what cannot be thrown, with classes, values and tracebacks.
import traceback


def answers(call, *args):
    try:
        print("    gives", call(*args))
    except BaseException as e:
        print("    raises", type(e).__name__, e)


def generator():
    while True:
        try:
            yield 1
        except Exception as e:
            print("    in:", type(e).__name__, e, e.__cause__, e.__context__)


class Awaited:
    def __await__(self):
        return (yield "awaited")


async def coroutine():
    while True:
        try:
            await Awaited()
        except Exception as e:
            print("    in:", type(e).__name__, e)


async def async_generator():
    while True:
        try:
            yield 1
        except Exception as e:
            print("    in:", type(e).__name__, e)


class Odd(Exception):
    def __new__(cls, *args):
        return 5


class Two(Exception):
    def __init__(self, a, b):
        super().__init__(a)


def error(e):
    try:
        raise e
    except Exception as e:
        return e


tb = error(KeyError()).__traceback__
cases = [(5,), (int,), (None,), (ValueError, 1), (ValueError, (1, 2)), (ValueError, ValueError(3)),
         (ValueError, None), (ValueError(1), None), (ValueError(1), 2), (ValueError, 1, 2),
         (ValueError, 1, None), (ValueError(4), None, tb), (ValueError, 1, tb),
         (LookupError, KeyError(2)), (KeyError, LookupError(2)), (Odd,), (Two,), (Two, 1), (Two, (1, 2)), (), (1, 2, 3, 4)]

g, c, a = generator(), coroutine(), async_generator()
wrapper = coroutine().__await__()
next(g), next(wrapper), c.send(None)
answers(a.__anext__().send, None)
for args in cases:
    print([x if x is not tb else "tb" for x in args])
    for throw in g.throw, c.throw, wrapper.throw:
        answers(throw, *args)
    if len(args) < 4:
        answers(lambda: a.athrow(*args).send(None))

# Misused, it does no harm to what never ran, nor to what a coroutine awaits.
g = generator()
answers(g.throw, 5)
answers(next, g)
g.close()
answers(g.throw, "text")

# The traceback is the one given, or else that of the instance.
for args in [(error(KeyError(1)),), (KeyError, error(KeyError(2))), (KeyError, 3, tb),
             (error(LookupError(4)), None, tb)]:
    def once():
        yield
    g = once()
    next(g)
    try:
        g.throw(*args)
    except LookupError as e:
        print(repr(e), [entry.name for entry in traceback.extract_tb(e.__traceback__)])
g = c = a = wrapper = None
