# requests.py - requests that block their thread until the answer is there: the
# names of the package.
#
# Behaviour and messages are those of Debian 12's requests 2.28.1.
from _http_reasons import REASONS, identifier
from requests import adapters, auth, cookies, exceptions, models, sessions
from requests.exceptions import (ConnectionError, ConnectTimeout,
                                 FileModeWarning, HTTPError, JSONDecodeError,
                                 ReadTimeout, RequestException, Timeout,
                                 TooManyRedirects, URLRequired)
from requests.models import PreparedRequest, Request, Response
from requests.sessions import Session, session

__version__ = "2.28.1"


class _Codes:
    def __getitem__(self, name):
        return getattr(self, name)

    def get(self, name, default=None):
        return getattr(self, name, default)


codes = _Codes()
for _code, _reason in REASONS.items():
    setattr(codes, identifier(_reason), _code)
    setattr(codes, identifier(_reason).upper(), _code)
codes.teapot = 418


# --- without a session -------------------------------------------------------

def request(method, url, **kwargs):
    with Session() as s:
        return s.request(method=method, url=url, **kwargs)


def get(url, params=None, **kwargs):
    return request("get", url, params=params, **kwargs)


def options(url, **kwargs):
    return request("options", url, **kwargs)


def head(url, **kwargs):
    return request("head", url, **kwargs)


def post(url, data=None, json=None, **kwargs):
    return request("post", url, data=data, json=json, **kwargs)


def put(url, data=None, **kwargs):
    return request("put", url, data=data, **kwargs)


def patch(url, data=None, **kwargs):
    return request("patch", url, data=data, **kwargs)


def delete(url, **kwargs):
    return request("delete", url, **kwargs)
