# Two tasks in one async generator: what is thrown in by one of them makes it await
# something new, and the future that the other waited for wakes that one with its
# own end.
import asyncio


async def numbers():
    for i in range(5):
        try:
            await asyncio.sleep(1, i)
            print(i, "slept")
        except asyncio.CancelledError as e:
            print(i, "cancelled", e)
    yield "end"


async def failing():
    future = asyncio.get_running_loop().create_future()
    futures.append(future)
    for i in range(3):
        try:
            print(i, "got", await (future if i == 0 else asyncio.sleep(1)))
        except (ValueError, asyncio.CancelledError) as e:
            print(i, "caught", repr(e))
    yield "end"


async def both(source):
    a = asyncio.create_task(anext(source))
    b = asyncio.create_task(source.asend(None))
    await asyncio.sleep(0.5)
    return a, b


async def outcome(tasks):
    await asyncio.wait(tasks, timeout=9)
    for task in tasks:
        print(task.done() and (task.cancelled() or repr(task.exception() or task.result())))
        task.cancel()


async def main():
    await outcome(await both(numbers()))
    source = numbers()
    a = asyncio.create_task(anext(source))
    await asyncio.sleep(0.5)
    b = asyncio.create_task(source.asend(None))
    await asyncio.sleep(0)
    b = asyncio.create_task(source.asend(None))
    b.cancel("b")
    await asyncio.sleep(0.1)
    a.cancel("a")
    await outcome([a, b])
    source = failing()
    a = asyncio.create_task(anext(source))
    b = asyncio.create_task(source.asend(None))
    b.cancel("b")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    futures[0].set_exception(ValueError("late"))
    await outcome([a, b])

futures = []
asyncio.run(main())
