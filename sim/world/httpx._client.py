# httpx._client.py - clients for threads (Client) and for coroutines
# (AsyncClient).
#
# A request of an AsyncClient takes two turns of the loop, as sleep() does; one
# that has to wait for a connection takes one more.
import asyncio
from collections import deque
from contextlib import asynccontextmanager, contextmanager
import datetime
import threading
import _network
import _server
import _tell
from _headers import basic_auth
from httpx._exceptions import (ConnectError, ConnectTimeout, PoolTimeout,
                               ReadError, ReadTimeout, UnsupportedProtocol)
from httpx._models import URL, Cookies, Headers, QueryParams, Request, Response

USE_CLIENT_DEFAULT = object()
_NOT_SAID = object()
_LOST = "[Errno 104] Connection reset by peer"


# --- settings ----------------------------------------------------------------

class Timeout:
    def __init__(self, timeout=_NOT_SAID, *, connect=_NOT_SAID,
                 read=_NOT_SAID, write=_NOT_SAID, pool=_NOT_SAID):
        parts = connect, read, write, pool
        if isinstance(timeout, Timeout):
            timeout = timeout._all()
        if not isinstance(timeout, tuple):
            if timeout is _NOT_SAID and _NOT_SAID in parts:
                raise ValueError(
                    "httpx.Timeout must either include a default, or set all "
                    "four parameters explicitly.")
            timeout = (timeout,) * 4
        timeout += (None,) * (4 - len(timeout))
        self.connect, self.read, self.write, self.pool = [
            default if part is _NOT_SAID else part
            for part, default in zip(parts, timeout)]

    def _all(self):
        return self.connect, self.read, self.write, self.pool

    def as_dict(self):
        return dict(zip(("connect", "read", "write", "pool"), self._all()))

    def __eq__(self, other):
        return isinstance(other, Timeout) and self._all() == other._all()

    def __repr__(self):
        if len(set(self._all())) == 1:
            return "Timeout(timeout=%s)" % self.read
        return "Timeout(connect=%s, read=%s, write=%s, pool=%s)" % self._all()


class Limits:
    def __init__(self, *, max_connections=None, max_keepalive_connections=None,
                 keepalive_expiry=5.0):
        self.max_connections = max_connections
        self.max_keepalive_connections = max_keepalive_connections
        self.keepalive_expiry = keepalive_expiry

    def __repr__(self):
        return ("Limits(max_connections=%s, max_keepalive_connections=%s, "
                "keepalive_expiry=%s)" % (
                    self.max_connections, self.max_keepalive_connections,
                    self.keepalive_expiry))


DEFAULT_TIMEOUT_CONFIG = Timeout(timeout=5.0)
DEFAULT_LIMITS = Limits(max_connections=100, max_keepalive_connections=20)


class Auth:
    def auth_flow(self, request):
        yield request


class BasicAuth(Auth):
    def __init__(self, username, password):
        self._header = basic_auth(username, password, "utf-8")

    def auth_flow(self, request):
        request.headers["Authorization"] = self._header
        yield request


# --- what both clients share -------------------------------------------------

# They differ in how they wait, and a little in what errors say.
class BaseClient:
    def __init__(self, *, auth=None, params=None, headers=None, cookies=None,
                 verify=True, cert=None, http1=True, http2=False, proxies=None,
                 mounts=None, timeout=DEFAULT_TIMEOUT_CONFIG,
                 follow_redirects=False, limits=DEFAULT_LIMITS,
                 max_redirects=20, event_hooks=None, base_url="",
                 transport=None, app=None, trust_env=True,
                 default_encoding="utf-8"):
        for name, value in (("proxies", proxies), ("mounts", mounts),
                            ("transport", transport), ("app", app),
                            ("event_hooks", event_hooks)):
            if value:
                raise NotImplementedError("ticktape: %s has no %s"
                                          % (type(self).__name__, name))
        url = URL(base_url)
        path = url._parts.path
        self.base_url = (url if path.endswith("/")
                         else url.copy_with(path=path + "/"))
        self.headers = Headers({
            "Accept": "*/*", "Accept-Encoding": "gzip, deflate",
            "Connection": "keep-alive", "User-Agent": "python-httpx/0.23.3"})
        self.headers.update(headers or {})
        self.params, self.cookies = QueryParams(params), Cookies(cookies)
        self.auth = auth
        self.timeout = Timeout(timeout)
        self.follow_redirects = follow_redirects
        self.max_redirects = max_redirects
        self.is_closed = False
        self._opened = False
        self._left = limits.max_connections
        self._tape = _tell.named("%s limit %d" % (self._name, self._left),
                                 self._left) if self._left else 0
        self._room = self._make_room(self._left)

    # What happens to its connections, to as many of which it keeps a limit.
    def _tell(self, kind, change, future=None, lane=None):
        self._left += change
        if not self._tape:
            return 0
        if lane is None:
            return _tell.event(kind, self._tape, -1, -1, self._left, None,
                               future)
        return _tell.event(kind, self._tape, -1, -1, self._left, None, None,
                           lane)

    def _merged_url(self, url):
        url = URL(url)
        if not url.is_relative_url:
            return url
        parts = url._parts
        path = self.base_url._parts.path + parts.path.lstrip("/")
        return self.base_url.copy_with(path=path, query=parts.query)

    def build_request(self, method, url, *, content=None, data=None,
                      files=None, json=None, params=None, headers=None,
                      cookies=None, timeout=USE_CLIENT_DEFAULT,
                      extensions=None):
        url = self._merged_url(url)
        if params or self.params:
            params = self.params.merge(params)
        timeout = (self.timeout if timeout is USE_CLIENT_DEFAULT
                   else Timeout(timeout))
        return Request(
            method, url, content=content, data=data, files=files, json=json,
            params=params or None, headers={**self.headers, **Headers(headers)},
            cookies={**self.cookies, **(cookies or {})},
            extensions={**(extensions or {}), "timeout": timeout.as_dict()})

    def _begin(self, request, auth):
        if self.is_closed:
            raise RuntimeError("Cannot send a request, as the client has been "
                               "closed.")
        self._opened = True
        if auth is USE_CLIENT_DEFAULT:
            auth = self.auth
        if auth is None and request.url.username:
            auth = request.url.username, request.url.password
        if isinstance(auth, tuple):
            auth = BasicAuth(*auth)
        if auth is not None:
            if isinstance(auth, Auth):
                next(auth.auth_flow(request))
            else:
                auth(request)
        url = request.url
        if not url.scheme or not url.host:
            raise UnsupportedProtocol("Request URL is missing an 'http://' or "
                                      "'https://' protocol.",
                                      request=request)
        if url.scheme not in ("http", "https"):
            raise UnsupportedProtocol("Request URL has an unsupported protocol "
                                      "'%s://'." % url.scheme, request=request)

    # How long it takes until there is a response or an error: what to raise
    # then, or None.
    def _outcome(self, request, answer):
        limits = request.extensions.get("timeout", {})
        connect, read = limits.get("connect"), limits.get("read")
        if answer.down:
            if connect is not None and answer.delay > connect:
                return connect, ConnectTimeout(self._late, request=request)
            return answer.delay, ConnectError(
                self._refused or "[Errno %d] %s" % answer.down,
                request=request)
        if read is not None and answer.delay > read:
            return read, ReadTimeout(self._late, request=request)
        if answer.fails:
            return answer.delay, ReadError(self._lost, request=request)
        return answer.delay, None

    # Its connection is in use until all is read, which is soon, unless
    # [stream].
    def _response(self, request, answer, start, give_back, stream):
        r = Response(answer.status, headers=answer.headers, request=request,
                     content=None)
        r._coming, r._give_back = answer.body, give_back
        r.is_closed = r.is_stream_consumed = False
        r.elapsed = datetime.timedelta(seconds=_server.now() - start)
        if not stream:
            r.read()
        return r

    def _enter(self):
        if self.is_closed:
            raise RuntimeError("Cannot reopen a client instance, once it has "
                               "been closed.")
        if self._opened:
            raise RuntimeError("Cannot open a client instance more than once.")
        self._opened = True
        return self

    def request(self, method, url, *, auth=USE_CLIENT_DEFAULT,
                follow_redirects=USE_CLIENT_DEFAULT, **kwargs):
        return self.send(self.build_request(method, url, **kwargs), auth=auth)

    def get(self, url, *, params=None, headers=None, cookies=None,
            auth=USE_CLIENT_DEFAULT, follow_redirects=USE_CLIENT_DEFAULT,
            timeout=USE_CLIENT_DEFAULT, extensions=None):
        return self.request("GET", url, params=params, headers=headers,
                            cookies=cookies, auth=auth, timeout=timeout,
                            extensions=extensions)

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


# --- for threads -------------------------------------------------------------

class Client(BaseClient):
    _name, _late, _refused, _lost = "Client", "timed out", None, _LOST

    def _make_room(self, n):
        return threading.Semaphore(n) if n else None

    # A connection; false if there is none in time.
    def _take(self, timeout):
        if self._room is None:
            return True
        if self._left == 0:
            self._tell("blocked", 0)
        if not self._room.acquire(timeout=timeout):
            return False
        self._tell("acquire", -1)
        return True

    def send(self, request, *, stream=False, auth=USE_CLIENT_DEFAULT,
             follow_redirects=USE_CLIENT_DEFAULT):
        self._begin(request, auth)
        start = _server.now()
        pool = request.extensions.get("timeout", {}).get("pool")
        if not self._take(pool):
            raise PoolTimeout(self._late, request=request)
        try:
            answer = _server.ask(request.method, str(request.url))
            delay, error = self._outcome(request, answer)
            _server.sleep(answer, delay)
            if error is not None:
                raise error
        except BaseException:
            self._give()
            raise
        return self._response(request, answer, start, self._give, stream)

    def _give(self):
        if self._room:
            self._tell("release", 1)
            self._room.release()

    @contextmanager
    def stream(self, method, url, *, auth=USE_CLIENT_DEFAULT,
               follow_redirects=USE_CLIENT_DEFAULT, **kwargs):
        response = self.send(self.build_request(method, url, **kwargs),
                             auth=auth, stream=True)
        try:
            yield response
        finally:
            response.close()

    def close(self):
        self.is_closed = True

    def __enter__(self):
        return self._enter()

    def __exit__(self, *exc):
        self.close()


# --- for coroutines ----------------------------------------------------------

class AsyncClient(BaseClient):
    _name, _late = "AsyncClient", ""
    _refused, _lost = "All connection attempts failed", ""

    def _make_room(self, n):
        return deque() if n else None       # of (lane, future), who wait

    async def request(self, method, url, *, auth=USE_CLIENT_DEFAULT,
                      follow_redirects=USE_CLIENT_DEFAULT, **kwargs):
        return await self.send(self.build_request(method, url, **kwargs),
                               auth=auth)

    async def send(self, request, *, stream=False, auth=USE_CLIENT_DEFAULT,
                   follow_redirects=USE_CLIENT_DEFAULT):
        self._begin(request, auth)
        start = _server.now()
        if self._room is not None:
            await self._take(request)
        try:
            answer = _server.ask(request.method, str(request.url))
            delay, error = self._outcome(request, answer)
            await _server.wait(answer, delay)
            if error is not None:
                raise error
        except BaseException:
            self._give()
            raise
        return self._response(request, answer, start, self._give, stream)

    def _give(self):
        if self._room is None:
            return
        released = self._tell("release", 1)
        while self._room:
            lane, free = self._room.popleft()
            if not free.done():
                outer = _tell.because(released)
                self._tell("acquire", -1, None, lane)
                _tell.because(outer)
                free.set_result(None)
                return

    async def _take(self, request):
        if self._left > 0:
            self._tell("acquire", -1)
            return
        free = _network.connection()
        place = _tell.lane(), free
        self._room.append(place)
        self._tell("blocked", 0, free)
        pool = request.extensions.get("timeout", {}).get("pool")
        try:
            async with asyncio.timeout(pool):
                await free
        except BaseException as e:
            if not free.done():
                self._room.remove(place)
            elif not free.cancelled():
                self._give()
            if isinstance(e, TimeoutError):
                raise PoolTimeout(self._late, request=request) from None
            raise

    @asynccontextmanager
    async def stream(self, method, url, *, auth=USE_CLIENT_DEFAULT,
                     follow_redirects=USE_CLIENT_DEFAULT, **kwargs):
        response = await self.send(self.build_request(method, url, **kwargs),
                                   auth=auth, stream=True)
        try:
            yield response
        finally:
            await response.aclose()

    async def aclose(self):
        self.is_closed = True

    async def __aenter__(self):
        return self._enter()

    async def __aexit__(self, *exc):
        await self.aclose()
