# What a response of requests knows.
#% http t.org body "plain\nline two\n" status 404
#% http n.org status 204
#% http u.org body "é"
#% http m.org status 301
#% http e.org status 500 body ""
import requests


def attempt(name, f):
    try:
        print(name, "->", repr(f()))
    except Exception as e:
        print(name, repr(e), "|", e, [c.__name__ for c in type(e).__mro__],
              getattr(e, "request", 0), getattr(e, "response", 0))


r = requests.get("http://h/a b?z=1#f", params={"n": 1, "m": "x y",
                                               "l": [1, 2], "none": None})
print(r, r.status_code, r.ok, r.reason, r.url, r.text, r.content, r.json())
print(r.headers, r.headers["content-type"], r.headers.get("X", 5),
      "Content-Type" in r.headers, r.encoding, r.apparent_encoding)
print(r.history, r.cookies, r.links, r.is_redirect, r.is_permanent_redirect,
      r.next, bool(r), r.request, type(r.elapsed), r.raise_for_status())
print(r.status_code == requests.codes.ok, requests.codes.not_found,
      requests.codes["teapot"])
r = requests.get("http://t.org")
print(r, r.url, r.ok, bool(r), list(r.iter_lines()), list(r.iter_content(4)),
      r.encoding, list(r.iter_lines(decode_unicode=True)),
      list(r.iter_content(chunk_size=6, decode_unicode=True)), list(r))
attempt("status", r.raise_for_status)
attempt("json", r.json)
r = requests.get("http://n.org")
print(r, repr(r.text), r.content, r.headers, r.reason)
attempt("json", r.json)
r = requests.get("http://u.org")
print(r.text, r.content, r.encoding)
r.encoding = "latin1"
print(r.text)
r = requests.get("http://m.org")
print(r, r.is_redirect, r.history, r.raise_for_status())
attempt("status", requests.get("http://e.org/x").raise_for_status)
with requests.get("http://h/", stream=True) as r:
    print([c for c in r.iter_content(5)])
    attempt("content", lambda: r.content)
