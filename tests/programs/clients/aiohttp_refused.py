# A server that refuses connections.
#% http down.org refuse
import asyncio
import aiohttp


async def main():
    async with aiohttp.ClientSession() as s:
        try:
            await s.get("http://down.org/")
        except aiohttp.ClientConnectorError as e:
            print([c.__name__ for c in type(e).__mro__], e.host, e.port, e.ssl,
                  e.errno, type(e.os_error).__name__, str(e)[:53])

asyncio.run(main())
