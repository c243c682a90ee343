# Servers that are down, lost, slow, or reset connections: for both clients.
#% http down.org refuse
#% http hole.org silent
#% http bad.org fail 100%
#% http slow.org latency 1
import asyncio
import time
import httpx


def tell(host, timeout, e, start):
    print(host, timeout, repr(e), [c.__name__ for c in type(e).__mro__],
          e.request, round(time.monotonic() - start, 1))


async def main(urls):
    async with httpx.AsyncClient() as c:
        for url, timeout in urls:
            start = time.monotonic()
            try:
                await c.get(url, timeout=timeout)
            except httpx.HTTPError as e:
                tell(url, timeout, e, start)

urls = [(f"http://{host}.org/x", timeout)
        for host in ("down", "hole", "bad", "slow")
        for timeout in (0.4, httpx.Timeout(0.6, read=0.3, connect=0.2))]
with httpx.Client() as c:
    for url, timeout in urls:
        start = time.monotonic()
        try:
            c.get(url, timeout=timeout)
        except httpx.HTTPError as e:
            tell(url, timeout, e, start)
asyncio.run(main(urls))
