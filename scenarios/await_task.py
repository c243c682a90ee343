"""5. Create, then await: concurrent only if both exist.

Idea: what overlaps is tasks that exist at the same time.  Making a task and
awaiting it at once is a plain sequence in more words.
Watch: the first way takes 3 s, the second 2 s: the same three words
(create_task, create_task, await) in another order.
"""
import asyncio
import time


async def fetch(name, delay):
    await asyncio.sleep(delay)
    return name


async def one_by_one():
    await asyncio.create_task(fetch("A", 1))  #: B does not exist yet
    await asyncio.create_task(fetch("B", 2))


async def together():
    a = asyncio.create_task(fetch("A", 1))
    b = asyncio.create_task(fetch("B", 2))
    await a  #: B sleeps too, while main waits for A
    #? How long does main wait for B from here? | 1 s | 2 s | no time
    await b


async def main():
    for way in one_by_one, together:
        began = time.perf_counter()
        await way()
        print(f"{way.__name__}: {time.perf_counter() - began:.1f} s")


asyncio.run(main())
