import asyncio


async def waiter():
    await asyncio.sleep(1)


async def main():
    tasks = []
    for i in range(100000):
        tasks.append(asyncio.create_task(waiter()))
    await asyncio.sleep(0.5)
    print("waiting", len(tasks))
    for t in tasks:
        await t


asyncio.run(main())
