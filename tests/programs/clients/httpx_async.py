# An AsyncClient: requests, streams, many at once, and after its end.
import asyncio
import time
import httpx


async def main():
    async with httpx.AsyncClient(base_url="http://h/v1/") as c:
        r = await c.get("x")
        print(r, r.url, await r.aread())
        print((await c.post("y", json={})).request.content)
        async with c.stream("GET", "/s") as r:
            print(r.is_closed, r.is_stream_consumed,
                  [piece async for piece in r.aiter_bytes()], r.is_closed)
        async with c.stream("GET", "/s") as r:
            try:
                r.text
            except httpx.ResponseNotRead as e:
                print(e)
            await r.aread()
            print(r.text)
    for limit in 1, 2, None:
        start = time.monotonic()
        limits = httpx.Limits(max_connections=limit)
        async with httpx.AsyncClient(limits=limits) as c:
            got = await asyncio.gather(*[c.get("http://h/") for _ in range(4)])
        print(len(got), int((time.monotonic() - start) * 10 + 0.1))
    print(c.is_closed)
    try:
        await c.get("http://h/")
    except RuntimeError as e:
        print(e)
    async with httpx.AsyncClient() as c:
        task = asyncio.create_task(c.get("http://h/"))
        print((await task).status_code)

asyncio.run(main())
