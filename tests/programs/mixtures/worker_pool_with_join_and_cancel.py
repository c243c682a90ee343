# the worker pool of the asyncio documentation: queue.join, then cancel the workers
import asyncio
import random
import time


async def worker(name, queue):
    while True:
        sleep_for = await queue.get()
        await asyncio.sleep(sleep_for)
        queue.task_done()
        print(f"{name} has slept for {sleep_for:.2f} seconds")


async def main():
    random.seed(3)
    queue = asyncio.Queue()
    total = 0
    for _ in range(12):
        sleep_for = random.uniform(0.05, 1.0)
        total += sleep_for
        queue.put_nowait(sleep_for)
    tasks = []
    for i in range(3):
        task = asyncio.create_task(worker(f"worker-{i}", queue))
        tasks.append(task)
    started = time.monotonic()
    await queue.join()
    total_slept = time.monotonic() - started
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    print("====")
    print(f"3 workers slept in parallel for {total_slept:.2f} seconds")
    print(f"total expected sleep time: {total:.2f} seconds")


asyncio.run(main())
