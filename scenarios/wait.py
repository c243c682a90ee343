"""8. Wait: who is done first?

Idea: asyncio.wait() gives back two sets, done and pending, when the first is
done (or all, or the first has failed).  It raises nothing and cancels nothing.
Watch: after FIRST_COMPLETED the other two go on; it is main that stops them.
"""
import asyncio


async def mirror(name, delay):
    await asyncio.sleep(delay)
    return name


async def main():
    tasks = [asyncio.create_task(mirror(name, delay), name=name)
             for name, delay in [("Oslo", 3), ("Lima", 1), ("Pune", 2)]]
    done, pending = await asyncio.wait(
        tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in done:
        print("first:", task.result())
    print("pending:", sorted(task.get_name() for task in pending))
    #? Left alone, what would the other two do? | go on | stop | raise
    for task in tasks:
        if task in pending:  #: nobody else will stop them
            task.cancel()
    await asyncio.wait(pending)
    print("cancelled:", sorted(t.get_name() for t in pending if t.cancelled()))


asyncio.run(main())
