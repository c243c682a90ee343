"""41. A server: the loop reads for all its clients.

Idea: no task sits at a socket.  In each turn the loop looks at all of them;
where somebody has connected it makes a task for the handler, and where
something has come it wakes the task that wants to read it.
Watch: the lane (loop), which accepts and reads; and serve(), which is written
for one client, and runs once for each of them at the same time.
"""
import asyncio
import time


def log(*words):
    print(f"{time.perf_counter() - began:.1f} ", *words)


async def serve(reader, writer):
    while line := await reader.readline():  #: b"" when the client has closed
        log("server:", line.decode().strip(), "asks")
        await asyncio.sleep(1)  #: the others are served meanwhile
        writer.write(b"hello " + line)
        await writer.drain()  #: waits only if too much is left to send
    log("server: a client has left")
    writer.close()


async def client(name, start):
    await asyncio.sleep(start)
    #: the connection takes some turns of the loop, and no time
    reader, writer = await asyncio.open_connection("127.0.0.1", 8765)
    writer.write(name.encode() + b"\n")
    answer = await reader.readline()
    log(f"{name}: {answer.decode().strip()!r}")
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 8765)
    async with server:
        #? How long does it take until both are answered? | 1.5 s | 2 s | 2.5 s
        await asyncio.gather(client("ann", 0), client("bob", 0.5))
        log("both have left")


began = time.perf_counter()
asyncio.run(main())
