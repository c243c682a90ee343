# run_in_executor with a process pool wakes the loop; other tasks run meanwhile
# oracle: real
import asyncio
from concurrent.futures import ProcessPoolExecutor
import time


def work(n):
    time.sleep(0.1 * n)
    if n == 3:
        raise ValueError(n)
    return n * 10


async def ticker(log):
    while True:
        log.append("tick")
        await asyncio.sleep(0.05)


async def main():
    loop = asyncio.get_running_loop()
    log = []
    task = asyncio.create_task(ticker(log))
    with ProcessPoolExecutor(max_workers=3) as ex:
        print(await asyncio.gather(
            *(loop.run_in_executor(ex, work, n) for n in (2, 1, 3)),
            return_exceptions=True))
        first = [loop.run_in_executor(ex, work, n) for n in (2, 0)]
        for f in asyncio.as_completed(first):
            print(await f)
        try:
            await loop.run_in_executor(ex, work, 3)
        except ValueError as e:
            print(repr(e), type(e.__cause__).__name__)
        f = loop.run_in_executor(ex, lambda: 1)
        try:
            await f
        except Exception as e:
            print(type(e).__name__, str(e).split(" at 0x")[0])
    task.cancel()
    print(len(log) > 5)


if __name__ == "__main__":
    asyncio.run(main())
