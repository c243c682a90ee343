# requests.py - requests that block their thread until the answer is there.
from collections import OrderedDict
import datetime
import json as _json
from urllib.parse import quote, urlencode, urlsplit, urlunsplit
import _server
from requests.structures import CaseInsensitiveDict
from requests import exceptions
from requests.exceptions import (ConnectionError, ConnectTimeout,
                                 FileModeWarning, HTTPError, InvalidSchema,
                                 InvalidURL, JSONDecodeError, MissingSchema,
                                 ReadTimeout, RequestException, Timeout,
                                 TooManyRedirects, URLRequired)
from requests import adapters

__version__ = "2.34.2"


class _Codes:
    def __getitem__(self, name):
        return getattr(self, name)

    def get(self, name, default=None):
        return getattr(self, name, default)


codes = _Codes()
for _code, _reason in _server.REASONS.items():
    _name = _reason.lower().replace("'", "").replace("-", "_")
    setattr(codes, _name.replace(" ", "_"), _code)


# --- requests ----------------------------------------------------------------

# What is meant by params= or data=: a text.
def _encoded(data):
    if data is None or isinstance(data, (str, bytes)):
        return data.decode() if isinstance(data, bytes) else data or ""
    items = data.items() if hasattr(data, "items") else data
    return urlencode([(k, v) for k, v in items if v is not None], doseq=True)


def _prepared_url(url, params):
    url = url.decode() if isinstance(url, bytes) else str(url)
    url = url.lstrip()
    if ":" in url and not url.lower().startswith("http"):
        return url
    parts = urlsplit(url)
    if not parts.scheme:
        raise MissingSchema("Invalid URL %r: No scheme supplied. Perhaps you "
                            "meant https://%s?" % (url, url))
    if not parts.netloc:
        raise InvalidURL("Invalid URL %r: No host supplied" % url)
    query, more = parts.query, _encoded(params)
    if more:
        query = query + "&" + more if query else more
    safe = "!#$%&'()*+,/:;=?@[]~"
    return urlunsplit((parts.scheme, parts.netloc.lower(),
                       quote(parts.path, safe) or "/", quote(query, safe),
                       parts.fragment))


class PreparedRequest:
    __module__ = "requests.models"

    def __init__(self):
        self.method = self.url = self.headers = self.body = None

    def __repr__(self):
        return "<PreparedRequest [%s]>" % self.method


class Request:
    __module__ = "requests.models"

    def __init__(self, method=None, url=None, headers=None, files=None,
                 data=None, params=None, auth=None, cookies=None, hooks=None,
                 json=None):
        self.method, self.url = method, url
        self.headers = headers or {}
        self.data, self.params, self.json = data, params, json

    def prepare(self):
        p = PreparedRequest()
        p.method = self.method.upper()
        p.url = _prepared_url(self.url, self.params)
        p.headers = CaseInsensitiveDict(self.headers)
        if self.data:
            p.body = _encoded(self.data)
            if not isinstance(self.data, (str, bytes)):
                p.headers.setdefault("Content-Type",
                                     "application/x-www-form-urlencoded")
        elif self.json is not None:
            p.body = _json.dumps(self.json).encode()
            p.headers.setdefault("Content-Type", "application/json")
        if p.body:
            p.headers["Content-Length"] = str(len(p.body))
        elif p.method not in ("GET", "HEAD"):
            p.headers["Content-Length"] = "0"
        return p

    def __repr__(self):
        return "<Request [%s]>" % self.method


# --- responses ---------------------------------------------------------------

class Response:
    __module__ = "requests.models"

    def __init__(self):
        self._content = b""
        self.status_code = self.url = self.encoding = self.reason = None
        self.headers = CaseInsensitiveDict()
        self.history = []
        self.cookies = {}
        self.elapsed = datetime.timedelta(0)
        self.request = self.connection = None

    @classmethod
    def _from_answer(cls, request, answer, elapsed, adapter):
        r = cls()
        r._content = answer.body
        r.status_code, r.reason = answer.status, answer.reason
        r.url, r.request, r.connection = request.url, request, adapter
        r.headers = CaseInsensitiveDict(answer.headers)
        r.encoding = "utf-8"
        r.elapsed = datetime.timedelta(seconds=elapsed)
        return r

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def __repr__(self):
        return "<Response [%s]>" % self.status_code

    def __bool__(self):
        return self.ok

    def __iter__(self):
        return self.iter_content(128)

    @property
    def ok(self):
        return not 400 <= self.status_code < 600

    @property
    def content(self):
        return self._content

    @property
    def apparent_encoding(self):
        return "utf-8"

    @property
    def text(self):
        return self._content.decode(self.encoding or "utf-8", "replace")

    @property
    def is_redirect(self):
        return ("location" in self.headers
                and self.status_code in (301, 302, 303, 307, 308))

    @property
    def links(self):
        return {}

    def json(self, **kwargs):
        try:
            return _json.loads(self.text, **kwargs)
        except _json.JSONDecodeError as e:
            raise JSONDecodeError(e.msg, e.doc, e.pos)

    def iter_content(self, chunk_size=1, decode_unicode=False):
        if chunk_size is not None and not isinstance(chunk_size, int):
            raise TypeError("chunk_size must be an int, it is instead a %s."
                            % type(chunk_size))
        data = self.text if decode_unicode else self._content
        size = chunk_size or max(len(data), 1)
        return (data[i:i + size] for i in range(0, len(data), size))

    def iter_lines(self, chunk_size=512, decode_unicode=False, delimiter=None):
        data = self.text if decode_unicode else self._content
        return iter(data.split(delimiter) if delimiter else data.splitlines())

    def raise_for_status(self):
        whose = {4: "Client", 5: "Server"}.get(self.status_code // 100)
        if whose:
            raise HTTPError("%s %s Error: %s for url: %s" % (
                self.status_code, whose, self.reason, self.url), response=self)

    def close(self):
        pass


# --- sessions ----------------------------------------------------------------

class Session:
    __module__ = "requests.sessions"

    def __init__(self):
        self.headers = CaseInsensitiveDict({
            "User-Agent": "python-requests/" + __version__,
            "Accept-Encoding": "gzip, deflate", "Accept": "*/*",
            "Connection": "keep-alive"})
        self.auth = self.cert = None
        self.params, self.cookies, self.proxies = {}, {}, {}
        self.hooks = {"response": []}
        self.verify = self.trust_env = True
        self.stream = False
        self.max_redirects = 30
        self.adapters = OrderedDict()
        self.mount("https://", adapters.HTTPAdapter())
        self.mount("http://", adapters.HTTPAdapter())

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    # The longest prefix first.
    def mount(self, prefix, adapter):
        self.adapters.pop(prefix, None)
        found = list(self.adapters.items()) + [(prefix, adapter)]
        self.adapters = OrderedDict(
            sorted(found, key=lambda item: -len(item[0])))

    def get_adapter(self, url):
        for prefix, adapter in self.adapters.items():
            if url.lower().startswith(prefix.lower()):
                return adapter
        raise InvalidSchema("No connection adapters were found for %r" % url)

    def prepare_request(self, request):
        params = request.params
        if self.params:
            params = {**self.params, **(params or {})}
        headers = {**self.headers, **request.headers}
        return Request(request.method, request.url,
                       {k: v for k, v in headers.items() if v is not None},
                       None, request.data, params,
                       json=request.json).prepare()

    def request(self, method, url, params=None, data=None, headers=None,
                cookies=None, files=None, auth=None, timeout=None,
                allow_redirects=True, proxies=None, hooks=None, stream=None,
                verify=None, cert=None, json=None):
        request = self.prepare_request(Request(
            method, url, headers, files, data, params, auth, cookies, hooks,
            json))
        response = self.send(request, timeout=timeout)
        called = list(self.hooks["response"])
        more = (hooks or {}).get("response", [])
        for hook in called + (list(more) if isinstance(more, (list, tuple))
                              else [more]):
            response = hook(response) or response
        return response

    def send(self, request, timeout=None, **kwargs):
        return self.get_adapter(request.url).send(request, timeout=timeout)

    def get(self, url, **kwargs):
        return self.request("GET", url, **kwargs)

    def options(self, url, **kwargs):
        return self.request("OPTIONS", url, **kwargs)

    def head(self, url, **kwargs):
        return self.request("HEAD", url, **kwargs)

    def post(self, url, data=None, json=None, **kwargs):
        return self.request("POST", url, data=data, json=json, **kwargs)

    def put(self, url, data=None, **kwargs):
        return self.request("PUT", url, data=data, **kwargs)

    def patch(self, url, data=None, **kwargs):
        return self.request("PATCH", url, data=data, **kwargs)

    def delete(self, url, **kwargs):
        return self.request("DELETE", url, **kwargs)

    def close(self):
        for adapter in self.adapters.values():
            adapter.close()


def session():
    return Session()


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
