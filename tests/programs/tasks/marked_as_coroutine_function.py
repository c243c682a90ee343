# what is marked as a coroutine function counts as one
import asyncio
import functools
import inspect


async def nap():
    await asyncio.sleep(1)
    return "rested"


def wrapped(func):
    @functools.wraps(func)
    def wrapper(*args):
        print("about to call", func.__name__)
        return func(*args)
    wrapper._is_coroutine = asyncio.coroutines._is_coroutine
    return wrapper


class Callable:
    def __init__(self, mark=None):
        if mark is not None:
            self._is_coroutine = mark

    def __call__(self):
        return nap()


def plain():
    return 1


class partial:
    """Only called like functools.partial."""
    @property
    def func(self):
        return self


mark = asyncio.coroutines._is_coroutine
cases = {"nap": nap, "wrapped": wrapped(nap), "plain": plain, "unmarked": Callable(),
         "marked": Callable(mark), "wrongly": Callable(object()), "number": 3,
         "partial": functools.partial(functools.partial(nap)), "no partial": partial(),
         "to_thread": asyncio.to_thread, "gather": asyncio.gather}
for name, case in cases.items():
    print(name, asyncio.iscoroutinefunction(case), inspect.iscoroutinefunction(case))


async def main():
    for name in ("nap", "wrapped", "plain", "marked"):
        case = cases[name]
        print(name, await case() if asyncio.iscoroutinefunction(case) else case())


asyncio.run(main())
