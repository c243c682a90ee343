# What goes out with a request of httpx, and what is refused.
import httpx

for method in "get post put patch delete options head".split():
    r = getattr(httpx, method)("http://h/")
    print(method, r.status_code, r.request.method, repr(r.text),
          dict(r.request.headers), r.request.content)
for kwargs in ({"data": {"a": 1, "b": [2, 3]}}, {"json": {"x": [1, None]}},
               {"content": "raw"}, {"content": b"raw"},
               {"headers": {"X-Y": "z"}}, {"cookies": {"c": "d"}},
               {"auth": ("me", "pw")}, {"params": "raw=1"},
               {"params": [("a", "b")]}):
    r = httpx.post("http://h/p?q=0", **kwargs)
    print(kwargs, r.request.url, dict(r.request.headers), r.request.content)
for url in "h/x", "foo://x/", "http:///x", "", "//x", "/x", "http://", 5:
    try:
        print(httpx.get(url))
    except Exception as e:
        print(repr(url), repr(e), getattr(e, "_request", 0))
