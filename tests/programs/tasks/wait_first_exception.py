# asyncio.wait FIRST_EXCEPTION: ends at an error, not at a cancelled task
import asyncio


async def job(n, fail=False):
    await asyncio.sleep(n)
    if fail:
        raise RuntimeError(f"failed at {n}")
    return n


async def main():
    loop = asyncio.get_running_loop()
    ts = [asyncio.create_task(job(n, n == 2)) for n in (1, 2, 3)]
    victim = asyncio.create_task(job(9))
    loop.call_later(0.5, victim.cancel)
    done, pending = await asyncio.wait(ts + [victim], return_when=asyncio.FIRST_EXCEPTION)
    print(loop.time(), len(done), len(pending))
    print([t in done for t in ts], victim in done, victim.cancelled())
    print(repr(ts[1].exception()))
    done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_EXCEPTION)
    print(loop.time(), [t.result() for t in done], pending)


asyncio.run(main())
