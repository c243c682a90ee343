import asyncio


async def sleeper():
    await asyncio.sleep(3600)


async def main():
    cancelled = 0
    for _ in range(100):
        tasks = [asyncio.create_task(sleeper()) for _ in range(1000)]
        await asyncio.sleep(0)
        for t in tasks:
            t.cancel()
        for t in tasks:
            try:
                await t
            except asyncio.CancelledError:
                cancelled += 1
    print("done", cancelled)


asyncio.run(main())
