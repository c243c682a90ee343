# httpx._models.py - URLs, headers, requests and responses of httpx.
import datetime
import json as _json
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit, \
    urlunsplit, urljoin
from _http_reasons import REASONS
from _headers import CaseInsensitiveDict
from httpx._exceptions import (HTTPStatusError, InvalidURL, ResponseNotRead,
                               StreamConsumed)

_PORTS = {"http": 80, "https": 443, "ws": 80, "wss": 443, "ftp": 21}
_IN_PATH = "/!$&'()*+,;=:@%"
_IN_QUERY = "/?!$&'()*+,;=:@%"


# --- URLs --------------------------------------------------------------------

class QueryParams:
    def __init__(self, *args, **kwargs):
        value = args[0] if args else kwargs
        if isinstance(value, QueryParams):
            self._items = list(value._items)
        elif value is None:
            self._items = []
        elif isinstance(value, (str, bytes)):
            text = value.decode() if isinstance(value, bytes) else value
            self._items = parse_qsl(text, keep_blank_values=True)
        else:
            pairs = value.items() if hasattr(value, "items") else value
            self._items = [(str(k), _primitive(each)) for k, v in pairs
                           for each in (v if isinstance(v, (list, tuple))
                                        else (v,))]

    def keys(self):
        return dict(self._items).keys()

    def items(self):
        return dict(reversed(self._items)).items()

    def multi_items(self):
        return list(self._items)

    def get(self, key, default=None):
        return next((v for k, v in self._items if k == key), default)

    def get_list(self, key):
        return [v for k, v in self._items if k == key]

    # Those of the same name take the others' place.
    def merge(self, params=None):
        new = QueryParams(params)
        names = dict.fromkeys([k for k, _ in self._items + new._items])
        new._items = [item for name in names for item in (
            new if name in new else self)._items if item[0] == name]
        return new

    def set(self, key, value=None):
        return self.merge({key: value})

    def add(self, key, value=None):
        new = QueryParams(self)
        new._items.append((str(key), _primitive(value)))
        return new

    def remove(self, key):
        new = QueryParams()
        new._items = [item for item in self._items if item[0] != key]
        return new

    def __getitem__(self, key):
        return dict(reversed(self._items))[key]

    def __contains__(self, key):
        return key in dict(self._items)

    def __iter__(self):
        return iter(self.keys())

    def __len__(self):
        return len(self._items)

    def __bool__(self):
        return bool(self._items)

    def __eq__(self, other):
        return (isinstance(other, QueryParams)
                and sorted(self._items) == sorted(other._items))

    def __hash__(self):
        return hash(str(self))

    def __str__(self):
        return urlencode(self._items)

    def __repr__(self):
        return "QueryParams(%r)" % str(self)


def _primitive(value):
    if value is True or value is False:
        return str(value).lower()
    return "" if value is None else str(value)


class URL:
    def __init__(self, url="", **kwargs):
        if isinstance(url, URL):
            parts = url._parts
        elif isinstance(url, str):
            parts = self._parse(url)
        else:
            raise TypeError("Invalid type for url.  Expected str or "
                            "httpx.URL, got %s: %r" % (type(url), url))
        if "params" in kwargs:
            parts = parts._replace(query=str(QueryParams(kwargs.pop(
                "params"))))
        changes = {name: value.decode() if isinstance(value, bytes) else value
                   for name, value in kwargs.items()}
        if "host" in changes or "port" in changes:
            host = changes.pop("host", parts.hostname or "")
            port = changes.pop("port", parts.port)
            changes["netloc"] = host if port is None else "%s:%d" % (host,
                                                                    port)
        self._parts = self._parse(urlunsplit(parts._replace(**changes)))

    @staticmethod
    def _parse(url):
        try:
            parts = urlsplit(url)
            port = parts.port
        except ValueError:
            port = None
        host = parts.hostname or ""
        netloc = "[%s]" % host if ":" in host else host
        if port is not None and port != _PORTS.get(parts.scheme):
            netloc += ":%d" % port
        info, at, _ = parts.netloc.rpartition("@")
        path = quote(parts.path, _IN_PATH)
        if "/." in path and parts.netloc:
            path = urlsplit(urljoin("http://h/", path)).path
        if path == "" and parts.netloc == "" and parts.scheme in ("http",
                                                                   "https"):
            path = "/"
        return parts._replace(
            netloc=info + at + netloc, path=path,
            query=quote(parts.query, _IN_QUERY),
            fragment=quote(parts.fragment, _IN_QUERY))

    scheme = property(lambda self: self._parts.scheme)
    host = property(lambda self: self._parts.hostname or "")
    port = property(lambda self: self._parts.port)
    path = property(lambda self: unquote(self._parts.path) or "/")
    query = property(lambda self: self._parts.query.encode())
    params = property(lambda self: QueryParams(self._parts.query))
    fragment = property(lambda self: unquote(self._parts.fragment))
    netloc = property(lambda self: self._parts.netloc.rpartition("@")[2]
                      .encode())
    username = property(lambda self: unquote(self._parts.username or ""))
    password = property(lambda self: unquote(self._parts.password or ""))
    is_absolute_url = property(lambda self: bool(self.scheme and self.host))
    is_relative_url = property(lambda self: not self.is_absolute_url)

    @property
    def raw_path(self):
        path = self._parts.path or "/"
        query = self._parts.query
        return (path + "?" + query if query else path).encode()

    def copy_with(self, **kwargs):
        return URL(self, **kwargs)

    def copy_set_param(self, key, value=None):
        return self.copy_with(params=self.params.set(key, value))

    def copy_add_param(self, key, value=None):
        return self.copy_with(params=self.params.add(key, value))

    def copy_remove_param(self, key):
        return self.copy_with(params=self.params.remove(key))

    def copy_merge_params(self, params):
        return self.copy_with(params=self.params.merge(params))

    def join(self, url):
        return URL(urljoin(str(self), str(URL(url))))

    def __hash__(self):
        return hash(str(self))

    def __eq__(self, other):
        return (isinstance(other, (URL, str))
                and str(self) == str(URL(other)))

    def __str__(self):
        return urlunsplit(self._parts)

    def __repr__(self):
        text = str(self)
        if self._parts.password:
            text = text.replace(":" + self._parts.password + "@",
                                ":[secure]@", 1)
        return "URL(%r)" % text


# --- headers and cookies -----------------------------------------------------

class Headers(CaseInsensitiveDict):
    __module__ = "httpx"

    def __init__(self, headers=None, encoding=None):
        super().__init__(headers)

    def __setitem__(self, key, value):
        self._store[key.lower()] = key.lower(), value

    @property
    def raw(self):
        return [(key.encode(), value.encode()) for key, value in self.items()]

    def multi_items(self):
        return list(self.items())

    def get_list(self, key, split_commas=False):
        return [self[key]] if key in self else []

    def __repr__(self):
        return "Headers(%r)" % dict(self.items())


# Servers set none.
class Cookies(dict):
    def __init__(self, cookies=None):
        super().__init__(cookies or {})

    def set(self, name, value, domain="", path="/"):
        self[name] = value

    def __repr__(self):
        return "<Cookies[%s]>" % ", ".join(
            ["<Cookie %s=%s for  />" % item for item in self.items()])


# --- requests and responses --------------------------------------------------

# Those headers come first and last that httpx adds.
class Request:
    def __init__(self, method, url, *, params=None, headers=None, cookies=None,
                 content=None, data=None, files=None, json=None, stream=None,
                 extensions=None):
        if files:
            raise NotImplementedError("ticktape: there are no files to send")
        self.method = method.upper()
        self.url = URL(url)
        if params is not None:
            self.url = self.url.copy_merge_params(params)
        self.extensions = extensions or {}
        given = Headers(headers)
        if cookies:
            given["Cookie"] = "; ".join(["%s=%s" % c for c in cookies.items()])
        self.content, more = self._encode(content, data, json)
        host = {} if "host" in given else {
            "Host": self.url.netloc.decode()}
        if not more and self.method in ("POST", "PUT", "PATCH"):
            host["Content-Length"] = "0"
        self.headers = Headers({**host, **given})
        for name, value in more.items():
            self.headers.setdefault(name, value)

    @staticmethod
    def _encode(content, data, json):
        if content is not None or isinstance(data, (str, bytes)):
            body = data if content is None else content
            body = body.encode() if isinstance(body, str) else body
            kind = None
        elif data:
            body = urlencode([(k, _primitive(each)) for k, v in data.items()
                              for each in (v if isinstance(v, (list, tuple))
                                           else (v,))]).encode()
            kind = "application/x-www-form-urlencoded"
        elif json is not None:
            body, kind = _json.dumps(json).encode(), "application/json"
        else:
            return b"", {}
        headers = {"Content-Length": str(len(body))} if body else {}
        if kind:
            headers["Content-Type"] = kind
        return body, headers

    def read(self):
        return self.content

    async def aread(self):
        return self.content

    def __repr__(self):
        return "<Request(%r, %r)>" % (self.method, str(self.url))


class Response:
    def __init__(self, status_code, *, headers=None, content=b"", text=None,
                 html=None, json=None, stream=None, request=None,
                 extensions=None, history=None, default_encoding="utf-8"):
        self.status_code = status_code
        self.headers = Headers(headers)
        self._request = request
        self.reason_phrase = REASONS.get(status_code, "")
        self.http_version = "HTTP/1.1"
        self.extensions = extensions or {}
        self.history = history or []
        self.cookies = Cookies()
        self.next_request = None
        self.default_encoding = default_encoding
        self.is_closed = self.is_stream_consumed = True
        self.elapsed = datetime.timedelta(0)
        if json is not None:
            content = _json.dumps(json).encode()
            self.headers.setdefault("Content-Type", "application/json")
        elif text is not None:
            content = text.encode()
            self.headers.setdefault("Content-Type",
                                    "text/plain; charset=utf-8")
        self._content = content.encode() if isinstance(content, str) \
            else content
        self._coming = None             # what is still to be read
        self._give_back = None          # what close() calls

    is_informational = property(lambda self: self.status_code // 100 == 1)
    is_success = property(lambda self: self.status_code // 100 == 2)
    is_redirect = property(lambda self: self.status_code // 100 == 3)
    is_client_error = property(lambda self: self.status_code // 100 == 4)
    is_server_error = property(lambda self: self.status_code // 100 == 5)
    is_error = property(lambda self: self.status_code // 100 in (4, 5))
    url = property(lambda self: self.request.url)
    links = property(lambda self: {})
    num_bytes_downloaded = property(lambda self: len(self._content or b""))
    has_redirect_location = property(
        lambda self: self.status_code in (301, 302, 303, 307, 308)
        and "Location" in self.headers)

    @property
    def request(self):
        if self._request is None:
            raise RuntimeError("The request instance has not been set on this "
                               "response.")
        return self._request

    @property
    def content(self):
        if self._content is None:
            raise ResponseNotRead()
        return self._content

    @property
    def charset_encoding(self):
        kind = self.headers.get("Content-Type", "")
        return kind.partition("charset=")[2] or None

    @property
    def encoding(self):
        return getattr(self, "_encoding", None) or self.charset_encoding or \
            self.default_encoding

    @encoding.setter
    def encoding(self, value):
        self._encoding = value

    @property
    def text(self):
        return self.content.decode(self.encoding, "replace")

    def json(self, **kwargs):
        return _json.loads(self.content.decode(), **kwargs)

    def __repr__(self):
        return "<Response [%s %s]>" % (self.status_code, self.reason_phrase)

    # Newer versions return the response, which older programs do not notice.
    def raise_for_status(self):
        request = self.request
        if self.is_success:
            return self
        kind = {1: "Informational response", 3: "Redirect response",
                4: "Client error", 5: "Server error"}.get(
                    self.status_code // 100, "Invalid status code")
        raise HTTPStatusError(
            "%s '%s %s' for url '%s'\nFor more information check: "
            "https://httpstatuses.com/%s"
            % (kind, self.status_code, self.reason_phrase, self.url,
               self.status_code), request=request, response=self)

    # The rest of what comes, once.
    def _take(self):
        if self._content is not None:
            return self._content
        if self.is_stream_consumed:
            raise StreamConsumed()
        self.is_stream_consumed = True
        data, self._coming = self._coming, None
        self.close()
        return data

    def read(self):
        if self._content is None:
            self._content = self._take()
        return self._content

    async def aread(self):
        return self.read()

    @staticmethod
    def _pieces(data, size):
        size = size or max(len(data), 1)
        return (data[i:i + size] for i in range(0, len(data), size))

    def iter_raw(self, chunk_size=None):
        yield from self._pieces(self._take(), chunk_size)

    iter_bytes = iter_raw

    def iter_text(self, chunk_size=None):
        yield from self._pieces(self._take().decode(self.encoding, "replace"),
                                chunk_size)

    def iter_lines(self):
        yield from self._take().decode(self.encoding, "replace").splitlines(
            True)

    async def aiter_raw(self, chunk_size=None):
        for piece in self.iter_raw(chunk_size):
            yield piece

    aiter_bytes = aiter_raw

    async def aiter_text(self, chunk_size=None):
        for piece in self.iter_text(chunk_size):
            yield piece

    async def aiter_lines(self):
        for line in self.iter_lines():
            yield line

    def close(self):
        if not self.is_closed:
            self.is_closed = True
            self._give_back()

    async def aclose(self):
        self.close()
