import trio
from trio.testing import MockClock


async def worker(n):
    for _ in range(n):
        await trio.sleep(0)


async def main():
    async with trio.open_nursery() as nursery:
        for _ in range(1000):
            nursery.start_soon(worker, 1000)
    print("done", 1000)


trio.run(main, clock=MockClock(autojump_threshold=0))
