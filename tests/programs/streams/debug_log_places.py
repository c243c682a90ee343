# debug mode: what servers and transports log, and where asyncio logs it
import asyncio
import logging
import re


class Places(logging.Handler):
    def emit(self, record):
        if record.msg.startswith(("Using", "Close", "Get")):
            return
        text = re.sub(r"<.*>", "<...>", record.getMessage())
        print(record.levelname, record.filename, record.funcName,
              record.pathname.split("python3.11/")[-1],
              text, record.exc_info and record.exc_info[0])


logging.basicConfig(level=logging.DEBUG, handlers=[Places()])


async def serve(reader, writer):
    print("got", await reader.readline())
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 8888)
    async with server:
        reader, writer = await asyncio.open_connection("127.0.0.1", 8888)
        writer.transport.pause_reading()
        writer.transport.resume_reading()
        writer.write(b"hello\n")
        print(await reader.read())
        writer.close()
        for _ in range(7):
            writer.write(b"late")
        await writer.wait_closed()


asyncio.run(main(), debug=True)
