# tasks that wait for one another cannot be cancelled: to ask is a recursion without end
import asyncio


async def waits(tasks, other):
    await asyncio.sleep(0)
    await tasks[other]


async def main():
    tasks = []
    tasks += [asyncio.create_task(waits(tasks, other)) for other in (1, 2, 0)]
    await asyncio.sleep(0.1)
    try:
        tasks[0].cancel()
    except RecursionError as e:
        print(e)
    print([task.done() for task in tasks], [task.cancelling() > 100 for task in tasks])
    asyncio.get_running_loop().stop()
    await asyncio.sleep(0)


loop = asyncio.new_event_loop()
try:
    loop.run_until_complete(main())
except RuntimeError as e:
    print(e)
loop.close()
