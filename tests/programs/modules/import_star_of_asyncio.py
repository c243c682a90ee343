"""`from asyncio import *` brings the names of streams, too, though nobody has used them yet."""
from asyncio import *
import asyncio


async def serve(reader, writer):
    writer.write(await reader.readline())
    writer.close()


async def main():
    server = await start_server(serve, "127.0.0.1", 8000)
    async with server:
        reader, writer = await open_connection("127.0.0.1", 8000)
        writer.write(b"hello\n")
        print(await reader.readline())
        writer.close()


run(main())
print([name for name in dir(asyncio) if name.startswith(("open_", "start_"))])
