# urllib.request.py - urlopen(), which blocks its thread.
import time
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit
import _server
from _headers import CaseInsensitiveDict

__all__ = ["Request", "urlopen"]
_NOT_SAID = object()


class Request:
    def __init__(self, url, data=None, headers={}, origin_req_host=None,
                 unverifiable=False, method=None):
        self.full_url = url
        self.data = data
        self.headers = {}
        for key, value in headers.items():
            self.add_header(key, value)
        self.type = urlsplit(url).scheme
        if not self.type:
            raise ValueError("unknown url type: %r" % self.full_url)
        self.host = urlsplit(url).netloc
        self.selector = url.partition("//")[2].partition("/")[2]
        self.selector = "/" + self.selector
        if method is not None:
            self.method = method

    def get_method(self):
        default = "POST" if self.data is not None else "GET"
        return getattr(self, "method", default)

    def get_full_url(self):
        return self.full_url

    def add_header(self, key, val):
        self.headers[key.capitalize()] = val

    def has_header(self, header_name):
        return header_name in self.headers

    def get_header(self, header_name, default=None):
        return self.headers.get(header_name, default)

    def header_items(self):
        return list(self.headers.items())


# An http.client.HTTPResponse, as far as it is used.
class _Response:
    def __init__(self, url, answer):
        self.url = url
        self.status = self.code = answer.status
        self.reason = self.msg = answer.reason
        self.headers = CaseInsensitiveDict(answer.headers)
        self.version = 11
        self.closed = False
        self._left = answer.body

    def read(self, amt=None):
        n = len(self._left) if amt is None or amt < 0 else amt
        data, self._left = self._left[:n], self._left[n:]
        return data

    def readline(self, limit=-1):
        end = self._left.find(b"\n") + 1
        return self.read(end or None)

    def __iter__(self):
        while line := self.readline():
            yield line

    def readlines(self):
        return list(self)

    def getcode(self):
        return self.status

    def geturl(self):
        return self.url

    def info(self):
        return self.headers

    def getheader(self, name, default=None):
        return self.headers.get(name, default)

    def getheaders(self):
        return list(self.headers.items())

    def close(self):
        self.closed = True
        self._left = b""

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()


def urlopen(url, data=None, timeout=_NOT_SAID, *, cafile=None, capath=None,
            cadefault=False, context=None):
    request = Request(url) if isinstance(url, str) else url
    if data is not None:
        request.data = data
    if isinstance(request.data, str):
        raise TypeError("POST data should be bytes, an iterable of bytes, or "
                        "a file object. It cannot be of type str.")
    if request.type not in ("http", "https"):
        raise URLError("unknown url type: %s" % request.type)
    if not request.host:
        raise URLError("no host given")
    answer = _server.ask(request.get_method(), request.full_url)
    if timeout is not _NOT_SAID and timeout is not None:
        if answer.delay > timeout:
            time.sleep(timeout)
            raise TimeoutError("timed out")
    time.sleep(answer.delay)
    if answer.fails:
        raise ConnectionResetError(104, "Connection reset by peer")
    response = _Response(request.full_url, answer)
    if not 200 <= response.status < 300:
        raise HTTPError(request.full_url, response.status, response.reason,
                        response.headers, response)
    return response
