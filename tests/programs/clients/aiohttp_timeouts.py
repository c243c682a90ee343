# Each of the limits of ClientTimeout, and servers that are slow, lost or down.
#% http slow.org latency 1
#% http bad.org fail 100%
#% http hole.org silent
import asyncio
import aiohttp


async def attempt(host, **limits):
    loop = asyncio.get_running_loop()
    start = loop.time()
    timeout = aiohttp.ClientTimeout(**limits)
    try:
        async with aiohttp.ClientSession(timeout=timeout) as s:
            async with s.get(f"http://{host}/x") as r:
                result = r.status
    except Exception as e:
        result = [c.__name__ for c in type(e).__mro__[:4]], repr(e), str(e)
    print(host, limits, result, round(loop.time() - start, 1))


async def main():
    print(aiohttp.ClientTimeout(), aiohttp.ClientTimeout(total=3, sock_read=1))
    for host in "slow.org", "bad.org", "hole.org":
        for limits in ({"total": 0.5}, {"sock_connect": 0.4}, {"connect": 0.3},
                       {"sock_read": 0.2, "total": 0.7}):
            await asyncio.create_task(attempt(host, **limits))

asyncio.run(main())
