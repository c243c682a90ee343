# A task is cancelled while it awaits in an __aexit__ that an error called: the
# traceback goes from the task to where it waits, without the frames between
# that caught nothing.  Those that did are there.
import asyncio
import traceback


class Plain:
    async def __aenter__(self):
        pass

    async def __aexit__(self, kind, error, trace):
        await self.leave()

    async def leave(self):
        await asyncio.sleep(1)


class Catching(Plain):
    async def __aexit__(self, kind, error, trace):
        try:
            await self.leave()
        finally:
            print("left")


class Failing(Plain):
    async def leave(self):
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            raise ValueError("instead")


def frames(error):
    return [frame.name for frame in traceback.extract_tb(error.__traceback__)
            if frame.filename == __file__]


async def use(manager, error):
    try:
        async with manager:
            if error:
                raise KeyError("first")
    except BaseException as left:
        print(type(manager).__name__, repr(left), frames(left))
        print("  in", repr(left.__context__), frames(left.__context__) if left.__context__ else "")


async def main():
    users = [asyncio.create_task(use(kind(), error))
             for error in (True, False) for kind in (Plain, Catching, Failing)]
    await asyncio.sleep(0.1)
    for user in users:
        user.cancel()
    await asyncio.wait(users)


asyncio.run(main())
