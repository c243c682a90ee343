"""24. Back-pressure: a full queue holds the producer back.

Idea: put() into a bounded queue waits while the queue is full, so that the
fast side runs at the speed of the slow side.  An unbounded queue only grows.
Watch: the first three boxes are put at once; then one a second, each as soon
as the packer has taken one out.
"""
import asyncio
import time


def log(text):
    print(f"{time.perf_counter() - began:.1f}  {text}")


async def packer(belt):
    while True:
        box = await belt.get()
        await asyncio.sleep(1)  #: slow: one box a second
        log(f"          packed {box}")
        belt.task_done()


async def main():
    belt = asyncio.Queue(maxsize=2)
    task = asyncio.create_task(packer(belt))
    for box in range(1, 6):
        await belt.put(box)  #: waits when two boxes lie on the belt
        log(f"put {box}, {belt.qsize()} on the belt")
    #? How many boxes are unpacked at this moment? | 3 | 0 | 2
    await belt.join()
    task.cancel()
    log("all packed")


began = time.perf_counter()
asyncio.run(main())
