# Names are looked up by a thread; servers at any address, and at several.
import asyncio


async def handle(reader, writer):
    writer.write(b"%d" % writer.get_extra_info("sockname")[1])
    writer.close()


async def ask(host, port):
    reader, writer = await asyncio.open_connection(host, port)
    print(host, port, await reader.read())
    writer.close()


async def main():
    loop = asyncio.get_running_loop()
    async with await asyncio.start_server(handle, "localhost", 8060) as server:
        await asyncio.gather(ask("localhost", 8060), ask("127.0.0.1", "8060"))
        print(server.get_loop() is loop, len(server.sockets))
    async with await asyncio.start_server(handle, "0.0.0.0", 8061, start_serving=False) as server:
        print(server.is_serving())
        await server.start_serving()
        await ask("127.0.0.1", 8061)
        print(server.is_serving(), server.sockets[0].getsockname())
    print(server.is_serving())

asyncio.run(main())
