# An echo server of sockets alone: the loop tells when there is something.
import asyncio
import socket


async def echo(loop, connection, n):
    while data := await loop.sock_recv(connection, 1024):
        print("server", n, "got", data)
        if data == b"boom\n":
            raise Exception("unexpected network error")
        await loop.sock_sendall(connection, data)
    connection.close()
    print("server", n, "ends")


async def serve(loop, server, tasks):
    while True:
        connection, address = await loop.sock_accept(server)
        connection.setblocking(False)
        print("a connection from", address[0], connection.gettimeout())
        tasks.append(asyncio.create_task(echo(loop, connection, len(tasks))))


async def client(loop, address, name, pause):
    sock = socket.socket()
    sock.setblocking(False)
    await loop.sock_connect(sock, address)
    for i in range(3):
        await asyncio.sleep(pause)
        await loop.sock_sendall(sock, f"{name} {i}".encode())
        print(loop.time(), name, await loop.sock_recv(sock, 100))
    buffer = bytearray(10)
    await loop.sock_sendall(sock, b"abc")
    print(await loop.sock_recv_into(sock, buffer), buffer)
    sock.close()


async def main():
    loop = asyncio.get_running_loop()
    server = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    server.setblocking(False)
    server.bind(("127.0.0.1", 0))
    server.listen()
    tasks = []
    serving = asyncio.create_task(serve(loop, server, tasks))
    address = server.getsockname()
    await asyncio.gather(client(loop, address, "a", 1), client(loop, address, "b", 0.7),
                         client(loop, address, "c", 0.7))
    await asyncio.sleep(0.1)
    print([t.done() for t in tasks])

    one = socket.socket()
    one.setblocking(False)
    await loop.sock_connect(one, address)
    await loop.sock_sendall(one, b"boom\n")
    await asyncio.wait(tasks[-1:])
    await asyncio.sleep(0)
    print(tasks[-1])
    serving.cancel()
    try:
        await serving
    except asyncio.CancelledError:
        print("serving cancelled")
    server.close()
    try:
        await loop.sock_connect(socket.socket(type=socket.SOCK_STREAM | socket.SOCK_NONBLOCK), address)
    except OSError as e:
        print(type(e).__name__, e.errno)
    try:
        await loop.sock_connect(socket.socket(), address)
    except OSError as e:
        print(type(e).__name__, e)

asyncio.run(main())
