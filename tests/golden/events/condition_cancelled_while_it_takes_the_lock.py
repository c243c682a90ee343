# Who is notified takes the lock again; cancelled meanwhile it takes it all the
# same, and is cancelled then.
import asyncio


async def wait(cond):
    async with cond:
        await cond.wait()


async def main():
    cond = asyncio.Condition()
    a, b, c = (asyncio.create_task(wait(cond), name=n) for n in "abc")
    await asyncio.sleep(0)
    async with cond:
        cond.notify()
        await asyncio.sleep(1)
        a.cancel()
        b.cancel()
        await asyncio.sleep(1)
        cond.notify_all()
    await asyncio.wait([a, b, c])


asyncio.run(main())
