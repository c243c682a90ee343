# The connections of httpx's client: two for four requests, of which one is
# cancelled while it waits, and one gives up.
#% http * latency 1
import asyncio
import httpx


async def get(client, n):
    try:
        await client.get("http://example.com/%d" % n)
    except httpx.PoolTimeout:
        pass


async def main():
    limits = httpx.Limits(max_connections=2)
    timeout = httpx.Timeout(5, pool=1.5)
    async with httpx.AsyncClient(limits=limits, timeout=timeout) as client:
        tasks = [asyncio.create_task(get(client, n)) for n in range(6)]
        await asyncio.sleep(0.5)
        tasks[2].cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

asyncio.run(main())
