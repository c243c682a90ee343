# get_coro, get_stack and print_stack of tasks
import asyncio


async def deeper():
    await asyncio.sleep(1)


async def job():
    await deeper()


async def main():
    c = job()
    t = asyncio.create_task(c, name="job")
    print(t.get_coro() is c, t.get_coro().__name__, t.get_coro().__qualname__)
    await asyncio.sleep(0)
    print([f.f_code.co_name for f in t.get_stack()])
    print([f.f_lineno for f in t.get_stack()], t.get_stack(limit=1) != [])
    print(c.cr_running, c.cr_frame is not None, c.cr_await.__name__)
    await t
    print(t.get_stack(), c.cr_frame, c.cr_await)


asyncio.run(main())
