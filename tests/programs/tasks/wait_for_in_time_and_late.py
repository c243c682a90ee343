# wait_for: a result in time, a time-out, an error of the inner one
import asyncio


async def job(n):
    try:
        await asyncio.sleep(n)
        return n
    except asyncio.CancelledError:
        print("job", n, "cancelled")
        raise
    finally:
        print("job", n, "finally")


async def fail():
    await asyncio.sleep(0.1)
    raise LookupError("inner")


async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.wait_for(job(1), timeout=2), loop.time())
    try:
        await asyncio.wait_for(job(5), timeout=1.5)
    except asyncio.TimeoutError as e:
        print("TimeoutError", e.args, repr(e.__cause__), loop.time())
    print(asyncio.TimeoutError is TimeoutError)
    try:
        await asyncio.wait_for(fail(), 1)
    except LookupError as e:
        print("LookupError", e)
    print(await asyncio.wait_for(job(1), None), loop.time())
    t = asyncio.create_task(job(3))
    try:
        await asyncio.wait_for(t, 1)
    except TimeoutError:
        print("task:", t.cancelled(), loop.time())
    try:
        await asyncio.wait_for(job(1), 1)
        print("a tie is a result")
    except TimeoutError:
        print("a tie is a time-out")


asyncio.run(main())
