# requests.models.py - what is asked, and what is answered.
import datetime
import json as _json
from urllib.parse import quote, urlencode, urlsplit, urlunsplit
import _server
from requests.auth import HTTPBasicAuth
from requests.exceptions import (HTTPError, InvalidJSONError, InvalidURL,
                                 JSONDecodeError, MissingSchema,
                                 StreamConsumedError)
from requests.structures import CaseInsensitiveDict
from urllib3.exceptions import LocationParseError

CONTENT_CHUNK_SIZE = 10 * 1024
ITER_CHUNK_SIZE = 512
REDIRECT_STATI = 301, 302, 303, 307, 308
_TOKEN = frozenset("!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyz"
                   "ABCDEFGHIJKLMNOPQRSTUVWXYZ")


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
                            "meant http://%s?" % (url, url))
    try:
        parts.port
    except ValueError:
        why = LocationParseError(url)
        raise InvalidURL(*why.args)
    if not parts.hostname:
        raise InvalidURL("Invalid URL %r: No host supplied" % url)
    if parts.hostname.startswith(("*", ".")):
        raise InvalidURL("URL has an invalid label.")
    query, more = parts.query, _encoded(params)
    if more:
        query = query + "&" + more if query else more
    safe = "!#$%&'()*+,/:;=?@[]~"
    return urlunsplit((parts.scheme, parts.netloc.lower(),
                       quote(parts.path, safe) or "/", quote(query, safe),
                       quote(parts.fragment, safe)))


class PreparedRequest:
    def __init__(self):
        self.method = self.url = self.headers = self.body = None
        self._cookies = {}
        self.hooks = {"response": []}

    def __repr__(self):
        return "<PreparedRequest [%s]>" % self.method

    def copy(self):
        new = PreparedRequest()
        new.method, new.url, new.body = self.method, self.url, self.body
        new.headers = None if self.headers is None else self.headers.copy()
        new.hooks = self.hooks
        return new

    @property
    def path_url(self):
        parts = urlsplit(self.url)
        return (parts.path or "/") + ("?" + parts.query if parts.query else "")

    def prepare(self, method=None, url=None, headers=None, files=None,
                data=None, params=None, auth=None, cookies=None, hooks=None,
                json=None):
        if files:
            raise NotImplementedError("ticktape: there are no files to send")
        self.method = None if method is None else method.upper()
        self.url = _prepared_url(url, params)
        self.headers = CaseInsensitiveDict(headers)
        if cookies:
            self.headers["Cookie"] = "; ".join(
                ["%s=%s" % c for c in cookies.items()])
        self._prepare_body(data, json)
        user = urlsplit(self.url)
        if auth is None and user.username:
            auth = user.username, user.password or ""
        if auth:
            if isinstance(auth, tuple) and len(auth) == 2:
                auth = HTTPBasicAuth(*auth)
            auth(self)
        self.hooks = hooks or {"response": []}

    def _prepare_body(self, data, json):
        kind = None
        if not data and json is not None:
            try:
                self.body = _json.dumps(json, allow_nan=False).encode()
            except ValueError as e:
                raise InvalidJSONError(e, request=self)
            kind = "application/json"
        elif data and isinstance(data, (str, bytes)):
            self.body = data
        elif data:
            self.body = _encoded(data)
            kind = "application/x-www-form-urlencoded"
        if self.body:
            size = (self.body.encode() if isinstance(self.body, str)
                    else self.body)
            self.headers["Content-Length"] = str(len(size))
        elif self.method not in ("GET", "HEAD"):
            self.headers["Content-Length"] = "0"
        if kind and "Content-Type" not in self.headers:
            self.headers["Content-Type"] = kind

    # What is wrong with it once a connection is there.
    def _check(self):
        for c in self.method:
            if c not in _TOKEN:
                raise ValueError("Method cannot contain non-token characters "
                                 "%r (found at least %r)" % (self.method, c))


class Request:
    def __init__(self, method=None, url=None, headers=None, files=None,
                 data=None, params=None, auth=None, cookies=None, hooks=None,
                 json=None):
        self.method, self.url, self.headers = method, url, headers or {}
        self.files, self.data, self.json = files or [], data or [], json
        self.params, self.auth, self.cookies = params or {}, auth, cookies
        self.hooks = {"response": []}
        for event, hook in (hooks or {}).items():
            self.hooks[event].extend(
                hook if isinstance(hook, (list, tuple)) else [hook])

    def prepare(self):
        p = PreparedRequest()
        p.prepare(self.method, self.url, self.headers, self.files, self.data,
                  self.params, self.auth, self.cookies, self.hooks, self.json)
        return p

    def __repr__(self):
        return "<Request [%s]>" % self.method


# --- responses ---------------------------------------------------------------

class Response:
    def __init__(self):
        self._content = False       # not read yet
        self._coming = b""          # what will be read
        self._consumed = False
        self._give_back = None      # the connection, when all is read
        self.status_code = self.url = self.encoding = self.reason = None
        self.headers = CaseInsensitiveDict()
        self.history = []
        self.cookies = {}
        self.elapsed = datetime.timedelta(0)
        self.request = self.connection = self.raw = None
        self.next = None

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
        try:
            self.raise_for_status()
        except HTTPError:
            return False
        return True

    def _all_read(self):
        self._consumed = True
        give_back, self._give_back = self._give_back, None
        if give_back is not None:
            give_back()

    @property
    def content(self):
        if self._content is False:
            if self._consumed:
                raise RuntimeError("The content for this response was already "
                                   "consumed")
            self._content = self._coming
            self._all_read()
        return self._content

    @property
    def apparent_encoding(self):
        return "ascii" if self.content.isascii() else "utf-8"

    @property
    def text(self):
        return self.content.decode(self.encoding or "utf-8", "replace")

    @property
    def is_redirect(self):
        return ("location" in self.headers
                and self.status_code in REDIRECT_STATI)

    @property
    def is_permanent_redirect(self):
        return "location" in self.headers and self.status_code in (301, 308)

    @property
    def links(self):
        return {}

    def json(self, **kwargs):
        try:
            return _json.loads(self.text, **kwargs)
        except _json.JSONDecodeError as e:
            raise JSONDecodeError(e.msg, e.doc, e.pos)

    def _pieces(self, data, size):
        for i in range(0, len(data), size):
            yield data[i:i + size]
        if self._content is False:
            self._all_read()

    def iter_content(self, chunk_size=1, decode_unicode=False):
        if self._consumed and self._content is False:
            raise StreamConsumedError()
        if chunk_size is not None and not isinstance(chunk_size, int):
            raise TypeError("chunk_size must be an int, it is instead a %s."
                            % type(chunk_size))
        data = self._coming if self._content is False else self._content
        if decode_unicode and self.encoding:
            data = data.decode(self.encoding, "replace")
        return self._pieces(data, chunk_size or max(len(data), 1))

    def iter_lines(self, chunk_size=ITER_CHUNK_SIZE, decode_unicode=False,
                   delimiter=None):
        left = None
        for chunk in self.iter_content(chunk_size, decode_unicode):
            chunk = chunk if left is None else left + chunk
            lines = chunk.split(delimiter) if delimiter else chunk.splitlines()
            left = lines.pop() if lines and lines[-1] and (
                lines[-1][-1] == chunk[-1]) else None
            yield from lines
        if left is not None:
            yield left

    def raise_for_status(self):
        whose = {4: "Client", 5: "Server"}.get(self.status_code // 100)
        if whose:
            raise HTTPError("%s %s Error: %s for url: %s" % (
                self.status_code, whose, self.reason, self.url), response=self)

    def close(self):
        if not self._consumed:
            self._all_read()
