# A loop per process: each worker of a pool runs asyncio for its batch
# oracle: real
import asyncio
from concurrent.futures import ProcessPoolExecutor


async def fetch(n):
    await asyncio.sleep(0.05)
    return n * n


def batch(numbers):
    loop = asyncio.new_event_loop()
    try:
        asyncio.set_event_loop(loop)
        return loop.run_until_complete(gather(numbers))
    finally:
        loop.close()


async def gather(numbers):
    return await asyncio.gather(*(fetch(n) for n in numbers))


async def main():
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(2) as ex:
        found = await asyncio.gather(*(
            loop.run_in_executor(ex, batch, list(range(i, i + 3)))
            for i in (0, 3, 6)))
    print(found)


if __name__ == "__main__":
    asyncio.run(main())
