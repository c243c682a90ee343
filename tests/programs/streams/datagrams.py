# UDP: an echo server, its client, and one that nobody answers.
import asyncio


class Server(asyncio.DatagramProtocol):
    def connection_made(self, transport):
        self.transport = transport

    def datagram_received(self, data, addr):
        print("server:", data, addr[0])
        self.transport.sendto(b"<" + data + b">", addr)


class Client(asyncio.DatagramProtocol):
    def __init__(self, message, lost):
        self.message, self.lost = message, lost

    def connection_made(self, transport):
        self.transport = transport
        transport.sendto(self.message)

    def datagram_received(self, data, addr):
        print("client:", data, addr)
        self.transport.close()

    def error_received(self, exc):
        print("client error:", exc)
        self.transport.close()

    def connection_lost(self, exc):
        print("client lost:", exc)
        self.lost.set_result(True)


async def main():
    loop = asyncio.get_running_loop()
    transport, _ = await loop.create_datagram_endpoint(Server, local_addr=("127.0.0.1", 9050))
    for message in b"hello", b"again":
        lost = loop.create_future()
        await loop.create_datagram_endpoint(lambda: Client(message, lost),
                                            remote_addr=("127.0.0.1", 9050))
        await lost
    print(transport.get_extra_info("sockname"), transport.get_extra_info("peername"))
    transport.close()
    await asyncio.sleep(0.1)
    lost = loop.create_future()
    await loop.create_datagram_endpoint(lambda: Client(b"x", lost), remote_addr=("127.0.0.1", 9050))
    await asyncio.wait_for(lost, 1)

asyncio.run(main())
