# Requests that asyncio.timeout, wait_for and cancel() end.
#% http slow.org latency 2
import asyncio
import aiohttp


async def main():
    async with aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=1)) as s:
        try:
            async with asyncio.timeout(0.2):
                await s.get("http://slow.org/")
        except TimeoutError as e:
            print("timeout", repr(e))
        try:
            await asyncio.wait_for(s.get("http://slow.org/"), 0.2)
        except TimeoutError as e:
            print("wait_for", repr(e))
        task = asyncio.create_task(s.get("http://slow.org/"))
        await asyncio.sleep(0.1)
        task.cancel()
        try:
            await task
        except asyncio.CancelledError as e:
            print("cancelled", repr(e))
        try:
            async with s.get("http://h/") as r:
                raise ValueError("inside")
        except ValueError as e:
            print(repr(e))
        print((await s.get("http://h/")).status)

asyncio.run(main())
