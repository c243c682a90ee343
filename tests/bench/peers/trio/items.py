import trio
from trio.testing import MockClock

out = [0, 0, 0, 0]


async def producer(channel, start, n):
    async with channel:
        for i in range(n):
            await channel.send(start + i)


async def consumer(channel, k):
    async for item in channel:
        out[k] += item


async def main():
    async with trio.open_nursery() as nursery:
        send, receive = trio.open_memory_channel(64)
        for k in range(4):
            nursery.start_soon(consumer, receive, k)
        for k in range(4):
            nursery.start_soon(producer, send.clone(), k * 125000, 125000)
        send.close()
    print("done", sum(out))


trio.run(main, clock=MockClock(autojump_threshold=0))
