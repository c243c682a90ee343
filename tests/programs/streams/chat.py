# A chat server: whoever says something is heard by all others.
import asyncio

clients = {}


async def handle(reader, writer):
    name = (await reader.readline()).decode().strip()
    for other in clients.values():
        other.write(f"* {name} comes\n".encode())
    clients[name] = writer
    try:
        async for line in reader:
            for to, other in clients.items():
                if to != name:
                    other.write(name.encode() + b": " + line)
                    await other.drain()
    finally:
        del clients[name]
        for other in clients.values():
            other.write(f"* {name} goes\n".encode())
        writer.close()
        await writer.wait_closed()


async def client(port, name, start, lines):
    await asyncio.sleep(start)
    reader, writer = await asyncio.open_connection("127.0.0.1", port)

    async def listen():
        while line := await reader.readline():
            print(f"{asyncio.get_running_loop().time():.1f} {name} hears {line!r}")

    listener = asyncio.create_task(listen())
    writer.write(name.encode() + b"\n")
    for line in lines:
        await asyncio.sleep(1)
        writer.write(line.encode() + b"\n")
    await asyncio.sleep(0.5)
    writer.write_eof()
    await listener
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        await asyncio.gather(client(port, "ann", 0, ["hello", "how are you"]),
                             client(port, "bob", 0.3, ["hi", "fine"]),
                             client(port, "cem", 0.6, []))
    print(clients, server.is_serving(), server.sockets)

asyncio.run(main())
