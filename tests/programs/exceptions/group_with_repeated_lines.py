"""A line that is repeated says so, within its group's margin too."""
import asyncio
import sys
import traceback


def deep(n):
    if n:
        deep(n - 1)
    else:
        raise ValueError("bottom")


def fails():
    try:
        deep(6)
    except ValueError as e:
        return e


async def main():
    task = asyncio.create_task(raises())
    await asyncio.sleep(1)
    print(task)
    try:
        await raises()
    except ExceptionGroup:
        traceback.print_exc(file=sys.stdout)
    await raises()


async def raises():
    raise ExceptionGroup("outer", [
        fails(), ExceptionGroup("inner", [fails(), ValueError("plain")])])


asyncio.run(main())
