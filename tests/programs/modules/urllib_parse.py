# urllib.parse: URLs taken apart, put together, joined, quoted; queries.
import urllib.parse as P

for u in "http://u:p@H.org:80/a/b;c?q=1&r=2#f", "//h/x", "/p?q", "a:b", "http://[::1]:8/", "HTTP://x", "mailto:a@b", "http://h?q#f", "x#y", "http:x", "http://h/a?b=c;d", "":
    s = P.urlsplit(u); p = P.urlparse(u); print(tuple(s), p, s.hostname, s.username, s.password, s.geturl(), p.geturl(), P.urldefrag(u))
    try: print(s.port)
    except ValueError as e: print(e)
for b, u in ("http://a/b/c/d;p?q", "g"), ("http://a/b/c/d", "../g"), ("http://a/b/c/d", "../../../g"), ("http://a/b/c/d", "/g"), ("http://a/b/c/d", "//g"), ("http://a/b/c/d", "?y"), ("http://a/b/c/d", "#s"), ("http://a/b/c/d", ""), ("http://a", "b"), ("http://a/b/", "./c/."), ("a/b", "c"), ("", "x"), ("http://a/b", "mailto:x"), ("http://a/b", "http:c"):
    print(P.urljoin(b, u))
print(P.urlencode({"a": 1, "b": "x y&z", "c": [1, 2], "é": "ü"}), P.urlencode({"c": [1, 2], "d": "ab"}, doseq=True), P.urlencode([("a", b"x")]), P.urlencode({"a": "b c"}, quote_via=P.quote), P.urlencode(""), P.urlencode({"a/b": "c/d"}, safe="/"))
print(P.quote("a b/c?é~"), P.quote("a/b", safe=""), P.quote_plus("a b+c"), P.unquote("a%20b%zz%C3%A9+"), P.unquote_plus("a+b%2B"), P.quote(b"\xff "), P.unquote_to_bytes("a%41"), P.parse_qs("a=1&b=2&a=3&c=&d"), P.parse_qsl("a=1&b=2&a=3&c=&d", keep_blank_values=True), P.parse_qs("a=b%20c+d"))
for f in (lambda: P.urlencode("abc"), lambda: P.quote(5), lambda: P.parse_qs("a", strict_parsing=True), lambda: P.urlsplit("http://[x/"), lambda: P.urlsplit("http://h:x/").port, lambda: P.urlsplit("http://h:99999/").port, lambda: P.urlsplit("http://h/")._replace(path="/z").geturl(), lambda: P.urlunsplit(("http", "h", "p", "q", "f")), lambda: P.urlunparse(("http", "h", "p", "x", "q", "f"))):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
