# timeout.reschedule forward, back, to None; timeout_at; after it has ended
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(1) as cm:
            await asyncio.sleep(0.5)
            cm.reschedule(loop.time() + 2)
            print("now until", cm.when())
            await asyncio.sleep(1.5)
            print("still here", loop.time())
            cm.reschedule(None)
            await asyncio.sleep(5)
            print("no limit", cm.when(), loop.time())
            cm.reschedule(loop.time() - 1)
            print("in the past", cm.when())
            await asyncio.sleep(1)
    except TimeoutError:
        print("TimeoutError", loop.time(), cm.expired())
    try:
        cm.reschedule(100)
    except RuntimeError as e:
        print("RuntimeError:", e)
    try:
        async with asyncio.timeout_at(loop.time() + 0.25) as at:
            await asyncio.sleep(1)
    except TimeoutError:
        print("timeout_at", loop.time(), at.when())
    t = asyncio.timeout(1)
    try:
        t.reschedule(3)
    except RuntimeError as e:
        print("RuntimeError:", e)
    async with t:
        pass
    try:
        async with t:
            pass
    except RuntimeError as e:
        print("RuntimeError:", e)


asyncio.run(main())
