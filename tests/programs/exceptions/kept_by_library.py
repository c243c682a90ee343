# What the frames of asyncio's own functions hold lives as long as an exception
# that left them: async generators stay open that a failed task refers to, until
# garbage is looked for or the loop closes them.
import asyncio
import gc


async def ticks(n):
    try:
        yield n
    finally:
        print("ticks end", n)


async def holding(n, error):
    source = ticks(n)
    await anext(source)
    raise error


async def outcome(name, awaitable):
    try:
        await awaitable
    except BaseException as e:
        print(name, repr(e))
    await asyncio.sleep(0)
    print("after", name)


async def grouped(n):
    async with asyncio.TaskGroup() as group:
        group.create_task(holding(n, KeyError(n)))


async def late(n):
    source = ticks(n)
    await anext(source)
    async with asyncio.timeout(0):
        await asyncio.sleep(1)


async def main():
    await outcome("coroutine", holding(1, KeyError(1)))
    await outcome("wait_for", asyncio.wait_for(holding(2, KeyError(2)), 1))
    await outcome("task", asyncio.create_task(holding(3, KeyError(3))))
    await outcome("gather", asyncio.gather(holding(4, KeyError(4))))
    await outcome("group", grouped(5))
    await outcome("late", asyncio.create_task(late(6)))
    gc.collect()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("end")

asyncio.run(main())

with asyncio.Runner() as runner:
    try:
        runner.run(holding(7, KeyError(7)))
    except KeyError as e:
        print(repr(e))
    print("between")
print("closed")


# The traceback of an exception: only what the program wrote.
async def main():
    try:
        await asyncio.wait_for(holding(8, KeyError(8)), 1)
    except KeyError as e:
        lines, tb = [], e.__traceback__
        while tb:
            if tb.tb_frame.f_code.co_filename == __file__:
                lines.append(tb.tb_frame.f_code.co_name)
            tb = tb.tb_next
        print(lines)

asyncio.run(main())
