# an exception group that nobody handles: status 1 and its tree on stderr
import asyncio


async def bad(n):
    await asyncio.sleep(n)
    raise ValueError(n)


async def main():
    print("two children fail at the same time")
    async with asyncio.TaskGroup() as tg:
        tg.create_task(bad(1))
        tg.create_task(bad(1))
    print("not reached")


asyncio.run(main())
