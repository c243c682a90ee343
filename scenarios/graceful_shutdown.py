"""42. Ctrl-C and SIGTERM: a signal is an event of the loop.

Idea: a signal does not break into a running task.  It puts a byte in the
loop's own pipe; the loop reads that in one turn and calls the handler in the
next.  The handler only says that it is time to go; who has work left ends it.
Watch: the kill at 2.5 comes between two jobs; from there to the handler the
loop takes two turns, and the worker still ends the job that it is at.
"""
import asyncio
import os
import signal
import time


def log(*words):
    print(f"{time.perf_counter() - began:.1f} ", *words)


async def worker(name, stopping):
    jobs = 0
    while not stopping.is_set():  #: looked at between jobs, never in one
        await asyncio.sleep(1)
        jobs += 1
        log(f"{name}: job {jobs} is done")
    log(f"{name}: tidied up")


async def main():
    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGTERM, stopping.set)
    #! in real life somebody else's `kill`, or the end of a container
    loop.call_later(2.5, os.kill, os.getpid(), signal.SIGTERM)
    work = asyncio.create_task(worker("worker", stopping))
    await stopping.wait()
    log("main: asked to stop")
    #? When is the worker done? | 3.0 | 2.5, at once | never
    await asyncio.wait_for(work, timeout=5)  #: patience has an end, too
    log("main: good night")


began = time.perf_counter()
#! Ctrl-C does more: it cancels the main task, and then run() raises
asyncio.run(main())
