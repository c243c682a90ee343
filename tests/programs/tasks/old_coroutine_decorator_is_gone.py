# asyncio.coroutine, asyncio.async and loop= arguments are gone in 3.11
import asyncio


async def c():
    return 1


def attempt(f):
    try:
        print(f())
    except (AttributeError, TypeError) as e:
        print(type(e).__name__ + ":", e)


async def main():
    loop = asyncio.get_running_loop()
    attempt(lambda: asyncio.coroutine)
    attempt(lambda: asyncio.get_loop)
    attempt(lambda: asyncio.Task.all_tasks())
    attempt(lambda: asyncio.Task.current_task())
    attempt(lambda: asyncio.Lock(loop=loop))
    attempt(lambda: asyncio.Queue(loop=loop))
    attempt(lambda: asyncio.Event(loop=loop))
    attempt(lambda: asyncio.Semaphore(2, loop=loop))
    attempt(lambda: asyncio.gather(loop=loop))
    try:
        await asyncio.sleep(1, loop=loop)
    except TypeError as e:
        print("TypeError:", e)
    try:
        await asyncio.wait_for(asyncio.sleep(0), 1, loop=loop)
    except TypeError as e:
        print("TypeError:", e)


print("the next line is an error")


@asyncio.coroutine
def old():
    yield from asyncio.sleep(1)


asyncio.run(main())
