# retries with exponential back-off and seeded jitter
import asyncio
import functools
import random


class Flaky(Exception):
    pass


def retry(times, base=0.1):
    def deco(f):
        @functools.wraps(f)
        async def inner(*args, **kwargs):
            for attempt in range(1, times + 1):
                try:
                    return await f(*args, **kwargs)
                except Flaky as e:
                    if attempt == times:
                        raise
                    delay = base * 2 ** (attempt - 1) + random.random() / 100
                    print(f"  {f.__name__}{args} attempt {attempt} failed ({e}), wait {delay:.4f}")
                    await asyncio.sleep(delay)
        return inner
    return deco


@retry(4)
async def fetch(url):
    await asyncio.sleep(0.05)
    if random.random() < 0.6:
        raise Flaky(f"{random.randint(500, 504)}")
    return f"<{url}>"


async def main():
    random.seed(12)
    for r in await asyncio.gather(*(fetch(f"u{i}") for i in range(4)), return_exceptions=True):
        print(repr(r))
    print(f"{asyncio.get_running_loop().time():.4f}", fetch.__name__)


asyncio.run(main())
