"""35. Threads, processes, coroutines: one job, three ways.

Idea: when the job is waiting, all three ways overlap it.  When the job is
computing, only processes do (run this with --cpu 1ms to see it).
Watch: four waits of 1 s take 1 s each way; what differs is who waits: lanes
of a task, of a thread, of a process.
"""
# oracle: real
import asyncio
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor


def job(number):
    time.sleep(1)
    return number * number


async def ajob(number):
    await asyncio.sleep(1)
    return number * number


def with_pool(kind):
    with kind(max_workers=4) as pool:
        return list(pool.map(job, range(4)))  #: four at once


async def with_coroutines():
    return await asyncio.gather(*map(ajob, range(4)))


def measure(name, way):
    began = time.perf_counter()
    result = way()
    print(f"{name:<11}{result}  {time.perf_counter() - began:.0f} s")


if __name__ == "__main__":
    measure("one by one", lambda: [job(n) for n in range(4)])
    #? Which is the fastest for waiting? | all the same | processes | threads
    measure("threads", lambda: with_pool(ThreadPoolExecutor))
    measure("processes", lambda: with_pool(ProcessPoolExecutor))
    measure("coroutines", lambda: asyncio.run(with_coroutines()))
