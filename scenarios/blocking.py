"""18. Blocking the loop: time.sleep stops everybody.

Idea: the loop runs one thing at a time.  A call that blocks instead of
awaiting keeps all the others from running, due or not.
Watch: the heart beats every half second, but not while "rude" sleeps; its
beat of 1.0 comes at 3.7.
"""
import asyncio
import time


def log(text):
    print(f"{time.perf_counter() - began:.1f}  {text}")


async def heart():
    for _ in range(4):
        log("heart: beat")
        await asyncio.sleep(0.5)


async def rude():
    await asyncio.sleep(0.7)
    log("rude: time.sleep(3)")
    time.sleep(3)  #: not `await`: nobody else can run now
    #? When is the next beat? | 3.7 | 1.0 | 4.2
    log("rude: thank you")


async def main():
    await asyncio.gather(heart(), rude())


began = time.perf_counter()
asyncio.run(main())
