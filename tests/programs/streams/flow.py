# Who writes faster than the other reads has to wait in drain().
# not: steps  (how much a real socket holds the system decides)
import asyncio

SIZE = 20_000_000


async def slow(reader, writer):
    total = 0
    while data := await reader.read(1 << 20):
        total += len(data)
        await asyncio.sleep(0.01)
    print("read", total)
    writer.close()


async def main():
    server = await asyncio.start_server(slow, "127.0.0.1", 8040)
    reader, writer = await asyncio.open_connection("127.0.0.1", 8040)
    writer.write(b"x" * SIZE)
    left = writer.transport.get_write_buffer_size()
    print(0 < left < SIZE)
    await writer.drain()
    print(writer.transport.get_write_buffer_size() <= 16 * 1024, asyncio.get_running_loop().time() > 0)
    writer.write_eof()
    print(await reader.read())
    writer.close()
    await writer.wait_closed()
    server.close()

asyncio.run(main())
