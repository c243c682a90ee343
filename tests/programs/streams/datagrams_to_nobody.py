# datagrams to a port where nobody listens: the socket has an error, once each
import asyncio
import socket


class Caller(asyncio.DatagramProtocol):
    def connection_made(self, transport):
        self.errors = 0
        transport.sendto(b"is anybody there?")

    def error_received(self, exc):
        self.errors += 1
        print(type(exc).__name__, exc)

    def connection_lost(self, exc):
        print("closed", exc)


async def main():
    loop = asyncio.get_running_loop()
    transport, caller = await loop.create_datagram_endpoint(
        Caller, remote_addr=("127.0.0.1", 9))
    await asyncio.sleep(1)
    print("after a second:", caller.errors)
    transport.sendto(b"still nobody?")
    await asyncio.sleep(1)
    print("after two:", caller.errors)
    transport.close()
    await asyncio.sleep(0)

    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as plain:
        plain.connect(("127.0.0.1", 9))
        plain.setblocking(False)
        plain.send(b"hello")
        print(plain.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR))
        try:
            await asyncio.wait_for(loop.sock_recv(plain, 10), 1)
        except TimeoutError:
            print("no answer")


asyncio.run(main())
