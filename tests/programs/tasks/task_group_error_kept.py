# the error of a task group stays where its __aexit__ was, also when it meets another that is handled
# around it: what the frames held that it came through lives until garbage is looked for
import asyncio
import gc


class Held:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("goes:", self.name)


async def fails(name):
    held = Held(name)
    raise ValueError


async def main():
    try:
        raise KeyError
    except KeyError:
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(fails("in an except"))
        except* ValueError:
            pass
    print("the group has ended")
    await asyncio.sleep(0.1)
    print("collected", gc.collect() > 0)


asyncio.run(main())
