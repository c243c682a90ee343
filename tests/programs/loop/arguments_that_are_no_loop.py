# loop= and context= of something else are refused, somehow
import asyncio
import concurrent.futures


async def nothing():
    pass


def refused(what, make):
    try:
        print(what, make())
    except (TypeError, AttributeError, ValueError):
        print(what, "refused")


async def main():
    for loop in 5, "loop", object():
        coro = nothing()
        refused("Task", lambda: asyncio.Task(coro, loop=loop))
        refused("Future", lambda: asyncio.Future(loop=loop))
        refused("ensure_future", lambda: asyncio.ensure_future(coro, loop=loop))
        refused("wrap_future", lambda: asyncio.wrap_future(
            concurrent.futures.Future(), loop=loop))
        refused("set_event_loop", lambda: asyncio.set_event_loop(loop))
        coro.close()


asyncio.run(main())
