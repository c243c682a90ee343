# aiohttp.client.py - sessions, and the requests that coroutines wait for.
#
# A request takes two turns of the loop, as sleep() does: a timer, and the
# wake-up of who waits.  One that has to wait for a connection takes one more.
import asyncio
from collections.abc import Coroutine
from dataclasses import dataclass
from math import ceil
import json as _json
import warnings
import _server
from _headers import basic_auth
from aiohttp.client_exceptions import (ClientConnectorError, ClientOSError,
                                       InvalidURL, ServerTimeoutError,
                                       TooManyRedirects)
from aiohttp.client_reqrep import (ClientResponse, HttpVersion, RequestInfo,
                                   request_headers)
from aiohttp.connector import TCPConnector, connection_key
from multidict import CIMultiDict
from yarl import URL

_NOT_SAID = object()


@dataclass(frozen=True)
class ClientTimeout:
    total: float = None
    connect: float = None
    sock_read: float = None
    sock_connect: float = None


DEFAULT_TIMEOUT = ClientTimeout(total=5 * 60)


class BasicAuth:
    def __init__(self, login, password="", encoding="latin1"):
        if login is None:
            raise ValueError("None is not allowed as login value")
        if password is None:
            raise ValueError("None is not allowed as password value")
        if ":" in login:
            raise ValueError('A ":" is not allowed in login '
                             '(RFC 1945#section-11.1)')
        self.login, self.password, self.encoding = login, password, encoding

    def encode(self):
        return basic_auth(self.login, self.password, self.encoding)

    def __repr__(self):
        return "BasicAuth(login=%r, password=%r, encoding=%r)" % (
            self.login, self.password, self.encoding)


# Servers set none, so they are those of the session.
class CookieJar:
    def __init__(self, **kwargs):
        self._cookies = {}

    def update_cookies(self, cookies, response_url=None):
        self._cookies.update(cookies)

    def filter_cookies(self, request_url=None):
        return dict(self._cookies)

    def clear(self, predicate=None):
        self._cookies.clear()

    def __len__(self):
        return len(self._cookies)

    def __iter__(self):
        return iter(self._cookies.items())


class DummyCookieJar(CookieJar):
    def update_cookies(self, cookies, response_url=None):
        pass


# --- what get() and its kin return -------------------------------------------

# To be awaited, or entered with `async with`; or made a task of.
class _BaseRequestContextManager(Coroutine):
    def __init__(self, coro):
        self._coro = coro

    def send(self, arg):
        return self._coro.send(arg)

    def throw(self, *args):
        return self._coro.throw(*args)

    def close(self):
        return self._coro.close()

    def __await__(self):
        return self._coro.__await__()

    def __iter__(self):
        return self.__await__()

    async def __aenter__(self):
        self._resp = await self._coro
        return self._resp


class _RequestContextManager(_BaseRequestContextManager):
    async def __aexit__(self, *exc):
        self._resp.release()


class _SessionRequestContextManager(_BaseRequestContextManager):
    def __init__(self, coro, session):
        super().__init__(coro)
        self._session = session

    async def __aenter__(self):
        try:
            return await super().__aenter__()
        except BaseException:
            await self._session.close()
            raise

    async def __aexit__(self, *exc):
        self._resp.release()
        await self._session.close()


# --- sessions ----------------------------------------------------------------

# When [timeout] from now is over; None: never.  Long ones end at a whole
# second.
def _end(now, timeout):
    if timeout is None or timeout <= 0:
        return None
    return ceil(now + timeout) if timeout >= 5 else now + timeout


def _earlier(a, b):
    return min([end for end in (a, b) if end is not None], default=None)


class ClientSession:
    _connector = None           # for __del__, should __init__ raise

    def __init__(self, base_url=None, *, connector=None, loop=None,
                 cookies=None, headers=None, skip_auto_headers=None, auth=None,
                 json_serialize=_json.dumps, version=HttpVersion(1, 1),
                 cookie_jar=None, connector_owner=True,
                 raise_for_status=False, read_timeout=_NOT_SAID,
                 conn_timeout=None, timeout=_NOT_SAID, auto_decompress=True,
                 trust_env=False, requote_redirect_url=True,
                 trace_configs=None, read_bufsize=65536):
        if trace_configs:
            raise NotImplementedError("ticktape: ClientSession has no "
                                      "trace_configs")
        if loop is None:
            loop = (connector._loop if connector is not None
                    else asyncio.get_event_loop())
        self._base_url = base_url
        if base_url is not None:
            self._base_url = URL(base_url)
            assert self._base_url.origin() == self._base_url._with(
                path="" if self._base_url.raw_path == "/"
                else self._base_url.raw_path), (
                "Only absolute URLs without path part are supported")
        if connector is None:
            connector = TCPConnector(loop=loop)
        if connector._loop is not loop:
            raise RuntimeError("Session and connector has to use same event "
                               "loop")
        self._loop = loop
        self._cookie_jar = CookieJar() if cookie_jar is None else cookie_jar
        if cookies is not None:
            self._cookie_jar.update_cookies(cookies)
        self._connector, self._connector_owner = connector, connector_owner
        self._auth, self._json_serialize = auth, json_serialize
        self._timeout = DEFAULT_TIMEOUT if timeout is _NOT_SAID else timeout
        if not isinstance(self._timeout, ClientTimeout):
            self._timeout = ClientTimeout(total=timeout)
        self._raise_for_status = raise_for_status
        self._headers = CIMultiDict(headers)

    headers = property(lambda self: self._headers)
    connector = property(lambda self: self._connector)
    connector_owner = property(lambda self: self._connector_owner)
    cookie_jar = property(lambda self: self._cookie_jar)
    timeout = property(lambda self: self._timeout)
    auth = property(lambda self: self._auth)
    raise_for_status = property(lambda self: self._raise_for_status)

    @property
    def closed(self):
        return self._connector is None or self._connector.closed

    def _url(self, url):
        url = URL(url)
        if self._base_url is None:
            return url
        assert not url.is_absolute() and url.path.startswith("/")
        return self._base_url.join(url)

    # The request as it goes out.
    def _prepare(self, method, given, params, data, json, headers, auth,
                 cookies):
        try:
            url = self._url(given)
        except ValueError as e:
            raise InvalidURL(given) from e
        url = url._extend_query(params)
        if not url.host:
            raise InvalidURL(given)
        if url.user is not None and auth is None:
            auth = BasicAuth(url.user, url.password or "")
        url = url._without_auth()
        assert url.scheme in ("http", "https", "ws", "wss", "")
        if json is not None:
            json = self._json_serialize(json)
        all_cookies = {**self._cookie_jar.filter_cookies(url),
                       **(cookies or {})}
        given = {**self._headers, **(headers or {})}
        sent = request_headers(method, url, given, data, json,
                               auth or self._auth, all_cookies)
        return RequestInfo(url.with_fragment(None), method, sent, url)

    async def _request(self, method, str_or_url, *, params=None, data=None,
                       json=None, cookies=None, headers=None,
                       skip_auto_headers=None, auth=None, allow_redirects=True,
                       max_redirects=10, compress=None, chunked=None,
                       expect100=False, raise_for_status=None,
                       read_until_eof=True, proxy=None, proxy_auth=None,
                       timeout=_NOT_SAID, verify_ssl=None, fingerprint=None,
                       ssl_context=None, ssl=None, proxy_headers=None,
                       trace_request_ctx=None, read_bufsize=None,
                       max_headers=None):
        if self.closed:
            raise RuntimeError("Session is closed")
        if data is not None and json is not None:
            raise ValueError("data and json parameters can not be used at the "
                             "same time")
        if proxy is not None:
            raise NotImplementedError("ticktape: there are no proxies")
        timeout = self._timeout if timeout is _NOT_SAID else timeout
        if not isinstance(timeout, ClientTimeout):
            timeout = ClientTimeout(total=timeout)
        end = _end(_server.now(), timeout.total)
        info = self._prepare(method.upper(), str_or_url, params, data, json,
                             headers, auth, cookies)
        answer = await self._exchange(info, timeout, end, ssl)
        response = ClientResponse(info, answer)
        # No answer says where to go instead.
        if allow_redirects and answer.status in (301, 302, 303, 307, 308):
            response._history = response,
            if max_redirects == 1:
                raise TooManyRedirects(info, response._history)
        if raise_for_status is None:
            raise_for_status = self._raise_for_status
        if raise_for_status:
            response.raise_for_status()
        return response

    # The answer, over a connection that is in use meanwhile.
    async def _exchange(self, info, timeout, end, ssl):
        connector = self._connector
        place = connection_key(info.real_url, ssl)
        connect_end = _end(_server.now(), timeout.connect)
        late = ServerTimeoutError("Connection timeout to host %s"
                                  % info.real_url)
        try:
            await connector._connect(place, _earlier(end, connect_end))
        except asyncio.TimeoutError as exc:
            if connect_end is None or (end is not None and end < connect_end):
                raise asyncio.TimeoutError from None
            raise late from exc
        stays = False
        try:
            connector._check_open()
            answer = _server.ask(info.method, str(info.real_url))
            if answer.down:
                sock_end = _end(_server.now(), timeout.sock_connect)
                await self._fail_to_connect(
                    answer, place, end, _earlier(connect_end, sock_end), late)
            await self._wait(answer, end, timeout.sock_read or None)
            stays = not answer.fails
        finally:
            connector._release(place, stays)
        if answer.fails:
            raise ClientOSError(104, "Connection reset by peer")
        return answer

    # [end] and [connect_end] as above; [late]: what is raised at the latter.
    async def _fail_to_connect(self, answer, place, end, connect_end, late):
        latest = _earlier(end, connect_end)
        try:
            async with asyncio.timeout_at(latest):
                await _server.wait(answer)
        except asyncio.TimeoutError as exc:
            if latest == end:
                raise asyncio.TimeoutError from None
            raise late from exc
        errno, _ = answer.down
        why = OSError(errno, "Connect call failed ('%s', %d)" % (
            _server.ADDRESS, place.port))
        raise ClientConnectorError(place, why) from why

    # Until the answer is there.  A limit that will not be reached sets no
    # timer.
    async def _wait(self, answer, end, read):
        left = None if end is None else end - _server.now()
        if read is not None and answer.delay > read and (left is None or
                                                         read < left):
            await _server.wait(answer, read)
            raise ServerTimeoutError("Timeout on reading data from socket")
        if left is None or answer.delay <= left:
            await _server.wait(answer)
            return
        try:
            async with asyncio.timeout_at(end):
                await _server.wait(answer)
        except asyncio.TimeoutError:
            raise asyncio.TimeoutError from None

    def request(self, method, url, **kwargs):
        return _RequestContextManager(self._request(method, url, **kwargs))

    def get(self, url, *, allow_redirects=True, **kwargs):
        return _RequestContextManager(self._request(
            "GET", url, allow_redirects=allow_redirects, **kwargs))

    def options(self, url, *, allow_redirects=True, **kwargs):
        return _RequestContextManager(self._request(
            "OPTIONS", url, allow_redirects=allow_redirects, **kwargs))

    def head(self, url, *, allow_redirects=False, **kwargs):
        return _RequestContextManager(self._request(
            "HEAD", url, allow_redirects=allow_redirects, **kwargs))

    def post(self, url, *, data=None, **kwargs):
        return _RequestContextManager(
            self._request("POST", url, data=data, **kwargs))

    def put(self, url, *, data=None, **kwargs):
        return _RequestContextManager(
            self._request("PUT", url, data=data, **kwargs))

    def patch(self, url, *, data=None, **kwargs):
        return _RequestContextManager(
            self._request("PATCH", url, data=data, **kwargs))

    def delete(self, url, **kwargs):
        return _RequestContextManager(self._request("DELETE", url, **kwargs))

    async def close(self):
        if not self.closed:
            if self._connector is not None and self._connector_owner:
                await self._connector.close()
            self._connector = None

    def detach(self):
        self._connector = None

    def __enter__(self):
        raise TypeError("Use async with instead")

    def __exit__(self, *exc):
        pass

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        await self.close()

    def __del__(self):
        if self.closed:
            return
        warnings.warn("Unclosed client session %r" % self, ResourceWarning,
                      source=self)
        self._loop.call_exception_handler({
            "client_session": self, "message": "Unclosed client session"})


# With a session for this one request.
def request(method, url, *, connector=None, loop=None, timeout=_NOT_SAID,
            cookies=None, **kwargs):
    owner = connector is None
    if owner:
        connector = TCPConnector(loop=loop, force_close=True)
    session = ClientSession(loop=loop, cookies=cookies, timeout=timeout,
                            connector=connector, connector_owner=owner)
    return _SessionRequestContextManager(
        session._request(method, url, **kwargs), session)
