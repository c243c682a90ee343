# an old-style shutdown: stop the loop, cancel everything, run it out
import asyncio


async def service(n):
    try:
        while True:
            print("service", n, "works")
            await asyncio.sleep(n)
    except asyncio.CancelledError:
        await asyncio.sleep(0.1)
        print("service", n, "stopped")


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
tasks = [loop.create_task(service(n), name=f"service-{n}") for n in (1, 2)]
loop.call_later(3.5, loop.stop)
try:
    loop.run_forever()
    print("loop stopped at", loop.time())
    left = sorted(asyncio.all_tasks(loop), key=lambda t: t.get_name())
    print([t.get_name() for t in left])
    for t in left:
        t.cancel()
    print(loop.run_until_complete(asyncio.gather(*left, return_exceptions=True)))
finally:
    loop.close()
    print("closed", loop.is_closed())
