# Streams and protocols over sockets that the program has made: sock=.
import asyncio
import re
import socket


async def tried(awaitable):
    try:
        await awaitable
    except Exception as e:
        print(type(e).__name__, re.sub(r"\d+", "N", str(e))[:40])


async def pair():
    rsock, wsock = socket.socketpair()
    reader, writer = await asyncio.open_connection(sock=rsock)
    asyncio.get_running_loop().call_soon(wsock.send, b"abc")
    data = await reader.read(100)
    print("received:", data.decode(), rsock.gettimeout(), repr(writer.get_extra_info("peername")))
    writer.write(b"back")
    print(wsock.recv(10))
    writer.close()
    await writer.wait_closed()
    print(rsock, wsock.recv(10))
    wsock.close()


class MyProtocol(asyncio.Protocol):
    def __init__(self, done):
        self.done = done

    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        print("received:", data.decode())
        self.transport.close()

    def connection_lost(self, exc):
        print("lost", exc)
        self.done.set_result(True)


async def protocol():
    loop = asyncio.get_running_loop()
    rsock, wsock = socket.socketpair()
    done = loop.create_future()
    transport, protocol = await loop.create_connection(lambda: MyProtocol(done), sock=rsock)
    loop.call_soon(wsock.send, b"abc")
    await done
    transport.close()
    wsock.close()


async def handle(reader, writer):
    print("server got", await reader.readline())
    writer.write(b"hello\n")
    writer.close()


async def serve(server, connect):
    async with server:
        reader, writer = await connect()
        writer.write(b"hi\n")
        print(await reader.read())
        writer.close()


async def servers():
    sock = socket.create_server(("127.0.0.1", 0))
    address = sock.getsockname()
    server = await asyncio.start_server(handle, sock=sock)
    print(server.sockets[0].getsockname() == address, sock.gettimeout())
    await serve(server, lambda: asyncio.open_connection(*address))
    print(sock)

    sock = socket.socket()
    sock.bind(("127.0.0.1", 0))
    address = sock.getsockname()
    server = await asyncio.start_server(handle, sock=sock)
    client = socket.create_connection(address)
    await serve(server, lambda: asyncio.open_connection(sock=client))

    path = "/tmp/ticktape-given.sock"
    sock = socket.socket(socket.AF_UNIX)
    server = await asyncio.start_unix_server(handle, path)
    sock.connect(path)
    await serve(server, lambda: asyncio.open_unix_connection(sock=sock))


async def accepted():
    loop = asyncio.get_running_loop()
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        client = socket.create_connection(server.getsockname())
        connection, address = await loop.sock_accept(server)
        done = loop.create_future()
        await loop.connect_accepted_socket(lambda: MyProtocol(done), connection)
        client.sendall(b"to the accepted")
        await done
        print(client.recv(1))
        client.close()


class Datagrams(asyncio.DatagramProtocol):
    def connection_made(self, transport):
        self.transport = transport

    def datagram_received(self, data, addr):
        print("datagram", data)
        self.transport.sendto(data.upper(), addr)


async def datagrams():
    loop = asyncio.get_running_loop()
    a, b = [socket.socket(type=socket.SOCK_DGRAM) for _ in range(2)]
    a.bind(("127.0.0.1", 0))
    b.setblocking(False)
    transport, _ = await loop.create_datagram_endpoint(Datagrams, sock=a)
    b.sendto(b"ping", a.getsockname())
    print(await loop.sock_recv(b, 100))
    transport.close()
    await tried(loop.create_datagram_endpoint(Datagrams, sock=b, family=socket.AF_INET))
    await tried(loop.create_connection(asyncio.Protocol, sock=b))
    await tried(loop.create_unix_connection(asyncio.Protocol, sock=b))
    await tried(loop.connect_accepted_socket(asyncio.Protocol, b))
    await tried(loop.create_server(asyncio.Protocol, sock=b))
    b.close()


async def mistakes():
    loop = asyncio.get_running_loop()
    a, b = socket.socketpair()
    await tried(loop.create_datagram_endpoint(Datagrams, sock=a))
    await tried(loop.create_connection(asyncio.Protocol, "127.0.0.1", 1, sock=a))
    await tried(loop.create_server(asyncio.Protocol, "127.0.0.1", 1, sock=a))
    await tried(loop.create_unix_connection(asyncio.Protocol, "x", sock=a))
    await tried(loop.create_unix_server(asyncio.Protocol, "x", sock=a))
    await tried(loop.create_unix_server(asyncio.Protocol))
    with socket.socket() as tcp:
        await tried(loop.create_unix_server(asyncio.Protocol, sock=tcp))
    transport, _ = await loop.create_connection(asyncio.Protocol, sock=a)
    await tried(loop.sock_recv(a, 1))
    transport.close()
    b.close()


async def main():
    for part in pair, protocol, servers, accepted, datagrams, mistakes:
        print("-", part.__name__)
        await part()
        await asyncio.sleep(0.1)

asyncio.run(main())


# What a transport's socket says and does.
async def of_transports():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    listening = server.sockets[0]
    print(repr(listening.family), repr(listening.type), listening.proto)
    print(listening.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR),
          listening.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN))
    reader, writer = await asyncio.open_connection(*listening.getsockname())
    sock = writer.get_extra_info("socket")
    print(sock.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY), sock.get_inheritable())
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    print(sock.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE))
    writer.write(b"over\n")
    sock.shutdown(socket.SHUT_WR)
    print(await reader.read())
    writer.close()
    server.close()

    listening = socket.create_server(("127.0.0.1", 0))
    print(listening.shutdown(socket.SHUT_WR), listening.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN))
    listening.shutdown(socket.SHUT_RDWR)
    try:
        listening.accept()
    except OSError as e:
        print(e)
    listening.close()

asyncio.run(of_transports())
