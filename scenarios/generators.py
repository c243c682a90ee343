"""33. From generators to coroutines: a loop in ten lines.

Idea: a generator can stop in the middle and go on later.  A list of them and
a `while` that resumes each in turn is already an event loop.
Watch: `yield` plays the part of `await asyncio.sleep(0)`; the two halves of
this program print the same.
"""
import asyncio


def count(name, n):
    for i in range(n):
        print(name, i, end="; ")
        yield  #: stop here, let somebody else run


def tiny_loop(ready):
    while ready:
        job = ready.pop(0)
        try:
            next(job)  #: run it up to its next yield
            ready.append(job)
        except StopIteration:
            pass
    print("done")


async def acount(name, n):
    for i in range(n):
        print(name, i, end="; ")
        await asyncio.sleep(0)


async def main():
    await asyncio.gather(acount("A", 3), acount("B", 2))
    print("done")


tiny_loop([count("A", 3), count("B", 2)])
#? Does asyncio interleave them otherwise? | no, the same | yes
asyncio.run(main())
