# A client's own URL, headers, parameters, cookies and time-outs.
import httpx

with httpx.Client(base_url="http://h/v1", headers={"A": "b"}, params={"p": 1},
                  timeout=3, cookies={"c": "d"}, auth=("u", "p")) as c:
    print(repr(c.base_url), c.headers, c.params, c.timeout, c.is_closed,
          c.cookies, c.follow_redirects)
    for url in "/x", "x", "", "http://other/y", "../z", "x?q=1":
        r = c.get(url, params={"q": 2}, headers={"A": "c"})
        print(r.url, dict(r.request.headers))
    request = c.build_request("get", "/b", json=[1])
    print(request, request.url, request.content, c.send(request))
    print(c.request("PUT", "/x").request.method)
print(c.is_closed)
for f in lambda: c.get("/x"), c.__enter__:
    try:
        f()
    except RuntimeError as e:
        print(e)
print(httpx.Timeout(5), httpx.Timeout(None), httpx.Timeout(5, connect=1),
      httpx.Timeout(connect=1, read=2, write=3, pool=4), httpx.Limits(),
      httpx.Limits(max_connections=5), httpx.Timeout(5) == httpx.Timeout(5))
for kwargs in {"connect": 1}, {}:
    try:
        httpx.Timeout(**kwargs)
    except ValueError as e:
        print(e)
print(httpx.URL("http://u:p@H:80/a/b?x=1#f"), httpx.URL("http://h/a").join("b"),
      httpx.URL("http://h/a?b=1").params, httpx.URL("http://h:81/a").host,
      httpx.URL("http://h:81/a").port, httpx.URL("http://h/a b").path,
      httpx.URL("http://h/a").copy_with(path="/c"),
      httpx.URL("http://h/a").raw_path)
