# What a response of aiohttp knows, before and after it is released.
#% http t.org body "plain" status 404
#% http n.org status 204
import asyncio
import aiohttp


async def attempt(name, coro):
    try:
        print(name, "->", repr(await coro))
    except Exception as e:
        print(name, repr(e), "|", e)


async def main():
    async with aiohttp.ClientSession() as s:
        r = await s.get("http://h/a?z=1", params={"n": 1, "m": "x y"})
        print(r.status, r.ok, r.reason, repr(r.url), r.url, r.method, r.closed,
              r.host, r.history, r.content_type, r.charset, r.version)
        print(dict(r.headers), r.headers["content-type"], repr(r))
        for name in "text", "read", "json":
            await attempt(name, getattr(r, name)())
        r.release()
        for name in "text", "read", "json":
            await attempt(name + " after release", getattr(r, name)())
        async with s.get("http://t.org") as r:
            await attempt("json", r.json())
            await attempt("any type", r.json(content_type=None))
            await attempt("text/plain", r.json(content_type="text/plain"))
            try:
                r.raise_for_status()
            except aiohttp.ClientResponseError as e:
                print(repr(e), "|", e, e.status, e.message, e.history)
        async with s.get("http://h/") as r:
            pass
        await attempt("after async with", r.text())
        async with s.get("http://n.org/") as r:
            print(r.status, r.reason, await r.read(), await r.text())
            await attempt("json of nothing", r.json(content_type=None))
        async with s.head("http://h/") as r:
            print(r.status, await r.read(), r.method)

asyncio.run(main())
