# Which ports are open?  Five at a time.
import asyncio


async def probe(port, sem):
    async with sem:
        try:
            r, w = await asyncio.wait_for(asyncio.open_connection('127.0.0.1', port), timeout=1)
        except (ConnectionRefusedError, asyncio.TimeoutError) as e:
            return (port, type(e).__name__)
        banner = await r.readline()
        w.close()
        await w.wait_closed()
        return (port, banner.decode().strip())


async def main():

    async def hello(r, w):
        w.write(b'hello %d\r\n' % w.get_extra_info('sockname')[1])
        await w.drain()
        w.close()
    servers = [await asyncio.start_server(hello, '127.0.0.1', p) for p in (9205, 9217)]
    sem = asyncio.Semaphore(5)
    res = await asyncio.gather(*(probe(p, sem) for p in range(9200, 9220)))
    print([x for x in res if x[1] != 'ConnectionRefusedError'], len(res))
    for s in servers:
        s.close()
        await s.wait_closed()
asyncio.run(main())
