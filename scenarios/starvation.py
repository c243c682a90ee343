"""38. Starvation: a task that never lets go.

Idea: who awaits only what is there already never gives way: the others are
ready too, and do not get their turn.
Watch: while there are crumbs, get() does not wait, and "lunch!" comes only
after the last one.  One sleep(0) a round mends it.
"""
import asyncio


async def eater(queue, polite):
    while not queue.empty():
        await queue.get()  #: an await, but it does not wait
        if polite:
            await asyncio.sleep(0)


async def lunch():
    print("  lunch!")


async def main():
    for polite in False, True:
        queue = asyncio.Queue()
        for crumb in range(20):
            queue.put_nowait(crumb)
        bell = asyncio.create_task(lunch())
        #? When is lunch for the greedy one? | after the last crumb | at once
        await eater(queue, polite)
        print("polite" if polite else "greedy", "eater is done")
        await bell


asyncio.run(main())
