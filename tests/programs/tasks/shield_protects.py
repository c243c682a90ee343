# shield: the inner task outlives the cancellation of the outer waiter
import asyncio


async def precious():
    print("precious starts")
    try:
        await asyncio.sleep(2)
    except asyncio.CancelledError:
        print("precious cancelled")
        raise
    print("precious done", asyncio.get_running_loop().time())
    return "value"


async def outer(t):
    try:
        return await asyncio.shield(t)
    except asyncio.CancelledError:
        print("outer cancelled, inner done?", t.done())
        raise


async def main():
    t = asyncio.create_task(precious())
    o = asyncio.create_task(outer(t))
    await asyncio.sleep(1)
    o.cancel()
    await asyncio.gather(o, return_exceptions=True)
    print(o.cancelled(), t.cancelled())
    print(await t)
    try:
        await asyncio.wait_for(asyncio.shield(s := asyncio.create_task(precious())), 0.5)
    except TimeoutError:
        print("timed out, but", s.done())
    print(await s)
    s = asyncio.create_task(precious())
    sh = asyncio.shield(s)
    await asyncio.sleep(1)
    s.cancel()
    try:
        await sh
    except asyncio.CancelledError:
        print("cancelling the inner reaches the shield", sh.cancelled())
    f = asyncio.get_running_loop().create_future()
    f.set_result(1)
    print(asyncio.shield(f) is f)


asyncio.run(main())
