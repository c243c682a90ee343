# What CancelledError and others were raised "in", where tasks are stepped while
# asyncio.run() handles an exception of its own: in nothing, where it is thrown
# into a coroutine; in that exception, where a result() raised it outside.
import asyncio


def chain(e):
    text = repr(e)
    while e.__context__:
        e = e.__context__
        text += f" in {e!r}"
    return text


async def told(name, awaitable):
    try:
        await awaitable
    except BaseException as e:
        print(name, chain(e))
        raise


async def failing(error, n=0):
    await asyncio.sleep(n)
    raise error


async def late():
    try:
        await asyncio.gather(failing(KeyError(1), 5))
    finally:
        await told("wait_for", asyncio.wait_for(asyncio.sleep(9), 1))


async def caught_late():
    try:
        await asyncio.sleep(9)
    except asyncio.CancelledError:
        await told("gather", asyncio.gather(failing(KeyError(2))))


async def group_with_wait_for():
    async def soon():
        raise KeyError(3)

    async with asyncio.TaskGroup() as group:
        group.create_task(soon())
        await told("wait_for", asyncio.wait_for(soon(), 1))


async def stops_itself():
    asyncio.current_task().cancel()
    await told("sleep", asyncio.sleep(0))


async def main():
    for coro in (late(), caught_late(), told("sleep", asyncio.sleep(9)),
                 told("future", asyncio.get_running_loop().create_future()),
                 told("shield", asyncio.shield(asyncio.sleep(9))),
                 told("nested", told("inner", asyncio.sleep(9))),
                 told("event", asyncio.Event().wait()), group_with_wait_for(),
                 told("none", asyncio.sleep(0)), stops_itself()):
        asyncio.ensure_future(coro)
    await asyncio.sleep(0)
    raise ValueError("main")

try:
    asyncio.run(main())
except ValueError as e:
    print(chain(e))


# A gather that has failed but was not looked at when its task was cancelled.
async def unlucky():
    await told("cancelled meanwhile", asyncio.gather(failing(KeyError(4))))


async def main():
    task = asyncio.create_task(unlucky())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(task.cancel())
    await asyncio.wait([task])

asyncio.run(main())


# GeneratorExit that aclose() throws in is raised in nothing.
async def numbers():
    try:
        yield 1
    finally:
        raise KeyError(5)


async def main():
    source = numbers()
    await anext(source)
    try:
        raise ValueError("outer")
    except ValueError:
        await told("aclose", source.aclose())

try:
    asyncio.run(main())
except KeyError as e:
    print(chain(e))


# TimeoutError from an expired timeout: in what is handled, no more.
async def main():
    async def stuck():
        async with asyncio.timeout(1):
            await asyncio.sleep(5)

    try:
        raise ValueError("outer")
    except ValueError:
        try:
            await stuck()
        except TimeoutError as e:
            print(chain(e))

asyncio.run(main())
