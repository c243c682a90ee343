# httpx.py - requests for threads (Client) and for coroutines (AsyncClient).
import asyncio
import datetime
import json as _json
import time
from urllib.parse import urlencode, urlsplit, urlunsplit
import _network
import _server
from _headers import CaseInsensitiveDict as Headers

__version__ = "0.27.2"
_NOT_SAID = object()


# --- errors ------------------------------------------------------------------

class HTTPError(Exception):
    def __init__(self, message, *, request=None):
        super().__init__(message)
        self._request = request

    @property
    def request(self):
        if self._request is None:
            raise RuntimeError("The .request property has not been set.")
        return self._request


class RequestError(HTTPError):
    pass


class TransportError(RequestError):
    pass


class TimeoutException(TransportError):
    pass


class ConnectTimeout(TimeoutException):
    pass


class ReadTimeout(TimeoutException):
    pass


class WriteTimeout(TimeoutException):
    pass


class PoolTimeout(TimeoutException):
    pass


class NetworkError(TransportError):
    pass


class ConnectError(NetworkError):
    pass


class ReadError(NetworkError):
    pass


class ProtocolError(TransportError):
    pass


class UnsupportedProtocol(TransportError):
    pass


class HTTPStatusError(HTTPError):
    def __init__(self, message, *, request, response):
        super().__init__(message, request=request)
        self.response = response


class InvalidURL(Exception):
    pass


# --- settings ----------------------------------------------------------------

class Timeout:
    def __init__(self, timeout=_NOT_SAID, *, connect=_NOT_SAID,
                 read=_NOT_SAID, write=_NOT_SAID, pool=_NOT_SAID):
        parts = connect, read, write, pool
        if isinstance(timeout, Timeout):
            timeout = timeout.connect, timeout.read, timeout.write, timeout.pool
        if not isinstance(timeout, tuple):
            if timeout is _NOT_SAID and _NOT_SAID in parts:
                raise ValueError(
                    "httpx.Timeout must either include a default, or set all "
                    "four parameters explicitly.")
            timeout = (timeout,) * 4
        self.connect, self.read, self.write, self.pool = [
            default if part is _NOT_SAID else part
            for part, default in zip(parts, timeout)]

    def __repr__(self):
        each = self.connect, self.read, self.write, self.pool
        if len(set(each)) == 1:
            return "Timeout(timeout=%s)" % self.read
        return ("Timeout(connect=%s, read=%s, write=%s, pool=%s)" % each)


class Limits:
    def __init__(self, *, max_connections=None, max_keepalive_connections=None,
                 keepalive_expiry=5.0):
        self.max_connections = max_connections
        self.max_keepalive_connections = max_keepalive_connections
        self.keepalive_expiry = keepalive_expiry


_DEFAULT_LIMITS = Limits(max_connections=100, max_keepalive_connections=20)


# --- requests and responses --------------------------------------------------

class Request:
    def __init__(self, method, url, *, params=None, headers=None, content=None,
                 data=None, json=None):
        self.method = method.upper()
        parts = urlsplit(str(url))
        query = parts.query
        if params is not None:
            query = urlencode(params, doseq=True)
        self.url = urlunsplit((parts.scheme, parts.netloc, parts.path or "",
                               query, parts.fragment))
        self.headers = Headers(headers)
        self.content = content or b""
        if data:
            self.content = urlencode(data, doseq=True).encode()
        elif json is not None:
            self.content = _json.dumps(json).encode()

    def __repr__(self):
        return "<Request(%r, %r)>" % (self.method, self.url)


class Response:
    def __init__(self, status_code, *, headers=None, content=b"", request=None,
                 reason=None):
        self.status_code = status_code
        self.headers = Headers(headers)
        self.content = content
        self.request = request
        self.reason_phrase = (_server.REASONS.get(status_code, "")
                              if reason is None else reason)
        self.http_version = "HTTP/1.1"
        self.history = []
        self.encoding = "utf-8"
        self.elapsed = datetime.timedelta(0)
        self.is_closed = True

    url = property(lambda self: self.request.url)
    text = property(lambda self: self.content.decode(self.encoding, "replace"))
    is_informational = property(lambda self: self.status_code // 100 == 1)
    is_success = property(lambda self: self.status_code // 100 == 2)
    is_redirect = property(lambda self: self.status_code // 100 == 3)
    is_client_error = property(lambda self: self.status_code // 100 == 4)
    is_server_error = property(lambda self: self.status_code // 100 == 5)
    is_error = property(lambda self: self.status_code // 100 in (4, 5))

    def __repr__(self):
        return "<Response [%s %s]>" % (self.status_code, self.reason_phrase)

    def json(self, **kwargs):
        return _json.loads(self.content, **kwargs)

    def read(self):
        return self.content

    async def aread(self):
        return self.content

    def close(self):
        pass

    async def aclose(self):
        pass

    def raise_for_status(self):
        if self.is_success:
            return self
        kind = {1: "Informational response", 3: "Redirect response",
                4: "Client error",
                5: "Server error"}[self.status_code // 100]
        raise HTTPStatusError(
            "%s '%s %s' for url '%s'\nFor more information check: "
            "https://developer.mozilla.org/en-US/docs/Web/HTTP/Status/%s"
            % (kind, self.status_code, self.reason_phrase, self.url,
               self.status_code), request=self.request, response=self)


# --- clients -----------------------------------------------------------------

# What both kinds share; they differ in how they wait.
class _Client:
    def __init__(self, *, base_url="", headers=None, params=None,
                 timeout=5.0, limits=_DEFAULT_LIMITS, auth=None, cookies=None,
                 verify=True, cert=None, http1=True, http2=False,
                 follow_redirects=False, max_redirects=20, event_hooks=None,
                 trust_env=True, proxy=None):
        self.base_url = str(base_url)
        self.headers, self.params = Headers(headers), params
        self.timeout = Timeout(timeout)
        self.is_closed = False
        self._room = self._make_room(limits.max_connections)

    def build_request(self, method, url, *, params=None, headers=None,
                      content=None, data=None, json=None):
        url = str(url)
        if self.base_url and not urlsplit(url).scheme:
            url = self.base_url.rstrip("/") + "/" + url.lstrip("/")
        if self.params:
            params = {**self.params, **(params or {})}
        return Request(method, url, params=params, content=content, data=data,
                       headers={**self.headers, **(headers or {})}, json=json)

    def _begin(self, request):
        if self.is_closed:
            raise RuntimeError("Cannot send a request, as the client has been "
                               "closed.")
        parts = urlsplit(request.url)
        if not parts.scheme:
            raise UnsupportedProtocol("Request URL is missing an 'http://' or "
                                      "'https://' protocol.",
                                      request=request)
        if parts.scheme not in ("http", "https"):
            raise UnsupportedProtocol("Request URL has an unsupported protocol "
                                      "'%s://'." % parts.scheme,
                                      request=request)

    # How long to wait for the answer, and what to raise then, or None.
    def _outcome(self, request, answer, timeout):
        if timeout.read is not None and answer.delay > timeout.read:
            return timeout.read, ReadTimeout("timed out", request=request)
        if answer.fails:
            return answer.delay, ReadError(
                "[Errno 104] Connection reset by peer", request=request)
        return answer.delay, None

    def _response(self, request, answer, start):
        r = Response(answer.status, headers=answer.headers,
                     content=answer.body, request=request,
                     reason=answer.reason)
        r.elapsed = datetime.timedelta(seconds=_network.now() - start)
        return r

    def _timeout(self, timeout):
        return self.timeout if timeout is _NOT_SAID else Timeout(timeout)

    def get(self, url, **kwargs):
        return self.request("GET", url, **kwargs)

    def options(self, url, **kwargs):
        return self.request("OPTIONS", url, **kwargs)

    def head(self, url, **kwargs):
        return self.request("HEAD", url, **kwargs)

    def post(self, url, **kwargs):
        return self.request("POST", url, **kwargs)

    def put(self, url, **kwargs):
        return self.request("PUT", url, **kwargs)

    def patch(self, url, **kwargs):
        return self.request("PATCH", url, **kwargs)

    def delete(self, url, **kwargs):
        return self.request("DELETE", url, **kwargs)


class Client(_Client):
    def _make_room(self, n):
        import threading
        return threading.Semaphore(n) if n else None

    def request(self, method, url, *, timeout=_NOT_SAID, auth=None,
                follow_redirects=None, **kwargs):
        return self.send(self.build_request(method, url, **kwargs),
                         timeout=timeout)

    def send(self, request, *, timeout=_NOT_SAID, stream=False):
        self._begin(request)
        timeout = self._timeout(timeout)
        if self._room and not self._room.acquire(timeout=timeout.pool):
            raise PoolTimeout("", request=request)
        try:
            start = _network.now()
            answer = _server.ask(request.method, request.url)
            delay, error = self._outcome(request, answer, timeout)
            time.sleep(delay)
        finally:
            if self._room:
                self._room.release()
        if error is not None:
            raise error
        return self._response(request, answer, start)

    def close(self):
        self.is_closed = True

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()


class AsyncClient(_Client):
    def _make_room(self, n):
        return asyncio.Semaphore(n) if n else None

    async def request(self, method, url, *, timeout=_NOT_SAID, auth=None,
                      follow_redirects=None, **kwargs):
        return await self.send(self.build_request(method, url, **kwargs),
                               timeout=timeout)

    async def send(self, request, *, timeout=_NOT_SAID, stream=False):
        self._begin(request)
        timeout = self._timeout(timeout)
        if self._room:
            await self._enter(request, timeout.pool)
        try:
            start = _network.now()
            answer = _server.ask(request.method, request.url)
            delay, error = self._outcome(request, answer, timeout)
            await asyncio.sleep(delay)
        finally:
            if self._room:
                self._room.release()
        if error is not None:
            if isinstance(error, ReadTimeout):
                error.args = ("",)
            raise error
        return self._response(request, answer, start)

    async def _enter(self, request, timeout):
        if not self._room.locked():
            await self._room.acquire()
            return
        try:
            async with asyncio.timeout(timeout):
                await self._room.acquire()
        except TimeoutError:
            raise PoolTimeout("", request=request) from None

    async def aclose(self):
        self.is_closed = True

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        await self.aclose()


# --- without a client --------------------------------------------------------

def request(method, url, *, timeout=5.0, verify=True, cookies=None,
            proxy=None, **kwargs):
    with Client(timeout=timeout) as client:
        return client.request(method, url, **kwargs)


def get(url, **kwargs):
    return request("GET", url, **kwargs)


def options(url, **kwargs):
    return request("OPTIONS", url, **kwargs)


def head(url, **kwargs):
    return request("HEAD", url, **kwargs)


def post(url, **kwargs):
    return request("POST", url, **kwargs)


def put(url, **kwargs):
    return request("PUT", url, **kwargs)


def patch(url, **kwargs):
    return request("PATCH", url, **kwargs)


def delete(url, **kwargs):
    return request("DELETE", url, **kwargs)
