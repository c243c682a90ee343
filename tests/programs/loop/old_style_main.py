# the program as written before asyncio.run: get_event_loop, ensure_future, close
import asyncio


async def slow(n, future):
    await asyncio.sleep(n)
    future.set_result(f"slept {n}")


def got(future):
    print("callback:", future.result())


loop = asyncio.get_event_loop()
f1 = asyncio.Future()
f2 = loop.create_future()
f1.add_done_callback(got)
f2.add_done_callback(got)
tasks = [asyncio.ensure_future(slow(2, f1), loop=loop), loop.create_task(slow(1, f2))]
try:
    loop.run_until_complete(asyncio.wait(tasks))
    print(f1.done(), f2.done())
finally:
    loop.close()
print(loop.is_closed())
