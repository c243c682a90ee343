# timing, logging and limiting decorators around async functions
import asyncio
import functools
import time


def timed(f):
    @functools.wraps(f)
    async def inner(*a, **k):
        s = time.perf_counter()
        try:
            return await f(*a, **k)
        finally:
            print(f"{f.__name__} took {time.perf_counter() - s:.2f}s")
    return inner


def limit(n):
    def deco(f):
        sem = asyncio.Semaphore(n)

        @functools.wraps(f)
        async def inner(*a, **k):
            async with sem:
                return await f(*a, **k)
        return inner
    return deco


def memo(f):
    cache = {}

    @functools.wraps(f)
    async def inner(*a):
        if a not in cache:
            cache[a] = asyncio.ensure_future(f(*a))
        return await cache[a]
    inner.cache = cache
    return inner


@timed
@limit(2)
async def work(n):
    await asyncio.sleep(n)
    return n


@memo
async def fib(n):
    await asyncio.sleep(0.01)
    return n if n < 2 else sum(await asyncio.gather(fib(n - 1), fib(n - 2)))


@timed
async def main():
    print(await asyncio.gather(*(work(n) for n in (1, 2, 3, 1))))
    print(await fib(15), len(fib.cache), work.__name__)


asyncio.run(main())
