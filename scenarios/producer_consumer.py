"""23. Producer and consumers: a queue between them.

Idea: a bounded queue holds the producer back when the consumers are slow, and
the consumers when there is nothing to do.  join() waits until every item that
was put has been marked done.
Watch: the third put() waits although nobody told the producer to; the
consumers never end by themselves: they are cancelled when the work is done.
"""
import asyncio
import time


def log(*words):
    print(f"{time.perf_counter() - began:.1f} ", *words)


async def producer(queue):
    for item in range(1, 7):
        await queue.put(item)  #: waits while the queue is full
        log(f"put {item}, {queue.qsize()} in the queue")


async def consumer(name, queue):
    while True:
        item = await queue.get()
        log(f"{name} works on {item}")
        await asyncio.sleep(1)
        queue.task_done()


async def main():
    queue = asyncio.Queue(maxsize=2)
    consumers = [asyncio.create_task(consumer(name, queue), name=name)
                 for name in ("Ada", "Bob")]
    await producer(queue)
    log("all is put, not yet done")
    #? How many items are not done yet? | 4 | 0 | 2
    await queue.join()  #: until task_done() was called for each
    log("all is done")
    for task in consumers:  #: they wait for more, and would for ever
        task.cancel()
    ends = await asyncio.gather(*consumers, return_exceptions=True)
    log([type(end).__name__ for end in ends])


began = time.perf_counter()
asyncio.run(main())
