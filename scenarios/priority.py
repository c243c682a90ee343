"""39. Priority: the queue's order, not the loop's.

Idea: asyncio's ready queue knows no priorities.  Who wants some work done
first puts it in a PriorityQueue, and lets a worker take it out in order.
Watch: the tasks were put as they came; the worker takes the smallest number
first, and equal numbers by what stands behind.
"""
import asyncio


async def worker(queue):
    while True:
        rank, patient = await queue.get()
        print("treats", patient, f"({rank})")
        await asyncio.sleep(1)
        queue.task_done()


async def main():
    queue = asyncio.PriorityQueue()
    for patient in [(3, "cold"), (1, "broken leg"), (2, "fever")]:
        queue.put_nowait(patient)
    doctor = asyncio.create_task(worker(queue))
    await asyncio.sleep(0.5)
    await queue.put((0, "heart"))  #: comes late, and is next all the same
    #? Who is treated second? | heart | fever | cold
    await queue.join()
    doctor.cancel()


asyncio.run(main())
