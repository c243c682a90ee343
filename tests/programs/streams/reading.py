# All ways to read, and what each says where it ends too early.
import asyncio


async def handle(reader, writer):
    for chunk in (b"line one\nline", b" two\nab", b"cdefgh;x;", b"rest without end"):
        writer.write(chunk)
        await asyncio.sleep(0.1)
    writer.close()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 8001)
    reader, writer = await asyncio.open_connection("127.0.0.1", 8001)
    loop = asyncio.get_running_loop()
    print(reader.at_eof(), await reader.readline(), loop.time())
    print(await reader.readline(), loop.time())
    print(await reader.readexactly(3), await reader.read(2), loop.time())
    print(await reader.readuntil(b";"), await reader.readuntil(), loop.time()) if 0 else None
    print(await reader.readuntil(b";"), loop.time())
    try:
        await reader.readexactly(100)
    except asyncio.IncompleteReadError as e:
        print(repr(e), e, e.partial, e.expected, loop.time())
    print(await reader.read(), await reader.read(5), await reader.readline(), reader.at_eof())
    try:
        await reader.readuntil(b"x")
    except asyncio.IncompleteReadError as e:
        print(e, e.partial, e.expected)
    for bad in (lambda: reader.readexactly(-1), lambda: reader.readuntil(b"")):
        try:
            await bad()
        except ValueError as e:
            print(e)
    writer.close()
    await writer.wait_closed()
    server.close()
    await server.wait_closed()

    async def long(reader, writer):
        writer.write(b"x" * 50 + b"\n" + b"y" * 20 + b"\nend\n")
        await writer.drain()
        writer.close()
    async with await asyncio.start_server(long, "127.0.0.1", 8002):
        reader, writer = await asyncio.open_connection("127.0.0.1", 8002, limit=16)
        try:
            await reader.readuntil()
        except asyncio.LimitOverrunError as e:
            print(repr(e), e.consumed)
        print(str(reader)[:33], str(reader)[-7:])
        for _ in range(5):
            try:
                print(await reader.readline())
            except ValueError as e:
                print("ValueError", e)
        writer.close()
    two = asyncio.StreamReader()
    first = asyncio.create_task(two.read(1))
    await asyncio.sleep(0)
    try:
        await two.read(1)
    except RuntimeError as e:
        print(e)
    print(str(two)[:36])
    two.feed_data(b"abc")
    print(await first, two)
    two.set_exception(KeyError("gone"))
    try:
        await two.read()
    except KeyError as e:
        print(repr(e), two)

asyncio.run(main())
