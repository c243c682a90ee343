# ask three mirrors, take the first answer, cancel the others
import asyncio


async def mirror(name, delay, fail=False):
    try:
        await asyncio.sleep(delay)
        if fail:
            raise ConnectionError(name)
        return f"answer of {name}"
    except asyncio.CancelledError:
        print(name, "told to stop")
        raise


async def first(*coros):
    tasks = [asyncio.create_task(c) for c in coros]
    pending = set(tasks)
    errors = []
    try:
        while pending:
            done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
            for t in done:
                if t.exception() is None:
                    return t.result()
                errors.append(t.exception())
        raise ExceptionGroup("all failed", errors)
    finally:
        for t in tasks:
            t.cancel()


async def main():
    print(await first(mirror("slow", 3), mirror("fast", 1), mirror("mid", 2)))
    print(await first(mirror("slow", 3), mirror("broken", 1, True), mirror("mid", 2)))
    try:
        await first(mirror("x", 1, True), mirror("y", 2, True))
    except* ConnectionError as eg:
        print(eg, [str(e) for e in eg.exceptions])
    await asyncio.sleep(0)
    print(asyncio.get_running_loop().time())


asyncio.run(main())
