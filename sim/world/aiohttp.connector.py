# aiohttp.connector.py - connections, of which so many may be in use.
#
# They cost nothing to make; what counts is how many are in use.  Who finds none
# stands in line, and is given the first for a host to which there may be one
# more.
import asyncio
from collections import deque, namedtuple
import warnings
import _network
import _tell
from aiohttp.client_exceptions import ClientConnectionError

ConnectionKey = namedtuple(
    "ConnectionKey", "host port is_ssl ssl proxy proxy_auth "
    "proxy_headers_hash")


def connection_key(url, ssl=None):
    return ConnectionKey(url.host, url.port, url.scheme in ("https", "wss"),
                         ssl, None, None, None)


# What reprs show of an open connection.
class ResponseHandler:
    __module__ = "aiohttp.client_proto"


class BaseConnector:
    _closed = True              # for __del__, should __init__ raise

    def __init__(self, *, keepalive_timeout=None, force_close=False, limit=100,
                 limit_per_host=0, enable_cleanup_closed=False, loop=None):
        if force_close and keepalive_timeout is not None:
            raise ValueError("keepalive_timeout cannot be set if force_close "
                             "is True")
        self._loop = loop or asyncio.get_running_loop()
        self._limit, self._limit_per_host = limit, limit_per_host
        self._force_close = force_close
        self._closed = False
        self._used = 0
        self._used_by_host = {}
        self._idle = {}             # place: [(open connection, since when)]
        self._waiting = deque()     # (place, future)
        self._tape = _tell.named("%s limit %d" % (
            type(self).__name__, limit or 0), limit or 0)
        self._left = limit or 0     # as the tape knows it

    limit = property(lambda self: self._limit)
    limit_per_host = property(lambda self: self._limit_per_host)
    force_close = property(lambda self: self._force_close)
    closed = property(lambda self: self._closed)

    def _has_room(self, place):
        return ((not self._limit or self._used < self._limit)
                and (not self._limit_per_host or
                     self._used_by_host.get(place, 0) < self._limit_per_host))

    # In the name of who will use it, who tells.
    def _take(self, place):
        if self._idle.get(place):
            self._idle[place].pop()
        self._used += 1
        self._used_by_host[place] = self._used_by_host.get(place, 0) + 1

    # Without a limit there is no telling how many are left.
    def _tell(self, kind, change, future=None):
        if self._tape:
            self._left += change if self._limit else 0
            _tell.event(kind, self._tape, -1, -1, self._left, None, future)

    def _give(self, place):
        self._used -= 1
        self._tell("release", 1)
        self._used_by_host[place] -= 1
        if not self._used_by_host[place]:
            del self._used_by_host[place]
        for entry in list(self._waiting):
            if entry[1].done():
                self._waiting.remove(entry)
            elif self._has_room(entry[0]):
                self._waiting.remove(entry)
                self._take(entry[0])
                entry[1].set_result(None)
                return

    # A connection to [place] until [deadline]; asyncio.TimeoutError if there
    # is none by then.
    async def _connect(self, place, deadline):
        if self._has_room(place):
            self._take(place)
            self._tell("acquire", -1)
            return
        free = _network.connection()
        self._waiting.append((place, free))
        self._tell("blocked", 0, free)
        try:
            async with asyncio.timeout_at(deadline):
                await free
        except BaseException:
            if free.done() and not free.cancelled():
                self._tell("acquire", -1)
                self._give(place)
            elif (place, free) in self._waiting:
                self._waiting.remove((place, free))
            raise
        self._tell("acquire", -1)

    # The connection is in use no more; [stays]: it is still open.
    def _release(self, place, stays):
        if self._closed:
            return
        if stays and not self._force_close:
            self._idle.setdefault(place, []).append(
                (ResponseHandler(), self._loop.time()))
        self._give(place)

    def _check_open(self):
        if self._closed:
            raise ClientConnectionError("Connector is closed.")

    # Those who wait are not told.
    def close(self):
        self._close()
        return _Closed()

    def _close(self):
        self._closed = True
        self._idle.clear()
        self._waiting.clear()

    def __enter__(self):
        warnings.warn('"with Connector():" is deprecated, use "async with '
                      'Connector():" instead', DeprecationWarning)
        return self

    def __exit__(self, *exc):
        self._close()

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        self._close()

    def __del__(self):
        if self._closed:
            return
        connections = [repr(some) for some in self._idle.values() if some]
        if not connections:
            return
        self._close()
        if not self._loop.is_closed():
            warnings.warn("Unclosed connector %r" % self, ResourceWarning,
                          source=self)
        self._loop.call_exception_handler({
            "connector": self, "connections": connections,
            "message": "Unclosed connector"})


# close() has done its work; who likes may await it.
class _Closed:
    def __await__(self):
        return
        yield


class TCPConnector(BaseConnector):
    def __init__(self, *, verify_ssl=True, fingerprint=None,
                 use_dns_cache=True, ttl_dns_cache=10, family=0,
                 ssl_context=None, ssl=None, local_addr=None, resolver=None,
                 keepalive_timeout=None, force_close=False, limit=100,
                 limit_per_host=0, enable_cleanup_closed=False, loop=None):
        super().__init__(keepalive_timeout=keepalive_timeout,
                         force_close=force_close, limit=limit,
                         limit_per_host=limit_per_host, loop=loop)
