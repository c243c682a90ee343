"""4. Tasks: create_task only puts it in the queue.

Idea: create_task() makes a task and puts its first step at the end of the
ready queue.  It does not run until the task that runs now gives way.
Watch: main goes on printing; the workers start in the order in which they
were made, when main first awaits something that is not done.
"""
import asyncio


async def worker(name):
    print(name, "starts")
    await asyncio.sleep(1)
    print(name, "ends")


async def main():
    first = asyncio.create_task(worker("first"))
    second = asyncio.create_task(worker("second"))
    print("main: two tasks made, none has started")  #: still main's step
    #? Who prints next? | first | main | second
    await first  #: main waits: now the queue moves on
    print("main: first is done; second:", second.done())
    #: second slept at the same time; its timer fired right after first's
    await second
    print("main: both done")


asyncio.run(main())
