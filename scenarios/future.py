"""16. Futures and callbacks: an empty box that somebody fills.

Idea: a future is a result that is not there yet.  set_result() fills it; it
does not run the waiters or the callbacks, it only puts them in the queue.
Watch: the line after set_result() comes before the callback and the waiter.
"""
import asyncio


async def waiter(box):
    print("waiter: waits")
    print("waiter: got", await box)


def called(box):
    print("callback: got", box.result())


async def main():
    loop = asyncio.get_running_loop()
    box = loop.create_future()
    box.add_done_callback(called)
    task = asyncio.create_task(waiter(box))
    await asyncio.sleep(1)
    box.set_result(42)  #: queues the callback, then the waiter's next step
    #? Who prints next? | main | callback | waiter
    print("main: the box is full")
    await task


asyncio.run(main())
