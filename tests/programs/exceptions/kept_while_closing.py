# What the exception of a run holds lives while the runner closes, even if somebody
# asks for it again; and as_completed() keeps a failure in a ring with its task.
import asyncio
import gc


class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("   ", self.name, "is gone")


async def fails():
    await asyncio.sleep(1)
    raise KeyError("failed")


async def asks(task):
    try:
        await asyncio.sleep(9)
    finally:
        try:
            task.result()
        except KeyError as e:
            print("asked again", repr(e))
        await asyncio.sleep(0)
        print("asked")


async def main():
    thing = Thing("local of main")
    task = asyncio.create_task(fails())
    asyncio.create_task(asks(task))
    await task


async def first_of_many():
    thing = Thing("local of first_of_many")
    try:
        for next_one in asyncio.as_completed([fails(), asyncio.sleep(2)]):
            await next_one
    except KeyError as e:
        print(repr(e))


for program in main, first_of_many:
    try:
        asyncio.run(program())
    except KeyError as e:
        print("run raises", repr(e))
    print("after", program.__name__)
with asyncio.Runner() as runner:
    try:
        runner.run(main())
    except KeyError as e:
        print("Runner raises", repr(e))
try:
    with asyncio.Runner() as runner:
        runner.run(main())
except KeyError as e:
    print("the block raises", repr(e))
print("garbage is looked for")
gc.collect()
print("end")
