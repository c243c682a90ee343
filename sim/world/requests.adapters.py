# requests.adapters.py - what stands between a session and the server: a pool of
# connections for each host, and the waiting.
import threading
import time
from urllib.parse import urlsplit
import _server
from requests.exceptions import ConnectionError, ReadTimeout

DEFAULT_POOLBLOCK = False
DEFAULT_POOLSIZE = 10
DEFAULT_RETRIES = 0


class BaseAdapter:
    def send(self, request, stream=False, timeout=None, verify=True, cert=None,
             proxies=None):
        raise NotImplementedError

    def close(self):
        raise NotImplementedError


# The time-out for reading, once both have been looked at.
def _read_timeout(timeout):
    if isinstance(timeout, tuple):
        if len(timeout) != 2:
            raise ValueError(
                "Invalid timeout %r. Pass a (connect, read) timeout tuple, or "
                "a single float to set both timeouts to the same value."
                % (timeout,))
    else:
        timeout = timeout, timeout
    for name, value in zip(("connect", "read"), timeout):
        if value is None:
            continue
        if isinstance(value, bool):
            raise ValueError("Timeout cannot be a boolean value. It must be an "
                             "int, float or None.")
        try:
            value = float(value)
        except (TypeError, ValueError):
            raise ValueError("Timeout value %s was %s, but it must be an int, "
                             "float or None." % (name, value)) from None
        if value <= 0:
            raise ValueError(
                "Attempted to set %s timeout to %s, but the timeout cannot be "
                "set to a value less than or equal to 0." % (name, timeout[
                    name == "read"]))
    return timeout[1]


class HTTPAdapter(BaseAdapter):
    def __init__(self, pool_connections=DEFAULT_POOLSIZE,
                 pool_maxsize=DEFAULT_POOLSIZE, max_retries=DEFAULT_RETRIES,
                 pool_block=DEFAULT_POOLBLOCK):
        self.max_retries = max_retries
        self.config = {}
        self._pool_connections = pool_connections
        self._pool_maxsize = pool_maxsize
        self._pool_block = pool_block
        self._pools = {}            # place: the connections that are free

    # A pool that does not block makes a connection when it has none left, and
    # throws away what it has no room for: nobody waits for it.
    def _pool(self, parts):
        place = parts.scheme, parts.hostname, parts.port
        if place not in self._pools:
            self._pools[place] = threading.Semaphore(self._pool_maxsize)
        return self._pools[place]

    def send(self, request, stream=False, timeout=None, verify=True, cert=None,
             proxies=None):
        timeout = _read_timeout(timeout)
        parts = urlsplit(request.url)
        if not self._pool_block:
            return self._ask(request, parts, timeout)
        with self._pool(parts):
            return self._ask(request, parts, timeout)

    def _ask(self, request, parts, timeout):
        start = time.monotonic()
        answer = _server.ask(request.method, request.url)
        if timeout is not None and answer.delay > timeout:
            time.sleep(timeout)
            https = parts.scheme == "https"
            raise ReadTimeout(
                "HTTP%sConnectionPool(host=%r, port=%s): Read timed out. (read "
                "timeout=%s)" % ("S" if https else "", parts.hostname,
                                 parts.port or (443 if https else 80),
                                 timeout), request=request)
        time.sleep(answer.delay)
        if answer.fails:
            why = ConnectionResetError(104, "Connection reset by peer")
            raise ConnectionError(("Connection aborted.", why),
                                  request=request)
        return self._response(request, answer, time.monotonic() - start)

    def _response(self, request, answer, elapsed):
        from requests import Response
        return Response._from_answer(request, answer, elapsed, self)

    def close(self):
        self._pools.clear()
