# debug mode: reprs end in where the thing was created, and cancelled handles
# keep their callback
import asyncio
import re


async def nothing():
    pass


def show(*things):
    for thing in things:
        print(thing)


# What asyncio's functions make, CPython says, was made in asyncio; we name the
# line of the program.
def show_theirs(thing):
    print(re.sub(r"\bat \S+:\d+", "at ...", repr(thing)))


def make(loop):
    return loop.call_later(5, print, "never",
                           [1, 2, 3])


async def main():
    loop = asyncio.get_running_loop()
    future = asyncio.Future()
    task = loop.create_task(nothing(), name="n")
    class_made = asyncio.Task(nothing(), loop=loop)
    handles = [loop.call_soon(print, "soon"), make(loop),
               loop.call_at(0.5, print, "at"),
               loop.call_soon_threadsafe(print, "safe")]
    show(future, task, class_made, *handles)
    future.add_done_callback(print)
    print(future, future._source_traceback[-1].lineno)
    for handle in handles:
        handle.cancel()
    show(*handles)
    print(handles[0]._callback, handles[0]._args, handles[0].cancelled())
    await task
    await class_made
    future.remove_done_callback(print)
    future.cancel()
    show(future, task)

    show_theirs(asyncio.create_task(nothing()))
    show_theirs(loop.create_future())
    show_theirs(asyncio.ensure_future(nothing()))
    waiting = asyncio.create_task(asyncio.wait_for(asyncio.sleep(1), 2))
    gathered = asyncio.gather(nothing(), waiting)
    await asyncio.sleep(0.1)
    show_theirs(gathered)
    async with asyncio.TaskGroup() as group:
        show_theirs(group.create_task(nothing()))
    show_theirs(asyncio.shield(waiting))

    async def sleeps():
        await asyncio.sleep(0.1)
    sleeper = loop.create_task(sleeps())
    await asyncio.sleep(0)
    print("created at" in repr(sleeper._fut_waiter),
          sleeper._fut_waiter._source_traceback is not None)
    await gathered
    show_theirs(gathered)


asyncio.run(main(), debug=True)


async def plain():
    loop = asyncio.get_running_loop()
    handle = loop.call_later(5, print, "never")
    print(loop.create_future(), loop.create_task(nothing()), handle)
    print(loop.create_future()._source_traceback, handle._source_traceback)
    handle.cancel()
    print(handle)


asyncio.run(plain())
