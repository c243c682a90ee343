# The same over a Unix socket.
import asyncio
import os


async def handle(reader, writer):
    writer.write(b"[" + await reader.readline() + b"]")
    writer.close()


async def main():
    path = "/tmp/ticktape-test.sock"
    try:
        await asyncio.open_unix_connection(path + "-nobody")
    except OSError as e:
        print(type(e).__name__, e)
    async with await asyncio.start_unix_server(handle, path):
        reader, writer = await asyncio.open_unix_connection(path)
        writer.write(b"hello\n")
        print(await reader.read())
        print(writer.get_extra_info("peername") == path, repr(writer.get_extra_info("sockname")))
        writer.close()

asyncio.run(main())
