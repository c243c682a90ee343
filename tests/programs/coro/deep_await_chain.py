# two hundred awaits deep: values and errors pass through all of them
import asyncio


async def down(n, log):
    if n == 0:
        await asyncio.sleep(1)
        return 0
    r = await down(n - 1, log)
    if n % 50 == 0:
        log.append((n, r))
    return r + 1


async def fail(n):
    if n == 0:
        await asyncio.sleep(1)
        raise ValueError("bottom")
    try:
        await fail(n - 1)
    except ValueError as e:
        e.args += (n,) if n % 40 == 0 else ()
        raise


async def main():
    log = []
    print(await down(200, log), log)
    try:
        await fail(120)
    except ValueError as e:
        print(e.args)
    t = asyncio.create_task(down(150, log))
    await asyncio.sleep(0.5)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("cancelled at the bottom, through 150")
    try:
        await down(5000, log)
    except RecursionError as e:
        print("RecursionError", str(e)[:32])


asyncio.run(main())
