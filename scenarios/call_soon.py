"""17. The order of things: the ready queue.

Idea: "scheduled" does not mean "in random order".  The loop takes what is
ready first come, first served; what that makes ready waits for the next turn.
Watch: every run of this program prints the same, here and under CPython.
"""
import asyncio


def hello(name, more=()):
    print(name)
    for other in more:
        loop.call_soon(hello, other)


async def step(name):
    print(name, "1")
    await asyncio.sleep(0)  #: to the end of the queue
    print(name, "2")


async def main():
    global loop
    loop = asyncio.get_running_loop()
    loop.call_soon(hello, "callback A", ["A's child"])
    asyncio.create_task(step("task"))
    loop.call_later(0, hello, "timer of 0 s")
    loop.call_soon(hello, "callback B")
    #? Which comes first? | callback A | callback B | timer of 0 s | task 1
    await asyncio.sleep(0)
    print("main, one turn later")
    await asyncio.sleep(0)
    print("main, two turns later")


asyncio.run(main())
