"""15. Shield: the wait is cancelled, the work is not.

Idea: shield() puts a future of its own in front of a task.  Cancelling hits
the front; the task behind it knows nothing of it.
Watch: at 1.0 the customer leaves; the order behind the shield is cooked to
its end at 3.0.
"""
import asyncio
import time


def log(text):
    print(f"{time.perf_counter() - began:.1f}  {text}")


async def cook():
    await asyncio.sleep(3)
    log("cook: the soup is ready")


async def customer(order):
    try:
        await asyncio.shield(order)  #: waits for a future of its own
    except asyncio.CancelledError:
        log("customer: I have to go")
        raise


async def main():
    order = asyncio.create_task(cook())
    guest = asyncio.create_task(customer(order))
    await asyncio.sleep(1)
    guest.cancel()
    #? Which task is cancelled? | guest only | order only | both
    await asyncio.wait([guest])
    log(f"guest cancelled: {guest.cancelled()}, order done: {order.done()}")
    await order


began = time.perf_counter()
asyncio.run(main())
