# A session that nobody closes is told of when it goes.
import asyncio
import sys
import aiohttp


async def main():
    s = aiohttp.ClientSession()
    async with s.get("http://h/") as r:
        print(await r.text())
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(
        lambda loop, context: print(sorted(context), context["message"]))
    del s

asyncio.run(main())
