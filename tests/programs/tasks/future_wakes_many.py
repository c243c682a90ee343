# one future, several waiters: all wake in the order they began to wait
import asyncio


async def waiter(n, fut):
    print(n, "waits")
    try:
        print(n, "got", await fut)
    except ValueError as e:
        print(n, "error", e)


async def main():
    loop = asyncio.get_running_loop()
    fut = loop.create_future()
    ts = [asyncio.create_task(waiter(i, fut)) for i in range(4)]
    await asyncio.sleep(1)
    fut.set_result("go")
    print("set; nobody has run yet")
    await asyncio.gather(*ts)
    fut = loop.create_future()
    ts = [asyncio.create_task(waiter(i, fut)) for i in range(3)]
    loop.call_later(1, fut.set_exception, ValueError("shared"))
    await asyncio.gather(*ts)
    fut = loop.create_future()
    ts = [asyncio.create_task(waiter(i, fut)) for i in range(2)]
    await asyncio.sleep(0)
    fut.cancel()
    print([type(r).__name__ for r in await asyncio.gather(*ts, return_exceptions=True)])


asyncio.run(main())
