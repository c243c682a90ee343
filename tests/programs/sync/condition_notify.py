# Condition: wait, notify(n), notify_all, and the order in which they return
import asyncio


async def waiter(n, cond):
    async with cond:
        print(n, "waits")
        r = await cond.wait()
        print(n, "woke", r, cond.locked(), asyncio.get_running_loop().time())


async def main():
    cond = asyncio.Condition()
    ts = [asyncio.create_task(waiter(i, cond)) for i in range(6)]
    await asyncio.sleep(1)
    for n in (1, 2):
        async with cond:
            cond.notify(n)
            print("notified", n)
        await asyncio.sleep(1)
    async with cond:
        cond.notify_all()
        print("notified all, still holding it")
        await asyncio.sleep(1)
    await asyncio.gather(*ts)
    for f in (cond.notify, cond.notify_all, cond.release):
        try:
            f()
        except RuntimeError as e:
            print("RuntimeError:", e)
    try:
        await cond.wait()
    except RuntimeError as e:
        print("RuntimeError:", e)


asyncio.run(main())
