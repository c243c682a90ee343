# wait_for with timeout zero or below: never started coroutines, done futures
import asyncio


async def job():
    print("job runs")
    return "done"


async def main():
    loop = asyncio.get_running_loop()
    for t in (0, -1, -0.5):
        try:
            print(await asyncio.wait_for(job(), t))
        except TimeoutError as e:
            print("TimeoutError", repr(e), repr(e.__cause__))
    f = loop.create_future()
    f.set_result("was ready")
    print(await asyncio.wait_for(f, 0))
    f = loop.create_future()
    try:
        await asyncio.wait_for(f, 0)
    except TimeoutError:
        print("future cancelled:", f.cancelled())
    t = asyncio.create_task(job())
    await asyncio.sleep(0)
    print(await asyncio.wait_for(t, 0))
    try:
        await asyncio.wait_for(7, 1)
    except TypeError as e:
        print("TypeError:", e)


asyncio.run(main())
