# httpx.py - requests for threads and for coroutines: the names of the package.
#
# Behaviour and messages are those of Debian 12's httpx 0.23.3.
from contextlib import contextmanager
from _http_reasons import REASONS, identifier
from httpx._client import (USE_CLIENT_DEFAULT, AsyncClient, Auth, BasicAuth,
                           Client, Limits, Timeout)
from httpx._exceptions import (
    CloseError, ConnectError, ConnectTimeout, CookieConflict, DecodingError,
    HTTPError, HTTPStatusError, InvalidURL, LocalProtocolError, NetworkError,
    PoolTimeout, ProtocolError, ProxyError, ReadError, ReadTimeout,
    RemoteProtocolError, RequestError, RequestNotRead, ResponseNotRead,
    StreamClosed, StreamConsumed, StreamError, TimeoutException,
    TooManyRedirects, TransportError, UnsupportedProtocol, WriteError,
    WriteTimeout)
from httpx._models import URL, Cookies, Headers, QueryParams, Request, Response

__version__ = "0.23.3"


class codes:
    @classmethod
    def get_reason_phrase(cls, value):
        return REASONS.get(value, "")


for _code, _reason in REASONS.items():
    setattr(codes, identifier(_reason), _code)
    setattr(codes, identifier(_reason).upper(), _code)


# --- without a client --------------------------------------------------------

def request(method, url, *, params=None, content=None, data=None, files=None,
            json=None, headers=None, cookies=None, auth=None, proxies=None,
            timeout=5.0, follow_redirects=False, verify=True, cert=None,
            trust_env=True):
    with Client(cookies=cookies, proxies=proxies, timeout=timeout) as client:
        return client.request(method, url, content=content, data=data,
                              files=files, json=json, params=params,
                              headers=headers, auth=auth)


@contextmanager
def stream(method, url, *, cookies=None, proxies=None, timeout=5.0,
           verify=True, cert=None, trust_env=True, **kwargs):
    with Client(cookies=cookies, proxies=proxies, timeout=timeout) as client:
        with client.stream(method, url, **kwargs) as response:
            yield response


def get(url, *, params=None, headers=None, cookies=None, auth=None,
        proxies=None, follow_redirects=False, cert=None, verify=True,
        timeout=5.0, trust_env=True):
    return request("GET", url, params=params, headers=headers, cookies=cookies,
                   auth=auth, proxies=proxies, timeout=timeout)


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


# Where tracebacks and reprs say that they are.
for _c in list(globals().values()):
    if isinstance(_c, type):
        _c.__module__ = "httpx"
del _c, _code, _reason
