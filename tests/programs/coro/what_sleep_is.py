# The coroutine of a sleep that is awaited: seen from outside, closed, thrown into
import asyncio
import inspect


async def sleeper(delay):
    try:
        return await asyncio.sleep(delay, *(["slept"] if delay else []))
    finally:
        print("  leaves", delay)


def look(coro):
    seen = coro.cr_await
    print(type(seen).__name__, seen.__name__, seen is coro.cr_await,
          inspect.getcoroutinestate(seen), seen.cr_running)
    return seen


async def both(delay):
    plain = asyncio.create_task(sleeper(delay))
    seen = asyncio.create_task(sleeper(delay))
    await asyncio.sleep(0)
    inner = look(seen.get_coro())
    print(await plain, await seen)
    print(inspect.getcoroutinestate(inner), seen.get_coro().cr_await)


async def cancelled(delay):
    loop = asyncio.get_running_loop()
    for looks in False, True:
        task = asyncio.create_task(sleeper(delay))
        await asyncio.sleep(0)
        if looks:
            look(task.get_coro())
        task.cancel("enough")
        try:
            await task
        except asyncio.CancelledError as e:
            print("cancelled", e.args, loop.time())


async def nested():
    async def outer():
        await sleeper(5)
    coro = outer()
    task = asyncio.create_task(coro)
    await asyncio.sleep(0)
    inner = look(coro.cr_await)
    try:
        await inner
    except RuntimeError as e:
        print(e)
    print(coro.cr_await.cr_await is inner)
    await task


def by_hand():
    loop = asyncio.new_event_loop()

    async def steps():
        for looks in False, True:
            coro = sleeper(3)
            future = coro.send(None)
            print(isfuture(future), future.done())
            if looks:
                look(coro)
            coro.close()
            coro = sleeper(3)
            coro.send(None)
            if looks:
                look(coro)
            try:
                coro.throw(ValueError("thrown"))
            except ValueError as e:
                print(e)
            coro = sleeper(3)
            coro.send(None)
            try:
                coro.send(None)
            except RuntimeError as e:
                print(e)
            coro = sleeper(0)
            print(coro.send(None))
            if looks:
                look(coro)
            try:
                coro.send(None)
            except StopIteration as e:
                print(e.value)
            coro = sleeper(0)
            print(coro.send(None))
            if looks:
                inner = look(coro)
                inner.close()
                print(inspect.getcoroutinestate(inner))
            coro.close()

    isfuture = asyncio.isfuture
    loop.run_until_complete(steps())
    loop.close()


async def without_await():
    for delay in 0, -1, 1:
        coro = asyncio.sleep(delay, "later")
        print(await coro)
    print(await asyncio.sleep(0, "at once"), await asyncio.sleep(True, "one"))
    try:
        await asyncio.sleep("much")
    except TypeError as e:
        print(e)
    try:
        await asyncio.sleep()
    except TypeError as e:
        print(e)


async def main():
    await both(2)
    await both(0)
    await cancelled(2)
    await cancelled(0)
    await nested()
    await without_await()


asyncio.run(main())
by_hand()


async def no_loop():
    await asyncio.sleep(1)

try:
    no_loop().send(None)
except RuntimeError as e:
    print(e)
