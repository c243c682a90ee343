import trio
from trio.testing import MockClock

hits = 0


async def guard(i, n):
    global hits
    for k in range(n):
        with trio.move_on_after(0.001 * ((i * 7 + k * 13) % 100 + 1)) as scope:
            await trio.sleep(3600)
        hits += scope.cancelled_caught


async def main():
    async with trio.open_nursery() as nursery:
        for i in range(1000):
            nursery.start_soon(guard, i, 100)
    print("done", hits)


trio.run(main, clock=MockClock(autojump_threshold=0))
