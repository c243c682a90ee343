# What goes out with a request of requests.
import requests
from requests.auth import HTTPBasicAuth

for method in "get post put patch delete options head".split():
    r = getattr(requests, method)("http://h/")
    print(method, r.status_code, r.request.method, repr(r.text),
          dict(r.request.headers), r.request.body)
for kwargs in ({"data": {"a": 1, "b": [2, 3]}}, {"json": {"x": [1, None]}},
               {"data": "raw"}, {"data": b"raw"}, {"data": [("k", "v")]},
               {"json": 0}, {"data": {}, "json": {}},
               {"headers": {"X-Y": "z", "User-Agent": None}},
               {"cookies": {"c": "d"}}, {"auth": ("me", "pw")},
               {"auth": HTTPBasicAuth("me", "pw2")}, {"params": "raw=1"},
               {"params": [("a", "b")]}, {"params": b"x=1"}):
    r = requests.post("http://h/p", **kwargs)
    print(sorted(kwargs), r.request.url, dict(r.request.headers),
          r.request.body)
print(requests.request(method="delete", url="http://h/").request.method)
for f in (lambda: requests.request("g t", "http://h/"),
          lambda: requests.get("http://h/", foo=1),
          lambda: requests.post("http://h/", json={1, 2})):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
