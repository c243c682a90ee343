# what is raised while something is thrown into a chain of awaits meets what the thrower handles, not
# what the frames around handle that have not run since
import asyncio


def show(e):
    return repr(e) + (" in " + show(e.__context__) if e.__context__ else "")


class Again:
    async def __aenter__(self):
        pass

    async def __aexit__(self, kind, error, trace):
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            pass
        raise error


async def again():
    try:
        async with Again():
            raise KeyError("kept")
    except KeyError as e:
        print(show(e))


async def grouped():
    try:
        asyncio.current_task().cancel()
        async with asyncio.TaskGroup() as group:
            group.create_task(asyncio.sleep(0))
            await asyncio.sleep(4)
    except asyncio.CancelledError as e:
        print(show(e))


async def main():
    tasks = [asyncio.create_task(coro) for coro in (again(), grouped())]
    await asyncio.sleep(0)
    raise IndexError("ends main")


try:
    asyncio.run(main())
except IndexError as e:
    print(show(e))
