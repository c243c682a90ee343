# Nobody listens; an address that is taken; a server that ends at once.
import asyncio


async def main():
    for port in 8010, "8010":
        try:
            await asyncio.open_connection("127.0.0.1", port)
        except OSError as e:
            print(type(e).__name__, e, e.errno)
    server = await asyncio.start_server(lambda r, w: w.close(), "127.0.0.1", 8010)
    try:
        await asyncio.start_server(print, "127.0.0.1", 8010)
    except OSError as e:
        print(type(e).__name__, e, e.errno)
    reader, writer = await asyncio.open_connection("127.0.0.1", 8010)
    print(await reader.read(), reader.at_eof())
    writer.write(b"one")
    await writer.drain()
    await asyncio.sleep(0.1)
    try:
        for i in range(5):
            writer.write(b"more")
            await writer.drain()
            print("still", i)
            await asyncio.sleep(0.1)
    except ConnectionError as e:
        print(type(e).__name__, e)
    writer.close()
    try:
        await writer.wait_closed()
    except ConnectionError as e:
        print("wait_closed:", type(e).__name__, e)
    server.close()
    await server.wait_closed()
    try:
        await asyncio.open_connection("127.0.0.1", 8010)
    except ConnectionRefusedError as e:
        print(e)
    for kind in ValueError, TypeError:
        try:
            if kind is ValueError:
                await asyncio.open_connection()
            else:
                writer.write("text")
        except (kind, AttributeError) as e:
            print(type(e).__name__, e)
    try:
        await asyncio.open_connection("nobody.invalid", 80)
    except OSError as e:
        print(type(e).__name__)

asyncio.run(main())
