# Event: waiters wake together; set, clear, is_set, wait when already set
import asyncio


async def waiter(n, ev):
    print(n, "waits")
    r = await ev.wait()
    print(n, "woke", r, ev.is_set(), asyncio.get_running_loop().time())


async def main():
    ev = asyncio.Event()
    print(ev.is_set())
    ts = [asyncio.create_task(waiter(i, ev)) for i in range(3)]
    await asyncio.sleep(1)
    ev.set()
    ev.set()
    print("set", ev.is_set())
    ev.clear()
    print("cleared at once; they wake all the same")
    await asyncio.gather(*ts)
    t = asyncio.create_task(waiter("late", ev))
    await asyncio.sleep(1)
    t.cancel()
    await asyncio.gather(t, return_exceptions=True)
    ev.set()
    print(await ev.wait(), t.cancelled())
    await waiter("direct", ev)
    ev.clear()
    try:
        await asyncio.wait_for(ev.wait(), 0.5)
    except TimeoutError:
        print("timed out", asyncio.get_running_loop().time())


asyncio.run(main())
