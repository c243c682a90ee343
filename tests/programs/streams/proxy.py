# A proxy: two tasks for each connection, one for each way.
import asyncio


async def pipe(reader, writer, what):
    try:
        while (data := (await reader.read(4096))):
            print(what, data)
            writer.write(data)
            await writer.drain()
    except (ConnectionResetError, asyncio.CancelledError) as e:
        print(what, 'ends with', type(e).__name__)
        raise
    finally:
        writer.close()


async def proxy(reader, writer):
    r2, w2 = await asyncio.open_connection('127.0.0.1', 9101)
    await asyncio.gather(pipe(reader, w2, '->'), pipe(r2, writer, '<-'))


async def upper(reader, writer):
    while (line := (await reader.readline())):
        await asyncio.sleep(0.2)
        writer.write(line.upper())
        await writer.drain()
    writer.close()


async def client(n):
    r, w = await asyncio.open_connection('127.0.0.1', 9100)
    for i in range(3):
        w.write(f'{n} line {i}\n'.encode())
        await w.drain()
        print(n, await asyncio.wait_for(r.readline(), 5), asyncio.get_running_loop().time())
    w.close()
    await w.wait_closed()


async def main():
    s1 = await asyncio.start_server(upper, '127.0.0.1', 9101)
    s2 = await asyncio.start_server(proxy, '127.0.0.1', 9100)
    async with s1, s2:
        await asyncio.gather(*(client(n) for n in 'abc'))
        await asyncio.sleep(1)
asyncio.run(main())
