"""6. Gather: three waits at once.

Idea: gather() makes a task of each coroutine.  They take turns: while one
waits, the others run, so three waits take as long as the longest.
Watch: all three start before any of them ends; the results come back in the
order in which they were asked for, not in the order in which they ended.
"""
import asyncio
import time


async def fetch(name, delay):
    print(f"{time.perf_counter() - began:.1f}  {name} starts")
    await asyncio.sleep(delay)
    print(f"{time.perf_counter() - began:.1f}  {name} has waited {delay} s")
    return f"{name}: {delay}"


async def main():
    #? Who is the second to end? | C | B | A
    results = await asyncio.gather(  #: makes three tasks, and waits for all
        fetch("A", 1.0),
        fetch("B", 2.0),
        fetch("C", 1.5),
    )
    print(results)


began = time.perf_counter()
asyncio.run(main())
print(f"{time.perf_counter() - began:.1f}  in all, instead of 4.5")
