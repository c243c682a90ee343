# requests.adapters.py - what stands between a session and the server: a pool of
# connections for each place, and the waiting.
#
# A pool keeps so many connections.  One that blocks makes no more; another
# makes them as they are wanted, and throws those away that come back when it
# has all it keeps: nobody waits for it.
from collections import OrderedDict
import datetime
import sys
import threading
from urllib.parse import urlsplit
import _server
import _tell
from requests.exceptions import (ConnectionError, ConnectTimeout, ReadTimeout,
                                 RetryError)
from requests.models import Response
from urllib3.exceptions import (ConnectTimeoutError, MaxRetryError,
                                NewConnectionError, ProtocolError,
                                ReadTimeoutError, ResponseError)
from urllib3.util.retry import Retry

DEFAULT_POOLBLOCK = False
DEFAULT_POOLSIZE = 10
DEFAULT_RETRIES = 0


class BaseAdapter:
    def send(self, request, stream=False, timeout=None, verify=True, cert=None,
             proxies=None):
        raise NotImplementedError

    def close(self):
        raise NotImplementedError


# --- time-outs ---------------------------------------------------------------

def _check_timeout(name, value):
    if value is None:
        return None
    if isinstance(value, bool):
        raise ValueError("Timeout cannot be a boolean value. It must be an "
                         "int, float or None.")
    try:
        float(value)
    except (TypeError, ValueError):
        raise ValueError("Timeout value %s was %s, but it must be an int, "
                         "float or None." % (name, value)) from None
    if value <= 0:
        raise ValueError(
            "Attempted to set %s timeout to %s, but the timeout cannot be set "
            "to a value less than or equal to 0." % (name, value))
    return value


# The time-outs for connecting and for reading.
def _timeouts(timeout):
    if not isinstance(timeout, tuple):
        return (_check_timeout("connect", timeout),
                _check_timeout("read", timeout))
    try:
        connect, read = timeout
        return (_check_timeout("connect", connect),
                _check_timeout("read", read))
    except ValueError:
        raise ValueError(
            "Invalid timeout %s. Pass a (connect, read) timeout tuple, or a "
            "single float to set both timeouts to the same value."
            % (timeout,))


# --- connections -------------------------------------------------------------

class HTTPConnection:
    __module__ = "urllib3.connection"


class HTTPSConnection(HTTPConnection):
    __module__ = "urllib3.connection"


class _Pool:
    def __init__(self, parts, size, block):
        self._https = parts.scheme == "https"
        self._host = parts.hostname
        self._port = parts.port or (443 if self._https else 80)
        self._size = self._left = size
        self._room = threading.Semaphore(size) if block else None
        self._tape = _tell.named("%s %s %d" % (
            "HTTPAdapter", self._host, size), size)

    def __str__(self):
        return "HTTP%sConnectionPool(host=%r, port=%s)" % (
            "S" if self._https else "", self._host, self._port)

    def take(self):
        if self._room is not None:
            if self._tape and self._left <= 0:
                self._tell("blocked")
            self._room.acquire()
            self._left -= 1
        elif self._left > 0:
            self._left -= 1
        else:
            return              # one more, which is not kept
        self._tell("acquire")

    def _tell(self, kind):
        if self._tape:
            _tell.event(kind, self._tape, -1, -1, self._left)

    def give(self):
        if self._room is not None:
            self._left += 1
            self._tell("release")
            self._room.release()
        elif self._left < self._size:
            self._left += 1
            self._tell("release")
        elif "logging" in sys.modules:
            logger = sys.modules["logging"].getLogger("urllib3.connectionpool")
            if logger.hasHandlers():
                logger.warning(
                    "Connection pool is full, discarding connection: %s. "
                    "Connection pool size: %s", self._host, self._size)

    def new_connection(self):
        return HTTPSConnection() if self._https else HTTPConnection()


class HTTPAdapter(BaseAdapter):
    def __init__(self, pool_connections=DEFAULT_POOLSIZE,
                 pool_maxsize=DEFAULT_POOLSIZE, max_retries=DEFAULT_RETRIES,
                 pool_block=DEFAULT_POOLBLOCK):
        self.max_retries = (Retry(0, read=False)
                            if max_retries == DEFAULT_RETRIES
                            else Retry.from_int(max_retries))
        self.config = {}
        self._pool_connections = pool_connections
        self._pool_maxsize = pool_maxsize
        self._pool_block = pool_block
        self._pools = OrderedDict()     # by place, the last used at the end

    def _pool(self, parts):
        place = parts.scheme, parts.hostname, parts.port
        if place not in self._pools:
            self._pools[place] = _Pool(parts, self._pool_maxsize,
                                       self._pool_block)
        self._pools.move_to_end(place)
        if len(self._pools) > self._pool_connections:
            self._pools.popitem(last=False)
        return self._pools[place]

    def send(self, request, stream=False, timeout=None, verify=True, cert=None,
             proxies=None):
        if proxies:
            raise NotImplementedError("ticktape: there are no proxies")
        timeouts = _timeouts(timeout)
        pool = self._pool(urlsplit(request.url))
        try:
            return self._try(request, pool, timeouts, self.max_retries)
        except ProtocolError as e:
            raise ConnectionError(e, request=request)
        except MaxRetryError as e:
            kind = ConnectionError
            if isinstance(e.reason, ConnectTimeoutError) and not isinstance(
                    e.reason, NewConnectionError):
                kind = ConnectTimeout
            elif isinstance(e.reason, ResponseError):
                kind = RetryError
            raise kind(e, request=request)
        except ReadTimeoutError as e:
            raise ReadTimeout(e, request=request)

    # As often as [retries] say.
    def _try(self, request, pool, timeouts, retries):
        url = request.path_url
        while True:
            kind, error = "status", None
            try:
                response = self._ask(request, pool, timeouts)
            except ConnectTimeoutError as e:
                kind, error = "connect", e
            except (ProtocolError, ReadTimeoutError) as e:
                kind, error = "read", e
            else:
                status = response.status_code
                if not retries._wants(request.method, status):
                    return response
                if not retries.raise_on_status and retries.total == 0:
                    return response
                error = retries._too_many(status)
                response.close()
            retries = retries._one_less(kind, request.method, error, pool, url)
            retries._sleep()

    # One exchange over a connection that is in use until the answer is read.
    def _ask(self, request, pool, timeouts):
        pool.take()
        try:
            request._check()
            start = _server.now()
            answer = _server.ask(request.method, request.url)
            self._wait(request, pool, answer, *timeouts)
        except BaseException:
            pool.give()
            raise
        return self._response(request, answer, _server.now() - start, pool)

    def _wait(self, request, pool, answer, connect, read):
        if answer.down and connect is not None and answer.delay > connect:
            _server.sleep(answer, connect)
            raise ConnectTimeoutError(
                pool.new_connection(), "Connection to %s timed out. (connect "
                "timeout=%s)" % (pool._host, connect))
        if not answer.down and read is not None and answer.delay > read:
            _server.sleep(answer, read)
            raise ReadTimeoutError(pool, request.path_url, "Read timed out. "
                                   "(read timeout=%s)" % read)
        _server.sleep(answer)
        if answer.down:
            raise NewConnectionError(
                pool.new_connection(), "Failed to establish a new connection: "
                "[Errno %d] %s" % answer.down)
        if answer.fails:
            raise ProtocolError("Connection aborted.", ConnectionResetError(
                104, "Connection reset by peer"))

    def _response(self, request, answer, elapsed, pool):
        r = Response()
        r._coming, r._give_back = answer.body, pool.give
        r.status_code, r.reason = answer.status, answer.reason
        r.url, r.request, r.connection = request.url, request, self
        r.headers.update(answer.headers)
        r.encoding = "utf-8"
        r.elapsed = datetime.timedelta(seconds=elapsed)
        return r

    def close(self):
        self._pools.clear()
