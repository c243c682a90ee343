# Callbacks of the loop's for sockets.
import asyncio
import socket


def tried(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


async def main():
    loop = asyncio.get_running_loop()
    a, b = socket.socketpair()
    done = loop.create_future()

    def reader():
        data = a.recv(100)
        print("received:", data.decode())
        print(loop.remove_reader(a), loop.remove_reader(a))
        done.set_result(None)

    print(loop.add_reader(a, reader))
    loop.call_later(1, b.send, b"abc")
    await done

    print("as long as there is something")
    seen = []
    loop.add_reader(a.fileno(), lambda n: seen.append((n, a.recv(2))), 1)
    b.sendall(b"abcde")
    for _ in range(5):
        await asyncio.sleep(0)
        print(seen)
    loop.add_reader(a, lambda: (seen.append(a.recv(9)), loop.remove_reader(a)))
    b.send(b"more")
    await asyncio.sleep(0.1)
    print(seen)

    print("room")
    calls = []
    loop.add_writer(b, calls.append, "w")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(calls, loop.remove_writer(b), loop.remove_writer(b.fileno()))

    print("the end")
    loop.add_reader(a, lambda: (print("eof", a.recv(9)), loop.remove_reader(a)))
    b.close()
    await asyncio.sleep(0.1)
    a.close()

    print("errors")
    print(tried(loop.add_reader, "x", print), tried(loop.remove_writer, None), tried(loop.add_reader, -1, print))
    print(tried(loop.add_reader, a, print), tried(loop.remove_reader, a))
    server = await asyncio.start_server(lambda r, w: w.close(), "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    text = tried(loop.add_reader, writer.get_extra_info("socket"), print)
    print(text[:40], "is used by transport" in text)
    writer.close()
    server.close()

    print("waiting")
    a, b = socket.socketpair()
    for sock in a, b:
        sock.setblocking(False)
    receiver = asyncio.create_task(loop.sock_recv(a, 10))
    await asyncio.sleep(1)
    await loop.sock_sendall(b, b"late")
    print(await receiver)
    receiver = asyncio.create_task(loop.sock_recv(a, 10))
    await asyncio.sleep(0)
    receiver.cancel()
    try:
        await receiver
    except asyncio.CancelledError:
        print("cancelled")
    await asyncio.sleep(0)
    await loop.sock_sendall(b, b"kept")
    print(await loop.sock_recv(a, 10))
    try:
        async with asyncio.timeout(1):
            await loop.sock_recv(a, 10)
    except TimeoutError:
        print("time is over", loop.time())
    a.close()
    b.close()

    print("datagrams")
    a, b = [socket.socket(socket.AF_INET, socket.SOCK_DGRAM | socket.SOCK_NONBLOCK) for _ in range(2)]
    for sock in a, b:
        sock.bind(("127.0.0.1", 0))
    receiver = asyncio.create_task(loop.sock_recvfrom(a, 10))
    await asyncio.sleep(0)
    print(await loop.sock_sendto(b, b"hello", a.getsockname()))
    data, address = await receiver
    print(data, address == b.getsockname())
    buffer = bytearray(8)
    await loop.sock_sendto(a, b"back", address)
    print((await loop.sock_recvfrom_into(b, buffer))[0], buffer)
    a.close()
    b.close()


async def replaced():
    loop = asyncio.get_running_loop()
    a, b = socket.socketpair()

    class Reader:
        def __call__(self):
            print("never called")

        def __del__(self):
            print("replaced, and takes the next one away:", loop.remove_reader(a))

    loop.add_reader(a, Reader())
    loop.add_reader(a, print, "nor this")
    b.send(b"x")
    await asyncio.sleep(1)
    a.close()
    b.close()


async def debug():
    loop = asyncio.get_running_loop()
    print("debug")
    a, b = socket.socketpair()
    for f in (loop.sock_recv(a, 1), loop.sock_sendall(a, b"x"), loop.sock_accept(a), loop.sock_connect(a, "x")):
        try:
            await f
        except ValueError as e:
            print(e)
    a.close()
    b.close()

asyncio.run(main())
asyncio.run(replaced())
asyncio.run(debug(), debug=True)
