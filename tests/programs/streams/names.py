# The loop asks a thread for the addresses behind names.
import asyncio
import socket


async def main():
    loop = asyncio.get_running_loop()
    print(await loop.getaddrinfo("127.0.0.1", 80))
    print(await loop.getaddrinfo("localhost", "http", type=socket.SOCK_STREAM))
    for host, port in ("127.0.0.1", "nothing"), ("", 80):
        try:
            print(await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM))
        except OSError as e:
            print(repr(e))
    server = await asyncio.start_server(print, "localhost", 0)
    print(len(server.sockets), repr(server.sockets[0].family))
    server.close()

asyncio.run(main())
