# asyncio.run in a child, started from inside a running loop
# oracle: real
import asyncio
import multiprocessing as mp


async def inner(name):
    await asyncio.sleep(0.1)
    print(name, len(asyncio.all_tasks()))


def child():
    try:
        asyncio.get_running_loop()
    except RuntimeError as e:
        print(e)
    asyncio.run(inner("child"))


async def main():
    p = mp.Process(target=child)
    p.start()
    await asyncio.to_thread(p.join)
    await inner("parent")


asyncio.run(main())
