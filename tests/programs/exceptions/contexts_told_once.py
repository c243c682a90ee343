# What several members of a group have before them is told once: by the module
# traceback (and what asyncio logs) with the last of them, by the interpreter with
# the first.
import asyncio
import traceback


def failed(error, *, cause=None, context=None):
    error.__cause__, error.__context__ = cause, context
    return error


shared = failed(ValueError("shared"), context=KeyError("before it"))
one = failed(OSError("one"), context=shared)
two = failed(OSError("two"), cause=shared, context=KeyError("hidden"))
three = failed(OSError("three"), context=one)
both = failed(OSError("both"), cause=shared, context=KeyError("where the cause is known"))
both.__suppress_context__ = False
group = ExceptionGroup("group", [one, two, ExceptionGroup("inner", [three, one]), both])
after = failed(TypeError("after"), context=group)
for error in group, after, ExceptionGroup("outer", [after, both]):
    print(*traceback.format_exception(error), sep="", end="\n\n")


async def member(n):
    try:
        await asyncio.sleep(9)
    except asyncio.CancelledError:
        raise KeyError(n)


async def grouped():
    async with asyncio.TaskGroup() as group:
        group.create_task(member(1))
        group.create_task(member(2))


async def main():
    asyncio.create_task(grouped())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    raise TimeoutError("main")

try:
    asyncio.run(main())
except TimeoutError:
    pass
raise ExceptionGroup("outer", [after, both])
