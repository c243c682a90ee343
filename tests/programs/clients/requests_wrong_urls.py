# URLs that requests refuses, and time-outs that are none.
import requests


def attempt(what, f):
    try:
        print(what, "->", f())
    except Exception as e:
        print(what, repr(e), "|", [c.__name__ for c in type(e).__mro__])


for url in ("h/x", "foo://x/", "http:///x", "", "//x", "http://", "http://*x/",
            "http://h:99999/", "mailto:x", "http://.x/", "localhost:80/x",
            None, 5):
    attempt(url, lambda: requests.get(url))
for timeout in (0, -1, "x", True, (1,), (1, 2, 3), (None, None), (0, 1),
                ("a", 1)):
    attempt(timeout, lambda: requests.get("http://h/", timeout=timeout))
