# Reading an aiohttp response piece by piece.
import asyncio
import aiohttp


async def main():
    async with aiohttp.ClientSession() as s:
        async with s.get("http://h/") as r:
            c = r.content
            print(await c.read(4), await c.read(4), c.at_eof(),
                  await c.read(), c.at_eof(), await c.read())
            print(repr(await r.text()))
        async with s.get("http://h/") as r:
            async for piece in r.content.iter_chunked(5):
                print(piece, end=" ")
            print()
        async with s.get("http://h/") as r:
            async for line in r.content:
                print(line)
        async with s.get("http://h/") as r:
            print(await r.content.readexactly(3))

asyncio.run(main())
