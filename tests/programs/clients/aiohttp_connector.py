# A connector's limits: how many requests are under way at a time.
#% http slow.org latency 0.5
import asyncio
import aiohttp


async def many(urls, timeout=None, **limits):
    loop = asyncio.get_running_loop()
    start = loop.time()

    async def one(session, url):
        try:
            async with session.get(url) as r:
                result = r.status
        except Exception as e:
            result = type(e).__name__
        return result, round(loop.time() - start, 1)

    connector = aiohttp.TCPConnector(**limits)
    async with aiohttp.ClientSession(
            connector=connector,
            timeout=aiohttp.ClientTimeout(**timeout or {})) as s:
        print(limits, await asyncio.gather(*[one(s, url) for url in urls]))


async def main():
    urls = [f"http://{host}.org/" for host in "aaaa"]
    for limits in ({}, {"limit": 1}, {"limit": 2}, {"limit": 0},
                   {"limit_per_host": 3}, {"force_close": True, "limit": 3}):
        await many(urls, **limits)
    await many([f"http://{host}.org/" for host in "aaa"], limit_per_host=1)
    await many(["http://slow.org/"] * 3, {"connect": 0.7}, limit=1)
    await many(["http://slow.org/"] * 3, {"total": 0.7}, limit=1)
    c = aiohttp.TCPConnector(limit=5)
    print(c.limit, c.limit_per_host, c.force_close, c.closed)
    await c.close()
    print(c.closed)
    async with aiohttp.ClientSession() as s:
        print(s.closed, s.connector.limit, s.connector.closed)
    print(s.closed, s.connector)
    try:
        await s.get("http://h/")
    except RuntimeError as e:
        print(e)
    try:
        aiohttp.TCPConnector(force_close=True, keepalive_timeout=3)
    except ValueError as e:
        print(e)

asyncio.run(main())
