# A server that is cancelled, a client that gives up, and one whose handler fails.
import asyncio


async def handle(reader, writer):
    try:
        data = await reader.read(10)
        if data == b"fail":
            raise ValueError("the handler fails")
        await asyncio.sleep(10)
        print("never")
    except asyncio.CancelledError:
        print("handler is cancelled")
        raise
    finally:
        print("handler ends", asyncio.get_running_loop().time())


async def serve(started):
    server = await asyncio.start_server(handle, "127.0.0.1", 8030)
    started.set()
    try:
        async with server:
            await server.serve_forever()
    except asyncio.CancelledError:
        print("server is cancelled", server.is_serving())
        raise


async def main():
    started = asyncio.Event()
    server = asyncio.create_task(serve(started))
    await started.wait()
    reader, writer = await asyncio.open_connection("127.0.0.1", 8030)
    try:
        async with asyncio.timeout(1):
            await reader.read()
    except TimeoutError:
        print("no answer")
    writer.write(b"fail")
    try:
        print(await asyncio.wait_for(reader.read(), 1))
    except asyncio.TimeoutError:
        print("still none")
    other, w2 = await asyncio.open_connection("127.0.0.1", 8030)
    w2.write(b"x")
    await asyncio.sleep(1)
    server.cancel()
    try:
        await server
    except asyncio.CancelledError:
        print("gone", asyncio.get_running_loop().time())
    writer.close()
    w2.close()

asyncio.run(main())
