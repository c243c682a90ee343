# a watchdog that restarts a worker whose heartbeat stops
import asyncio


async def worker(beat, lives):
    try:
        for i in range(lives):
            await asyncio.sleep(0.4)
            beat.set()
            print(f"{asyncio.get_running_loop().time():.1f} beat {i}")
        await asyncio.Event().wait()
    except asyncio.CancelledError:
        print("worker killed")
        raise


async def watchdog(plan):
    for n, lives in enumerate(plan):
        beat = asyncio.Event()
        w = asyncio.create_task(worker(beat, lives), name=f"worker-{n}")
        while True:
            try:
                async with asyncio.timeout(1):
                    await beat.wait()
                beat.clear()
            except TimeoutError:
                print(f"{asyncio.get_running_loop().time():.1f} no heartbeat of {w.get_name()}")
                w.cancel()
                await asyncio.wait([w])
                break
    print("no more plans")


asyncio.run(watchdog([3, 0, 2]))
