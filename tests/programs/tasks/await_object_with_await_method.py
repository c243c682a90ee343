# objects with __await__: generators, delegations, and what is not awaitable
import asyncio


class Delegates:
    def __await__(self):
        return asyncio.sleep(1, "slept").__await__()


class Yields:
    def __await__(self):
        print("one bare yield")
        yield
        print("another")
        yield None
        return "yielded"


class ReturnsList:
    def __await__(self):
        return [1]


class Immediate:
    def __await__(self):
        return "now"
        yield


async def main():
    loop = asyncio.get_running_loop()
    print(await Delegates(), loop.time())
    print(await Yields())
    print(await Immediate())
    for bad in (ReturnsList(), 5, [1], None, "s", print):
        try:
            await bad
        except TypeError as e:
            print("TypeError:", e)

    class YieldsInt:
        def __await__(self):
            yield 5

    t = asyncio.create_task(asyncio.wait_for(YieldsInt(), 1))
    try:
        await t
    except RuntimeError as e:
        print("RuntimeError:", e)


asyncio.run(main())
