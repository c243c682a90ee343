# urllib3.util.retry.py - how often a request is tried again, and how soon.
import time
from urllib3.exceptions import MaxRetryError, ResponseError

_ALL_RIGHT_TWICE = frozenset(
    ["HEAD", "GET", "PUT", "DELETE", "OPTIONS", "TRACE"])


class Retry:
    DEFAULT_ALLOWED_METHODS = _ALL_RIGHT_TWICE
    RETRY_AFTER_STATUS_CODES = frozenset([413, 429, 503])
    DEFAULT_BACKOFF_MAX = 120

    def __init__(self, total=10, connect=None, read=None, redirect=None,
                 status=None, other=None,
                 allowed_methods=_ALL_RIGHT_TWICE, status_forcelist=None,
                 backoff_factor=0, raise_on_redirect=True,
                 raise_on_status=True, history=None,
                 respect_retry_after_header=True,
                 remove_headers_on_redirect=(), method_whitelist=None):
        self.total, self.connect, self.read = total, connect, read
        self.redirect, self.status, self.other = redirect, status, other
        self.allowed_methods = (allowed_methods if method_whitelist is None
                                else method_whitelist)
        self.status_forcelist = status_forcelist or set()
        self.backoff_factor = backoff_factor
        self.raise_on_status = raise_on_status
        self.raise_on_redirect = raise_on_redirect
        self.history = history or ()

    @classmethod
    def from_int(cls, retries, redirect=True, default=None):
        return retries if isinstance(retries, Retry) else cls(retries)

    def __repr__(self):
        return ("Retry(total=%s, connect=%s, read=%s, redirect=%s, status=%s)"
                % (self.total, self.connect, self.read, self.redirect,
                   self.status))

    # One less of [kind] ("connect", "read", "status") is left; raises [error]
    # where it was read and may not be, and MaxRetryError if none is left.
    def _one_less(self, kind, method, error, pool, url):
        may = (self.allowed_methods is False or not self.allowed_methods
               or method.upper() in self.allowed_methods)
        if self.total is False or (kind == "read" and (
                self.read is False or not may)):
            raise error
        left = {name: getattr(self, name)
                for name in ("total", "connect", "read", "status")}
        for name in ("total", kind):
            if left[name] is not None:
                left[name] -= 1
        new = type(self)(
            redirect=self.redirect, other=self.other,
            allowed_methods=self.allowed_methods,
            status_forcelist=self.status_forcelist,
            backoff_factor=self.backoff_factor,
            raise_on_status=self.raise_on_status,
            history=self.history + (kind,), **left)
        if min([n for n in left.values() if n is not None], default=0) < 0:
            raise MaxRetryError(pool, url, error)
        return new

    def _wants(self, method, status):
        return (status in self.status_forcelist and (
            not self.allowed_methods
            or method.upper() in self.allowed_methods))

    def _too_many(self, status):
        return ResponseError("too many %s error responses" % status)

    def get_backoff_time(self):
        n = len(self.history)
        if n <= 1:
            return 0
        return min(self.DEFAULT_BACKOFF_MAX,
                   self.backoff_factor * 2 ** (n - 1))

    def _sleep(self):
        backoff = self.get_backoff_time()
        if backoff > 0:
            time.sleep(backoff)
