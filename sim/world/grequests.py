# grequests.py - requests that greenlets wait for.
#
# To import it patches everything but threads and select, as the real one does.
from functools import partial
import traceback
import gevent
from gevent import monkey
from gevent.pool import Pool

monkey.patch_all(thread=False, select=False)

from requests import Session

__all__ = ["map", "imap", "imap_enumerated", "get", "options", "head", "post",
           "put", "patch", "delete", "request"]


# One request, which somebody may send some day.
class AsyncRequest:
    def __init__(self, method, url, **kwargs):
        self.method, self.url = method, url
        self.session = kwargs.pop("session", None)
        self._close = self.session is None
        if self._close:
            self.session = Session()
        callback = kwargs.pop("callback", None)
        if callback:
            kwargs["hooks"] = {"response": callback}
        self.kwargs = kwargs
        self.response = None

    def send(self, **kwargs):
        try:
            self.response = self.session.request(
                self.method, self.url, **{**self.kwargs, **kwargs})
        except Exception as exc:
            self.exception = exc
            self.traceback = traceback.format_exc()
        finally:
            if self._close:
                self.session.close()
        return self


def send(r, pool=None, stream=False):
    spawn = gevent.spawn if pool is None else pool.spawn
    return spawn(r.send, stream=stream)


get = partial(AsyncRequest, "GET")
options = partial(AsyncRequest, "OPTIONS")
head = partial(AsyncRequest, "HEAD")
post = partial(AsyncRequest, "POST")
put = partial(AsyncRequest, "PUT")
patch = partial(AsyncRequest, "PATCH")
delete = partial(AsyncRequest, "DELETE")


def request(method, url, **kwargs):
    return AsyncRequest(method, url, **kwargs)


# The responses in the order of the requests; None, or what the handler says,
# where there is none.
def map(requests, stream=False, size=None, exception_handler=None,
        gtimeout=None):
    requests = list(requests)
    pool = Pool(size) if size else None
    jobs = [send(r, pool, stream=stream) for r in requests]
    gevent.joinall(jobs, timeout=gtimeout)
    results = []
    for r in requests:
        if r.response is None and exception_handler:
            results.append(exception_handler(r,
                                             getattr(r, "exception", None)))
        else:
            results.append(r.response)
    return results


# The responses as they come.
def imap(requests, stream=False, size=2, exception_handler=None):
    for _, response in _each(enumerate(requests), stream, size,
                             exception_handler, skip=True):
        yield response


# The same with the number of each request; None where there is no response.
def imap_enumerated(requests, stream=False, size=2, exception_handler=None):
    return _each(enumerate(requests), stream, size, exception_handler,
                 skip=False)


def _each(numbered, stream, size, exception_handler, skip):
    pool = Pool(size)

    def send_one(pair):
        number, r = pair
        return number, r.send(stream=stream)

    for number, r in pool.imap_unordered(send_one, numbered):
        result = r.response
        if result is None and exception_handler:
            result = exception_handler(r, r.exception)
        if result is not None or not skip:
            yield number, result
    pool.join()
