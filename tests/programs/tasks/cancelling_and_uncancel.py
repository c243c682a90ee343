# cancelling counts requests, uncancel takes one back
import asyncio


async def job(log):
    me = asyncio.current_task()
    for i in range(3):
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError as e:
            log.append((i, e.args, me.cancelling()))
            if i == 1:
                log.append(("uncancel", me.uncancel()))
    log.append(("uncancel", me.uncancel(), me.uncancel(), me.uncancel()))
    return "done"


async def main():
    log = []
    t = asyncio.create_task(job(log))
    await asyncio.sleep(1)
    print(t.cancelling())
    print(t.cancel("one"), t.cancel("two"), t.cancelling())
    await asyncio.sleep(1)
    print(t.cancel("three"), t.cancelling())
    await asyncio.sleep(1)
    print(t.cancelling())
    t.cancel("four")
    print(await t)
    for x in log:
        print(x)
    print(t.cancelling(), t.uncancel(), t.cancel(), t.cancelling())


asyncio.run(main())
