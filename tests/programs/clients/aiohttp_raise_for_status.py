# raise_for_status for a session and for one request.
#% http t.org status 404
import asyncio
import aiohttp


async def main():
    async with aiohttp.ClientSession(raise_for_status=True) as s:
        try:
            await s.get("http://t.org/q")
        except aiohttp.ClientResponseError as e:
            print(e, e.request_info.method, e.request_info.real_url)
        r = await s.get("http://t.org/q", raise_for_status=False)
        print(r.status)
    async with aiohttp.ClientSession() as s:
        try:
            await s.get("http://t.org/q", raise_for_status=True)
        except aiohttp.ClientError as e:
            print(type(e).__name__, e)
    try:
        with aiohttp.ClientSession() as s:
            pass
    except TypeError as e:
        print(e)

asyncio.run(main())
