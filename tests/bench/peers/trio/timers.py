import trio
from trio.testing import MockClock

results = []


async def one(delay):
    await trio.sleep(delay)
    results.append(delay)


async def main():
    seed = 12345
    async with trio.open_nursery() as nursery:
        for _ in range(200000):
            seed = (seed * 1103515245 + 12345) % 2147483648
            nursery.start_soon(one, (seed // 64) % 1000000 / 1000)
    print("done", len(results), round(max(results), 3))


trio.run(main, clock=MockClock(autojump_threshold=0))
