# aiohttp.client_reqrep.py - what is asked, and what is answered.
import asyncio
from collections import namedtuple
import json as _json
from urllib.parse import urlencode
from aiohttp.client_exceptions import (ClientConnectionError,
                                       ClientResponseError, ContentTypeError)
from multidict import CIMultiDict, CIMultiDictProxy

RequestInfo = namedtuple("RequestInfo", "url method headers real_url")
HttpVersion = namedtuple("HttpVersion", "major minor")


# --- requests ----------------------------------------------------------------

class FormData:
    def __init__(self, fields=()):
        items = fields.items() if hasattr(fields, "items") else fields
        self._fields = list(items)

    def add_field(self, name, value, *, content_type=None, filename=None,
                  content_transfer_encoding=None):
        if content_type is not None or filename is not None:
            raise NotImplementedError("ticktape: FormData has no files")
        self._fields.append((name, value))

    def __call__(self):
        return urlencode(self._fields, doseq=True).encode()


# The body that data= means, and its type.
def _body_of(data):
    if isinstance(data, (bytes, bytearray)):
        return bytes(data), "application/octet-stream"
    if isinstance(data, str):
        return data.encode(), "text/plain; charset=utf-8"
    if not isinstance(data, FormData):
        data = FormData(data)
    return data(), "application/x-www-form-urlencoded"


# The headers of a request, with those that are there by themselves.
def request_headers(method, url, given, data, json, auth, cookies):
    port = "" if url.is_default_port() else ":%d" % url.port
    headers = CIMultiDict({"Host": url.host + port})
    headers.update(given)
    headers.setdefault("Accept", "*/*")
    headers.setdefault("Accept-Encoding", "gzip, deflate")
    headers.setdefault("User-Agent", "Python/3.11 aiohttp/3.8.4")
    if cookies:
        headers["Cookie"] = "; ".join(["%s=%s" % c for c in cookies.items()])
    if auth is not None:
        headers["Authorization"] = auth.encode()
    body = b""
    if json is not None:
        body, kind = json.encode(), "application/json"
    elif data:
        body, kind = _body_of(data)
    if body or method not in ("GET", "HEAD", "OPTIONS", "TRACE", "DELETE"):
        headers["Content-Length"] = str(len(body))
    if body:
        headers.setdefault("Content-Type", kind)
    elif "Content-Length" in headers:
        headers.setdefault("Content-Type", "application/octet-stream")
    return CIMultiDictProxy(headers)


# --- answers -----------------------------------------------------------------

# All of the body is there at once.
class StreamReader:
    def __init__(self, data):
        self._left = data
        self._exception = None

    def exception(self):
        return self._exception

    def set_exception(self, exc):
        self._exception = exc

    def at_eof(self):
        return not self._left

    is_eof = at_eof

    async def read(self, n=-1):
        if self._exception is not None:
            raise self._exception
        n = len(self._left) if n < 0 else n
        data, self._left = self._left[:n], self._left[n:]
        return data

    readany = read

    async def readexactly(self, n):
        if n > len(self._left):
            partial = await self.read()
            raise asyncio.IncompleteReadError(partial, n)
        return await self.read(n)

    async def readline(self):
        return await self.read(self._left.find(b"\n") + 1 or -1)

    async def readchunk(self):
        return await self.read(), False

    async def iter_chunked(self, n):
        while data := await self.read(n):
            yield data

    async def iter_any(self):
        while data := await self.read():
            yield data

    async def iter_chunks(self):
        while data := await self.read():
            yield data, False

    def __aiter__(self):
        return self

    async def __anext__(self):
        line = await self.readline()
        if not line:
            raise StopAsyncIteration
        return line


# What an answer sets: nothing.
class SimpleCookie(dict):
    def __str__(self):
        return ""


# Its connection is free again as soon as it is there: the body comes with it.
class ClientResponse:
    def __init__(self, info, answer):
        self.method, self.request_info = info.method, info
        self.real_url = info.real_url
        self.url = info.real_url.with_fragment(None)
        self.status, self.reason = answer.status, answer.reason
        self.headers = CIMultiDictProxy(CIMultiDict(answer.headers))
        self.version = HttpVersion(1, 1)
        self.cookies = SimpleCookie()
        self.content = StreamReader(answer.body)
        self._history = ()
        self._body = None
        self._released = False

    ok = property(lambda self: self.status < 400)
    closed = property(lambda self: True)
    connection = property(lambda self: None)
    history = property(lambda self: self._history)
    host = property(lambda self: self.url.host)
    links = property(lambda self: {})

    @property
    def content_type(self):
        kind = self.headers.get("Content-Type", "application/octet-stream")
        return kind.partition(";")[0].strip().lower()

    @property
    def charset(self):
        kind = self.headers.get("Content-Type", "")
        return kind.partition("charset=")[2] or None

    def get_encoding(self):
        return self.charset or "utf-8"

    def __repr__(self):
        return "<ClientResponse(%s) [%s %s]>\n%s\n" % (
            self.url, self.status, self.reason, self.headers)

    async def read(self):
        if self._body is None:
            self._body = await self.content.read()
        elif self._released:
            raise ClientConnectionError("Connection closed")
        return self._body

    async def text(self, encoding=None, errors="strict"):
        if self._body is None:
            await self.read()
        return self._body.decode(encoding or self.get_encoding(), errors)

    # application/json stands for application/problem+json, too.
    def _is_of(self, expected):
        kind = self.headers.get("Content-Type", "").lower()
        if expected != "application/json":
            return expected in kind
        kind = kind.partition(";")[0].strip()
        return kind == expected or (kind.startswith("application/")
                                    and kind.endswith("+json"))

    async def json(self, *, encoding=None, loads=_json.loads,
                   content_type="application/json"):
        if self._body is None:
            await self.read()
        if content_type and not self._is_of(content_type):
            raise ContentTypeError(
                self.request_info, self.history,
                message="Attempt to decode JSON with unexpected mimetype: %s"
                % self.headers.get("Content-Type", "").lower(),
                headers=self.headers)
        text = self._body.strip().decode(encoding or self.get_encoding())
        return loads(text) if text else None

    def raise_for_status(self):
        if not self.ok:
            self.release()
            raise ClientResponseError(
                self.request_info, self.history, status=self.status,
                message=self.reason, headers=self.headers)

    # What has not been read yet is lost.
    def release(self):
        if not self._released:
            self.content.set_exception(
                ClientConnectionError("Connection closed"))
            self._released = True
        return _Done()

    def close(self):
        self.release()

    async def wait_for_close(self):
        self.release()

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        self.release()


# What release() returns can be awaited, and need not be.
class _Done:
    def __await__(self):
        return
        yield
