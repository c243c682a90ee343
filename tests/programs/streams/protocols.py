# Protocols and transports, without streams.
import asyncio


class Echo(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport
        print("server: made")

    def data_received(self, data):
        print("server:", data)
        self.transport.write(data.upper())
        if data.endswith(b"!"):
            self.transport.close()

    def connection_lost(self, exc):
        print("server: lost", exc)


class Client(asyncio.Protocol):
    def __init__(self, lines, done):
        self.lines, self.done = lines, done

    def connection_made(self, transport):
        self.transport = transport
        transport.writelines(self.lines)

    def data_received(self, data):
        print("client:", data)

    def eof_received(self):
        print("client: eof")

    def connection_lost(self, exc):
        print("client: lost", exc)
        self.done.set_result(True)


class Buffered(asyncio.BufferedProtocol):
    def __init__(self, done):
        self.buffer, self.done = bytearray(4), done

    def get_buffer(self, sizehint):
        return self.buffer

    def buffer_updated(self, n):
        print("buffered:", bytes(self.buffer[:n]))

    def connection_lost(self, exc):
        self.done.set_result(None)


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Echo, "127.0.0.1", 8020)
    for lines in [b"hello"], [b"a", b"b", b"!"]:
        done = loop.create_future()
        transport, protocol = await loop.create_connection(
            lambda: Client(lines, done), "127.0.0.1", 8020)
        print(type(transport).__name__, transport.get_protocol() is protocol,
              transport.is_closing(), transport.is_reading(), transport.can_write_eof(),
              transport.get_write_buffer_size(), transport.get_write_buffer_limits(),
              transport.get_extra_info("peername"), transport.get_extra_info("x", "none"))
        if lines == [b"hello"]:
            await asyncio.sleep(0.5)
            transport.close()
            transport.close()
        await done
        print(transport.is_closing())
    done = loop.create_future()
    transport, _ = await loop.create_connection(lambda: Buffered(done), "127.0.0.1", 8020)
    transport.write(b"0123456789!")
    await done
    transport, protocol = await loop.create_connection(
        lambda: Client([], loop.create_future()), "127.0.0.1", 8020)
    transport.pause_reading()
    transport.write(b"x")
    await asyncio.sleep(1)
    print("paused", transport.is_reading())
    transport.resume_reading()
    await asyncio.sleep(1)
    transport.abort()
    await protocol.done
    server.close()
    await server.wait_closed()
    print(asyncio.Transport.__mro__[1].__name__, asyncio.Protocol().data_received(b""))
    for bad in lambda: asyncio.Transport().write(b""), lambda: transport.write(1):
        try:
            bad()
        except (NotImplementedError, TypeError) as e:
            print(repr(e))

asyncio.run(main())
