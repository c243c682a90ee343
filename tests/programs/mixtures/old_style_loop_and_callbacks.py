# code of the Python 3.5 days: get_event_loop, ensure_future, partial callbacks
import asyncio
import functools
import time

now = lambda: time.time()


async def do_some_work(x):
    print("Waiting:", x)
    await asyncio.sleep(x)
    return f"Done after {x}s"


def callback(label, future):
    print(label, "Callback:", future.result())


start = now()
loop = asyncio.get_event_loop()
tasks = [asyncio.ensure_future(do_some_work(n), loop=loop) for n in (1, 2, 4)]
for i, t in enumerate(tasks):
    t.add_done_callback(functools.partial(callback, f"#{i}"))
loop.run_until_complete(asyncio.wait(tasks))
for task in tasks:
    print("Task ret:", task.result())
print("TIME:", now() - start)
try:
    loop.run_until_complete(asyncio.wait_for(do_some_work(9), 1, ))
except asyncio.TimeoutError:
    print("too long")
print(loop.run_until_complete(asyncio.gather(*[do_some_work(i / 2) for i in range(3)])))
loop.close()
