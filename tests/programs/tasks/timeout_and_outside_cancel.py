# a task inside asyncio.timeout is cancelled from outside: no TimeoutError
import asyncio


async def worker(log):
    try:
        async with asyncio.timeout(5) as cm:
            await asyncio.sleep(10)
    except TimeoutError:
        log.append("timeout")
    except asyncio.CancelledError as e:
        log.append(f"cancelled {e.args} {cm.expired()}")
        raise
    return "normal end"


async def main():
    log = []
    t = asyncio.create_task(worker(log))
    await asyncio.sleep(1)
    t.cancel("now")
    r = await asyncio.gather(t, return_exceptions=True)
    print(log, repr(r[0]), t.cancelled())
    log.clear()
    t = asyncio.create_task(worker(log))
    asyncio.get_running_loop().call_later(5, t.cancel)
    await asyncio.sleep(6)
    print(log, t.done(), t.cancelled())
    print(t.cancelled() or t.result())


asyncio.run(main())
