# What a response of httpx knows.
#% http t.org body "plain" status 404
#% http n.org status 204
#% http m.org status 301
#% http e.org status 500
import httpx


def attempt(name, f):
    try:
        print(name, "->", repr(f()))
    except Exception as e:
        print(name, repr(e), "|", e, [c.__name__ for c in type(e).__mro__],
              getattr(e, "request", 0), getattr(e, "response", 0))


r = httpx.get("http://h/a b?z=1#f", params={"n": 1, "m": "x y"})
print(r, r.status_code, r.is_success, r.is_error, r.is_redirect,
      r.is_client_error, r.is_server_error, r.reason_phrase, repr(r.url),
      r.url, r.text, r.content, r.json(), r.headers, r.headers["content-type"])
print(r.encoding, r.history, r.cookies, type(r.elapsed), r.http_version,
      r.request, r.request.method, r.request.headers, r.request.content,
      r.is_closed, r.has_redirect_location, r.read(), r.charset_encoding,
      r.next_request, r.links, r.status_code == httpx.codes.OK,
      httpx.codes.get_reason_phrase(404), bool(r))
print(list(r.iter_bytes(5)), list(r.iter_lines()))
for url in "http://t.org", "http://e.org/x", "http://m.org/", "http://n.org/":
    r = httpx.get(url)
    print(r, r.url, r.headers, repr(r.text))
    if not r.is_success:
        attempt("status", r.raise_for_status)
    attempt("json", r.json)
with httpx.stream("GET", "http://h/") as r:
    print(r.is_closed)
    attempt("text", lambda: r.text)
    print(list(r.iter_bytes()), r.is_closed)
