# Who is cancelled at a condition, and again while it waits for the lock, learns of both.
import asyncio


async def waits(condition):
    try:
        async with condition:
            await condition.wait()
    except asyncio.CancelledError as e:
        me = asyncio.current_task()
        print(me.get_name(), repr(e), repr(e.__context__), me.cancelling(), condition.locked())


async def main():
    condition = asyncio.Condition()
    notified, twice, once = [
        asyncio.create_task(waits(condition), name=name)
        for name in ("notified", "twice", "once")]
    await asyncio.sleep(0)
    async with condition:
        condition.notify()
        twice.cancel("one")
        once.cancel("only")
        await asyncio.sleep(0.1)
        notified.cancel("late")
        twice.cancel("two")
        await asyncio.sleep(0.1)
        twice.cancel("three")
        await asyncio.sleep(0.1)
    await asyncio.gather(notified, twice, once)

asyncio.run(main())
