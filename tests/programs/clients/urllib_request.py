# urlopen(), its answers and errors, and Request.
#% http t.org body "plain\ntwo" status 404
#% http n.org status 204
#% http m.org status 301
#% http e.org status 500
#% http down.org refuse
#% http hole.org silent
#% http bad.org fail 100%
#% http slow.org latency 0.5
import time
import urllib.error
import urllib.request
from urllib.request import urlopen, Request
def att(name, f):
    t = time.monotonic()
    try: print(name, "->", f(), end=" ")
    except Exception as e: print(name, type(e).__name__, repr(e), "|", e, "|", [c.__name__ for c in type(e).__mro__], getattr(e, "reason", 0), getattr(e, "code", 0), end=" ")
    print(round(time.monotonic() - t, 1))
r = urlopen("http://h/a?z=1#f")
print(r.status, r.code, r.getcode(), r.reason, r.msg, r.url, r.geturl(), r.headers["content-type"], r.getheader("Content-Length"), r.getheader("x"), r.getheader("x", "d"), r.getheaders(), r.info()["Content-Type"], r.headers.get_content_type(), r.headers.get_content_charset(), r.version, r.closed, r.isclosed(), r.fp is None, r.length, r.readable())
print(r.read(4), r.read(3), r.read(), r.read(), r.closed, r.isclosed())
with urlopen("http://h/") as f: print(f.readline(), f.readlines(), f.closed)
print(f.closed); att("closedread", f.read)
with urlopen("http://n.org/") as f: print(f.status, f.read(), f.reason)
for u in "http://t.org/", "http://e.org/", "http://m.org/x":
    try: urlopen(u)
    except urllib.error.HTTPError as e: print(repr(e), e, e.code, e.status, e.reason, e.msg, e.url, e.filename, e.geturl(), e.headers["Content-Type"], e.hdrs is e.headers, e.read(), e.read(), e.getcode(), e.info() is e.headers, e.fp is None, isinstance(e, urllib.error.URLError))
try:
    urlopen("http://t.org/")
except urllib.error.URLError as e:
    for line in e: print(line)
for host in "down.org", "hole.org", "bad.org", "slow.org":
    att(host, lambda: urlopen(f"http://{host}/x", timeout=0.2))
att("slowdata", lambda: urlopen("http://slow.org/", b"x", 0.2))
for u in "foo://x", "x", "", "http:///x", "http://", "/x", 5, None, "mailto:x", "ftp://h/x", "file:///etc/passwd", "data:,x":
    if isinstance(u, str) and u.startswith(("ftp", "file", "data")): continue
    att(u, lambda: urlopen(u).status)
q = Request("http://h:81/p?x=1#frag", data=b"d", headers={"a-B": "1", "Content-type": "t"}, method=None)
print(q.full_url, q.get_full_url(), q.type, q.host, q.selector, q.fragment, q.data, q.get_method(), q.headers, q.header_items(), q.has_header("A-b"), q.get_header("A-b"), q.get_header("zz", 3), q.origin_req_host, q.unverifiable, q.unredirected_hdrs)
q.add_header("X-Y", "2"); q.add_unredirected_header("Z", "3"); q.data = b"other"; q.remove_header("A-b"); print(q.header_items(), q.get_method())
print(Request("http://h/", method="PUT").get_method(), Request("http://h/").get_method(), Request("http://h/", headers={}).headers)
att("str data", lambda: urlopen("http://h/", "str"))
att("put", lambda: urlopen(Request("http://h/", b"x", method="PUT")).status)
att("iter data", lambda: urlopen("http://h/", [b"a", b"b"]).status)
att("timeout kw", lambda: urlopen("http://h/", timeout=5).status)
att("timeout 0", lambda: urlopen("http://h/", timeout=None).status)
o = urllib.request.build_opener(); o.addheaders = [("User-agent", "me")]
with o.open("http://h/") as f: print(f.status)
urllib.request.install_opener(o); print(urlopen("http://h/").status)
