# three stages that hand over by events, futures and task results
import asyncio


async def boil(ready):
    print("water on")
    await asyncio.sleep(3)
    ready.set()
    print("water boils")


async def grind(fut):
    await asyncio.sleep(1)
    print("beans ground")
    fut.set_result("15 g")


async def brew(ready, fut):
    print("brew waits")
    grams, _ = await asyncio.gather(fut, ready.wait())
    print("brewing with", grams, asyncio.get_running_loop().time())
    await asyncio.sleep(2)
    return "a cup"


async def drink(brewing):
    print("drink waits for", brewing.get_name())
    print("drinking", await brewing, asyncio.get_running_loop().time())


async def main():
    ready, fut = asyncio.Event(), asyncio.get_running_loop().create_future()
    b = asyncio.create_task(brew(ready, fut), name="brew")
    async with asyncio.TaskGroup() as tg:
        tg.create_task(drink(b))
        tg.create_task(boil(ready))
        tg.create_task(grind(fut))
    print("all done", b.result())


asyncio.run(main())
