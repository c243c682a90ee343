# What things look like.
import asyncio


async def handle(reader, writer):
    print(str(writer)[:50], reader)
    await reader.read()
    writer.close()
    print(writer.transport, writer.is_closing())


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 8070)
    print(isinstance(server, asyncio.Server), isinstance(server, asyncio.AbstractServer), type(server))
    reader, writer = await asyncio.open_connection("127.0.0.1", 8070)
    await asyncio.sleep(0)
    print(type(reader), type(writer), type(writer.transport), asyncio.StreamReaderProtocol)
    writer.close()
    print(writer.transport)
    await writer.wait_closed()
    print(writer.transport, asyncio.IncompleteReadError, asyncio.LimitOverrunError)
    await asyncio.sleep(0)
    server.close()
    print(server)
    from asyncio.streams import StreamReader
    import asyncio.exceptions
    print(StreamReader is asyncio.StreamReader, asyncio.exceptions.IncompleteReadError.__mro__)

asyncio.run(main())
