# Task-N numbering, names given, set_name, names of gather's and main's tasks
import asyncio


async def who():
    return asyncio.current_task().get_name()


async def main():
    print(await who())
    a = asyncio.create_task(who())
    b = asyncio.create_task(who(), name="bee")
    c = asyncio.create_task(who(), name=7)
    d = asyncio.ensure_future(who())
    print([t.get_name() for t in (a, b, c, d)], type(c.get_name()))
    a.set_name("renamed")
    d.set_name(3.5)
    print(await asyncio.gather(a, b, c, d, who(), who()))
    asyncio.current_task().set_name("boss")
    print(await who())
    print(await asyncio.wait_for(who(), 1))
    print(await asyncio.wait_for(who(), None))
    print(await asyncio.shield(who()))
    async with asyncio.TaskGroup() as tg:
        t = tg.create_task(who(), name="grouped")
        u = tg.create_task(who())
    print(t.result(), u.result())
    t.set_name("over")
    u.set_name(u.get_name() + "!")
    print(t.get_name(), t.done(), u.get_name()[-1])


asyncio.run(main())
asyncio.run(main())
