# The task that closes a dropped async generator is cancelled before its first
# step: CancelledError is thrown into the generator, and once that waits for
# something GeneratorExit follows, with the first send() into aclose().
import asyncio


async def numbers(name, n):
    try:
        yield 1
    finally:
        print(name, "cleans up")
        try:
            await asyncio.sleep(n)
            print(name, "slept")
        except BaseException as e:
            print(name, "met", repr(e))
            raise


async def main(name, n):
    async for x in numbers(name, n):
        raise ValueError(name)


def run(*args):
    try:
        asyncio.run(main(*args))
    except ValueError as e:
        print(repr(e))

run("at once", 0)
run("later", 1)


async def dropped_while_it_waits():
    source = numbers("waiting", 5)
    await anext(source)
    task = asyncio.create_task(source.athrow(KeyError(1)))
    await asyncio.sleep(1)
    print(task)
    asyncio.get_running_loop().stop()

loop = asyncio.new_event_loop()
loop.create_task(dropped_while_it_waits())
loop.run_forever()
loop.close()
print("closed")
