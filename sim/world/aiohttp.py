# aiohttp.py - requests that coroutines wait for.
import asyncio
from collections import deque
from collections.abc import Coroutine
from math import ceil
import json as _json
from urllib.parse import quote, urlencode, urlsplit, urlunsplit
import _network
import _server
from _headers import CaseInsensitiveDict

__version__ = "3.11.0"


# --- errors ------------------------------------------------------------------

class ClientError(Exception):
    pass


class RequestInfo:
    def __init__(self, url, method, headers):
        self.url = self.real_url = url
        self.method, self.headers = method, headers


class ClientResponseError(ClientError):
    def __init__(self, request_info, history, *, code=None, status=None,
                 message="", headers=None):
        self.request_info, self.history = request_info, history
        self.status = status if status is not None else code or 0
        self.message, self.headers = message, headers
        self.args = request_info, history

    def __str__(self):
        return "%s, message=%r, url=%r" % (self.status, self.message,
                                           str(self.request_info.real_url))

    def __repr__(self):
        return "%s(%r, %r, status=%r, message=%r)" % (
            type(self).__name__, self.request_info, self.history, self.status,
            self.message)


class ContentTypeError(ClientResponseError):
    pass


class TooManyRedirects(ClientResponseError):
    pass


class ClientConnectionError(ClientError):
    pass


class ClientConnectionResetError(ClientConnectionError, ConnectionResetError):
    pass


class ClientOSError(ClientConnectionError, OSError):
    pass


class ClientConnectorError(ClientOSError):
    pass


class ServerConnectionError(ClientConnectionError):
    pass


class ServerDisconnectedError(ServerConnectionError):
    pass


class ServerTimeoutError(ServerConnectionError, asyncio.TimeoutError):
    pass


class ConnectionTimeoutError(ServerTimeoutError):
    pass


class SocketTimeoutError(ServerTimeoutError):
    pass


class ClientPayloadError(ClientError):
    pass


class InvalidURL(ClientError, ValueError):
    def __init__(self, url, description=None):
        self.url, self.description = url, description
        super().__init__(url)


class InvalidUrlClientError(InvalidURL):
    pass


class NonHttpUrlClientError(InvalidURL):
    pass


class ClientTimeout:
    def __init__(self, total=None, connect=None, sock_read=None,
                 sock_connect=None, ceil_threshold=5):
        self.total, self.connect = total, connect
        self.sock_read, self.sock_connect = sock_read, sock_connect
        self.ceil_threshold = ceil_threshold

    def __repr__(self):
        return ("ClientTimeout(total=%r, connect=%r, sock_read=%r, "
                "sock_connect=%r, ceil_threshold=%r)" % (
                    self.total, self.connect, self.sock_read,
                    self.sock_connect, self.ceil_threshold))


DEFAULT_TIMEOUT = ClientTimeout(total=5 * 60, sock_connect=30)


# When [timeout] from now is over; None: never.  Long ones are rounded up to a
# whole second.
def _deadline(now, timeout, threshold):
    if timeout is None or timeout <= 0:
        return None
    return now + timeout if timeout < threshold else ceil(now + timeout)


# --- connections -------------------------------------------------------------

# Connections cost nothing to make; what counts is how many are in use.  Who
# finds none stands in line, and is given the first for a host it may have.
class TCPConnector:
    def __init__(self, *, limit=100, limit_per_host=0, ssl=True,
                 use_dns_cache=True, ttl_dns_cache=10, force_close=False,
                 keepalive_timeout=15.0, enable_cleanup_closed=False,
                 verify_ssl=True, family=0, resolver=None, loop=None):
        self._loop = loop or asyncio.get_running_loop()
        self._limit, self._limit_per_host = limit, limit_per_host
        self._closed = False
        self._used = 0
        self._used_by_host = {}
        self._waiting = deque()     # (host, future)

    limit = property(lambda self: self._limit)
    limit_per_host = property(lambda self: self._limit_per_host)
    closed = property(lambda self: self._closed)

    def _has_room(self, host):
        return ((not self._limit or self._used < self._limit)
                and (not self._limit_per_host or
                     self._used_by_host.get(host, 0) < self._limit_per_host))

    def _take(self, host):
        self._used += 1
        self._used_by_host[host] = self._used_by_host.get(host, 0) + 1

    def _give(self, host):
        self._used -= 1
        self._used_by_host[host] -= 1
        if not self._used_by_host[host]:
            del self._used_by_host[host]
        for entry in list(self._waiting):
            if entry[1].done():
                self._waiting.remove(entry)
            elif self._has_room(entry[0]):
                self._waiting.remove(entry)
                self._take(entry[0])
                entry[1].set_result(None)
                return

    # A connection to [host] until [deadline]; asyncio.TimeoutError if there is
    # none by then.
    async def _connect(self, host, deadline):
        if self._closed:
            raise ClientConnectionError("Connector is closed.")
        if self._has_room(host):
            self._take(host)
            return
        free = self._loop.create_future()
        self._waiting.append((host, free))
        try:
            async with asyncio.timeout_at(deadline):
                await free
        except BaseException:
            if free.done() and not free.cancelled():
                self._give(host)
            elif (host, free) in self._waiting:
                self._waiting.remove((host, free))
            raise

    async def close(self):
        self._closed = True
        for _, free in self._waiting:
            free.cancel()
        self._waiting.clear()


BaseConnector = TCPConnector


# --- answers -----------------------------------------------------------------

class StreamReader:
    def __init__(self, data):
        self._left = data

    async def read(self, n=-1):
        n = len(self._left) if n < 0 else n
        data, self._left = self._left[:n], self._left[n:]
        return data

    async def readline(self):
        return await self.read(self._left.find(b"\n") + 1 or -1)

    def at_eof(self):
        return not self._left

    async def iter_chunked(self, n):
        while data := await self.read(n):
            yield data

    async def iter_any(self):
        while data := await self.read():
            yield data

    def __aiter__(self):
        return self

    async def __anext__(self):
        line = await self.readline()
        if not line:
            raise StopAsyncIteration
        return line


class ClientResponse:
    def __init__(self, method, url, answer, info):
        self.method, self.url, self.real_url = method, url, url
        self.status, self.reason = answer.status, answer.reason
        self.headers = CaseInsensitiveDict(answer.headers)
        self.request_info = info
        self.history, self.cookies = (), {}
        self.content = StreamReader(answer.body)
        self._body = answer.body
        self._closed = False

    @property
    def ok(self):
        return self.status < 400

    @property
    def closed(self):
        return self._closed

    @property
    def host(self):
        return urlsplit(self.url).hostname

    @property
    def content_type(self):
        return self.headers["Content-Type"].partition(";")[0]

    @property
    def charset(self):
        charset = self.headers["Content-Type"].partition("charset=")[2]
        return charset or None

    def get_encoding(self):
        return self.charset or "utf-8"

    def __repr__(self):
        return "<ClientResponse(%s) [%s %s]>\n%r\n" % (
            self.url, self.status, self.reason, self.headers)

    async def read(self):
        return self._body

    async def text(self, encoding=None, errors="strict"):
        return self._body.decode(encoding or self.get_encoding(), errors)

    async def json(self, *, encoding=None, loads=_json.loads,
                   content_type="application/json"):
        if content_type and self.content_type != content_type:
            raise ContentTypeError(
                self.request_info, self.history, status=self.status,
                message="Attempt to decode JSON with unexpected mimetype: %s"
                % self.headers["Content-Type"], headers=self.headers)
        text = self._body.strip().decode(encoding or self.get_encoding())
        return loads(text) if text else None

    def raise_for_status(self):
        if not self.ok:
            self.release()
            raise ClientResponseError(
                self.request_info, self.history, status=self.status,
                message=self.reason, headers=self.headers)

    def release(self):
        self._closed = True

    def close(self):
        self._closed = True

    async def wait_for_close(self):
        self._closed = True

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        self.release()


# What get() and its kin return: to be awaited, or entered with `async with`.
class _RequestContextManager(Coroutine):
    def __init__(self, coro):
        self._coro = coro
        self._resp = None

    def send(self, arg):
        return self._coro.send(arg)

    def throw(self, *args):
        return self._coro.throw(*args)

    def close(self):
        return self._coro.close()

    def __await__(self):
        return self._coro.__await__()

    async def __aenter__(self):
        self._resp = await self._coro
        return await self._resp.__aenter__()

    async def __aexit__(self, *exc):
        await self._resp.__aexit__(*exc)


# --- sessions ----------------------------------------------------------------

def _full_url(base, url, params):
    url = str(url)
    if base is not None and not urlsplit(url).netloc:
        url = str(base).rstrip("/") + "/" + url.lstrip("/")
    parts = urlsplit(url)
    if not parts.scheme or not parts.hostname:
        raise InvalidUrlClientError(url)
    if parts.scheme not in ("http", "https"):
        raise NonHttpUrlClientError(url)
    query = parts.query
    if params:
        for name, value in (params.items() if hasattr(params, "items")
                            else () if isinstance(params, str) else params):
            if isinstance(value, bool) or value is None:
                raise TypeError("Invalid variable type: value should be str, "
                                "int or float, got %r of type %s"
                                % (value, type(value)))
        more = (params if isinstance(params, str)
                else urlencode(params, doseq=True))
        query = query + "&" + more if query else more
    return urlunsplit((parts.scheme, parts.netloc,
                       quote(parts.path, "/%:@!$&'()*+,;=") or "/", query,
                       ""))


class ClientSession:
    def __init__(self, base_url=None, *, connector=None, loop=None,
                 cookies=None, headers=None, auth=None, timeout=None,
                 raise_for_status=False, connector_owner=True,
                 json_serialize=_json.dumps, trust_env=False, cookie_jar=None,
                 read_bufsize=65536, trace_configs=None):
        self._closed = True         # for __del__, should this raise
        if loop is None and connector is not None:
            loop = connector._loop
        self._loop = loop or asyncio.get_running_loop()
        self._connector = connector or TCPConnector(loop=self._loop)
        self._connector_owner = connector_owner
        self._base_url = base_url
        self._timeout = self._timeout_of(timeout, DEFAULT_TIMEOUT)
        self._raise_for_status = raise_for_status
        self._headers = CaseInsensitiveDict(headers)
        self._closed = False

    closed = property(lambda self: self._closed)
    connector = property(lambda self: self._connector)
    headers = property(lambda self: self._headers)
    timeout = property(lambda self: self._timeout)
    loop = property(lambda self: self._loop)

    def _timeout_of(self, timeout, otherwise):
        if timeout is None:
            return otherwise
        if isinstance(timeout, (int, float)):
            return ClientTimeout(total=timeout)
        return timeout

    async def _request(self, method, url, *, params=None, data=None, json=None,
                       headers=None, timeout=None, raise_for_status=None,
                       cookies=None, auth=None, allow_redirects=True,
                       max_redirects=10, ssl=True, proxy=None,
                       compress=None, chunked=None, verify_ssl=None):
        if self._closed:
            raise RuntimeError("Session is closed")
        if data is not None and json is not None:
            raise ValueError("data and json parameters can not be used at the "
                             "same time")
        limits = self._timeout_of(timeout, self._timeout)
        start = self._loop.time()
        end = _deadline(start, limits.total, limits.ceil_threshold)
        url = _full_url(self._base_url, url, params)
        answer = await self._answer(method, url, limits, start, end)
        sent = {**self._headers, **(headers or {})}
        r = ClientResponse(method, url, answer, RequestInfo(url, method, sent))
        check = raise_for_status
        if check is None:
            check = self._raise_for_status
        if callable(check):
            await check(r)
        elif check:
            r.raise_for_status()
        return r

    # The connection is free again as soon as the answer is there.
    async def _answer(self, method, url, limits, start, end):
        parts = urlsplit(url)
        host = parts.scheme, parts.hostname, parts.port
        connected = _deadline(start, limits.connect, limits.ceil_threshold)
        first = min([t for t in (end, connected) if t is not None],
                    default=None)
        try:
            await self._connector._connect(host, first)
        except asyncio.TimeoutError:
            if first == end:
                raise asyncio.TimeoutError from None
            raise ConnectionTimeoutError("Connection timeout to host %s"
                                         % url) from None
        try:
            return await self._exchange(method, url, limits, end)
        finally:
            self._connector._give(host)

    async def _exchange(self, method, url, limits, end):
        now = _network.now()
        answer = _server.ask(method, url)
        read = limits.sock_read or None
        left = None if end is None else end - now
        if read is not None and answer.delay > read and (left is None or
                                                         read < left):
            await asyncio.sleep(read)
            raise SocketTimeoutError("Timeout on reading data from socket")
        if left is not None and answer.delay > left:
            await asyncio.sleep(left)
            raise asyncio.TimeoutError
        await asyncio.sleep(answer.delay)
        if answer.fails:
            raise ClientOSError(104, "Connection reset by peer")
        return answer

    def request(self, method, url, **kwargs):
        return _RequestContextManager(
            self._request(method.upper(), url, **kwargs))

    def get(self, url, *, allow_redirects=True, **kwargs):
        return self.request("GET", url, **kwargs)

    def options(self, url, *, allow_redirects=True, **kwargs):
        return self.request("OPTIONS", url, **kwargs)

    def head(self, url, *, allow_redirects=False, **kwargs):
        return self.request("HEAD", url, **kwargs)

    def post(self, url, *, data=None, **kwargs):
        return self.request("POST", url, data=data, **kwargs)

    def put(self, url, *, data=None, **kwargs):
        return self.request("PUT", url, data=data, **kwargs)

    def patch(self, url, *, data=None, **kwargs):
        return self.request("PATCH", url, data=data, **kwargs)

    def delete(self, url, **kwargs):
        return self.request("DELETE", url, **kwargs)

    async def close(self):
        if not self._closed:
            self._closed = True
            if self._connector_owner:
                await self._connector.close()

    def __enter__(self):
        raise TypeError("Use async with instead")

    def __exit__(self, *exc):
        pass

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        await self.close()

    def __del__(self):
        if not self._closed:
            self._loop.call_exception_handler({
                "client_session": self, "message": "Unclosed client session"})


# With a session for this one request, which ends with the answer.
def request(method, url, *, connector=None, headers=None, timeout=None,
            **kwargs):
    async def once():
        async with ClientSession(connector=connector, headers=headers,
                                 timeout=timeout) as session:
            return await session.request(method, url, **kwargs)
    return _RequestContextManager(once())


# Where tracebacks and reprs say that they are.
for _c in list(globals().values()):
    if isinstance(_c, type) and _c.__module__ == "aiohttp":
        _c.__module__ = ("aiohttp.client_exceptions"
                         if issubclass(_c, ClientError) else
                         "aiohttp.connector" if _c is TCPConnector else
                         "aiohttp.client_reqrep" if _c is ClientResponse else
                         "aiohttp.client")
del _c
