"""12. Cancel: asking is not stopping.

Idea: task.cancel() only asks.  The task stops when CancelledError reaches the
`await` where it waits, in a later turn of the loop, and it may clean up first.
Watch: cancel() returns at once and main goes on; the worker's `except` and
`finally` run later, when the loop comes round; awaiting the task tells main.
"""
import asyncio


async def worker():
    step = 0
    try:
        while True:
            step += 1
            print(f"worker: step {step}")
            await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("worker: asked to stop, cleaning up")
        await asyncio.sleep(0.5)  #: cleaning up may take its time
        print("worker: clean")
        raise  #: without this the cancellation would be swallowed
    finally:
        print(f"worker: ends after {step} steps")


async def main():
    task = asyncio.create_task(worker(), name="worker")
    await asyncio.sleep(2.5)
    print("main: cancel() says", task.cancel())  #: asks, and returns at once
    #? Is the worker done now? | no | yes
    print("main: done yet?", task.done())
    try:
        await task
    except asyncio.CancelledError:
        print("main: the worker was cancelled:", task.cancelled())


asyncio.run(main())
