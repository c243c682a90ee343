# a shielded task that fails after its waiter is gone is reported by the handler
import asyncio


async def inner():
    await asyncio.sleep(1)
    raise ValueError("nobody listens")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(
        lambda l, c: print("handler:", c["message"], repr(c.get("exception"))))
    t = asyncio.create_task(inner())
    sh = asyncio.shield(t)
    await asyncio.sleep(0.5)
    sh.cancel()
    await asyncio.sleep(1)
    print(t.done(), sh.cancelled())
    print(repr(t.exception()))
    try:
        await asyncio.shield(inner())
    except ValueError as e:
        print("passes:", e)


asyncio.run(main())
