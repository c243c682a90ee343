# What goes out with a request of aiohttp.
import asyncio
import aiohttp


async def main():
    auth = aiohttp.BasicAuth("me", "secret")
    print(auth.encode())
    async with aiohttp.ClientSession(auth=auth, headers={"X-A": "1"},
                                     cookies={"c": "d"}) as s:
        print(s.headers, s.closed, s.raise_for_status)
        for kwargs in ({}, {"data": {"a": 1}}, {"json": {"b": [1]}},
                       {"data": b"x"}, {"data": "y"},
                       {"headers": {"x-a": "2"}}, {"cookies": {"k": "v"}}):
            r = await s.post("http://h:8080/p", **kwargs)
            print(dict(r.request_info.headers))
        r = await s.get("http://h:80/p")
        print(dict(r.request_info.headers), r.request_info.method)
        for method in "get post put patch delete options head".split():
            async with getattr(s, method)("http://h/") as r:
                print(r.method, r.status, end=" ")
        async with s.request("pUt", "http://h/") as r:
            print(r.method)
        try:
            await s.post("http://h/", data={"a": 1}, json={})
        except ValueError as e:
            print(e)
    async with aiohttp.request("GET", "http://h/once") as r:
        print(r.status, await r.text())

asyncio.run(main())
