# Publishers and subscribers: a queue and a task for each connection.
import asyncio, collections, contextlib
subs = collections.defaultdict(dict)


async def broker(r, w):
    q = asyncio.Queue()
    topics = set()

    async def pump():
        while True:
            t, m = await q.get()
            w.write(f'{t}:{m}\n'.encode())
            await w.drain()
    task = asyncio.create_task(pump(), name='pump')
    try:
        async for line in r:
            cmd, _, rest = line.decode().strip().partition(' ')
            match cmd:
                case 'SUB':
                    subs[rest][q] = None
                    topics.add(rest)
                    w.write(b'OK\n')
                case 'PUB':
                    t, _, m = rest.partition(' ')
                    for s in list(subs[t]):
                        s.put_nowait((t, m))
                    w.write(b'%d\n' % len(subs[t]))
                case 'QUIT':
                    break
                case _:
                    w.write(b'ERR\n')
    finally:
        for t in topics:
            subs[t].pop(q, None)
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task
        w.close()
        await w.wait_closed()


async def sub(name, topic, n):
    r, w = await asyncio.open_connection('127.0.0.1', 9500)
    w.write(f'SUB {topic}\n'.encode())
    assert await r.readline() == b'OK\n'
    for _ in range(n):
        print(name, (await r.readline()).decode().strip(), asyncio.get_running_loop().time())
    w.write(b'QUIT\n')
    print(name, await r.read())
    w.close()


async def pub():
    await asyncio.sleep(0.1)
    r, w = await asyncio.open_connection('127.0.0.1', 9500)
    for i in range(4):
        w.writelines([b'PUB a ', b'%d\n' % i, f'PUB b {i * i}\n'.encode()])
        print('subscribers', [int(await r.readline()) for _ in range(2)])
        await asyncio.sleep(0.3)
    w.write(b'WHAT\n')
    print(await r.readline())
    w.write_eof()
    print(await r.read())
    w.close()
    await w.wait_closed()


async def main():
    async with await asyncio.start_server(broker, '127.0.0.1', 9500) as s:
        await asyncio.gather(sub('x', 'a', 2), sub('y', 'a', 3), sub('z', 'b', 1), pub())
    print({k: len(v) for k, v in subs.items()})
asyncio.run(main())
