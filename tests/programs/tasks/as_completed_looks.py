# as_completed() is a generator: its repr, and its methods
import asyncio
import re


async def after(delay):
    await asyncio.sleep(delay)
    return delay


async def main():
    it = asyncio.as_completed([after(2), after(1)], timeout=1.5)
    print(re.sub("0x[0-9a-f]+", "0x..", repr(it)), type(it).__name__, iter(it) is it)
    for n, coro in enumerate(it):
        print(re.sub("0x[0-9a-f]+", "0x..", repr(coro)))
        try:
            print(n, await coro)
        except asyncio.TimeoutError as e:
            print(n, repr(e))
    print(next(it, "no more"))
    it = asyncio.as_completed([after(2)])
    it.close()
    print(list(it))
    it = asyncio.as_completed([after(3)])
    print(await it.send(None), next(it, "no more"))
    fs = [asyncio.ensure_future(after(n)) for n in (0, 1)]
    late = list(asyncio.as_completed(fs, timeout=0.5))
    await asyncio.sleep(2)
    for coro in late:
        try:
            print(await coro)
        except TimeoutError as e:
            print(repr(e))
    print(await fs[1])
    try:
        next(asyncio.as_completed(fs[0]))
    except TypeError as e:
        print(e)


asyncio.run(main())
