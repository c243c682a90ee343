# an exception that leaves asyncio.run: traceback on stderr, status 1
import asyncio


class AppError(Exception):
    pass


async def inner():
    await asyncio.sleep(1)
    raise AppError("nothing catches this")


async def background():
    try:
        await asyncio.sleep(5)
    finally:
        print("background finally", asyncio.get_running_loop().time())


async def main():
    task = asyncio.create_task(background())
    await asyncio.sleep(0)
    print("start", task.done())
    await inner()
    print("not reached")


asyncio.run(main())
