# Which URLs aiohttp takes, what becomes of them, and what it says of others.
import asyncio
import aiohttp


async def attempt(s, url, **kwargs):
    try:
        async with s.get(url, **kwargs) as r:
            print(r.url, repr(r.real_url))
    except Exception as e:
        print(repr(url), repr(e), "|", e)


async def main():
    async with aiohttp.ClientSession() as s:
        for url in ("http://H.org/Ab C?q=a b#frag", "http://h/%7Ex",
                    "http://h/\u00fc", "http://h", "http://u:p@h/",
                    "http://h:80/", "https://h:443/x", "nowhere", "http:///x",
                    "foo://x/", "/x", "", 5, None, "http://h:99999/",
                    "http://[x/"):
            if isinstance(url, str) and url.startswith("https"):
                continue
            await attempt(s, url)
        for params in ({"a": True}, {"a": None}, {"a": [1, 2]},
                       [("a", 1), ("a", 2)], "x=1&y=2", {"a": 1.5},
                       {"k": "\u00e9&"}, {}):
            await attempt(s, "http://h/p", params=params)
    async with aiohttp.ClientSession("http://h") as s:
        for url in "/a/b", "a/b", "http://x/":
            await attempt(s, url)
    for base in "http://h/a", "nope", "http://h/":
        try:
            async with aiohttp.ClientSession(base) as s:
                await attempt(s, "/q")
        except Exception as e:
            print(base, repr(e))

asyncio.run(main())
