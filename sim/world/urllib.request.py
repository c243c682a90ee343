# urllib.request.py - urlopen(), which blocks its thread.
from urllib.error import HTTPError, URLError
from urllib.parse import quote, unquote, urldefrag, urlsplit
import _server
from _headers import CaseInsensitiveDict

__all__ = ["Request", "OpenerDirector", "urlopen", "install_opener",
           "build_opener"]
_NOT_SAID = object()


# --- requests ----------------------------------------------------------------

class Request:
    def __init__(self, url, data=None, headers={}, origin_req_host=None,
                 unverifiable=False, method=None):
        self.full_url = url
        self.headers, self.unredirected_hdrs = {}, {}
        self.data = data
        for key, value in headers.items():
            self.add_header(key, value)
        self.origin_req_host = (origin_req_host or urlsplit(url).hostname
                                or "").lower()
        self.unverifiable = unverifiable
        if method:
            self.method = method

    @property
    def full_url(self):
        if self.fragment:
            return "%s#%s" % (self._full_url, self.fragment)
        return self._full_url

    @full_url.setter
    def full_url(self, url):
        self._full_url, fragment = urldefrag(url.strip())
        self.fragment = fragment or None
        self.type, colon, rest = self._full_url.partition(":")
        if not colon or not self.type or "/" in self.type:
            raise ValueError("unknown url type: %r" % self.full_url)
        self.type = self.type.lower()
        self.host, self.selector = None, rest
        if rest.startswith("//"):
            host, slash, path = rest[2:].partition("/")
            self.host = unquote(host)
            self.selector = slash + path or "/"

    @property
    def data(self):
        return self._data

    @data.setter
    def data(self, data):
        self._data = data
        self.headers.pop("Content-length", None)

    def get_method(self):
        default = "POST" if self.data is not None else "GET"
        return getattr(self, "method", default)

    def get_full_url(self):
        return self.full_url

    def add_header(self, key, val):
        self.headers[key.capitalize()] = val

    def add_unredirected_header(self, key, val):
        self.unredirected_hdrs[key.capitalize()] = val

    def has_header(self, header_name):
        return (header_name in self.headers
                or header_name in self.unredirected_hdrs)

    def get_header(self, header_name, default=None):
        return self.headers.get(header_name, self.unredirected_hdrs.get(
            header_name, default))

    def remove_header(self, header_name):
        self.headers.pop(header_name, None)
        self.unredirected_hdrs.pop(header_name, None)

    def header_items(self):
        return list({**self.unredirected_hdrs, **self.headers}.items())

    def has_proxy(self):
        return False


# --- answers -----------------------------------------------------------------

# What is known of an email.message.Message, as far as it is used.
class HTTPMessage(CaseInsensitiveDict):
    __module__ = "http.client"

    def __getitem__(self, key):
        return self.get(key)

    def get(self, key, default=None):
        return self._store.get(key.lower(), (key, default))[1]

    def get_all(self, key, failobj=None):
        return [self.get(key)] if key in self else failobj

    def get_content_type(self):
        return self.get("Content-Type", "text/plain").partition(";")[0].lower()

    def get_content_maintype(self):
        return self.get_content_type().partition("/")[0]

    def get_content_subtype(self):
        return self.get_content_type().partition("/")[2]

    def get_content_charset(self, failobj=None):
        charset = self.get("Content-Type", "").partition("charset=")[2]
        return charset.lower() or failobj


# Its connection is closed when all has been read.
class HTTPResponse:
    __module__ = "http.client"

    def __init__(self, url, answer):
        self.url = url
        self.status = self.code = answer.status
        self.reason = self.msg = answer.reason
        self.headers = HTTPMessage(answer.headers)
        self.version = 11
        self.closed = False
        self._left = answer.body
        self._ended = not self._left
        self.fp = self

    @property
    def length(self):
        return len(self._left)

    def isclosed(self):
        return self._ended

    def readable(self):
        return True

    def read(self, amt=None):
        n = len(self._left) if amt is None or amt < 0 else amt
        data, self._left = self._left[:n], self._left[n:]
        self._ended = self._ended or not self._left
        return data

    def readline(self, limit=-1):
        self._check_open()
        end = self._left.find(b"\n") + 1 or len(self._left)
        return self.read(min(end, limit) if limit >= 0 else end)

    def _check_open(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    def __iter__(self):
        while line := self.readline():
            yield line

    def readlines(self, hint=-1):
        return list(self)

    def getcode(self):
        return self.status

    def geturl(self):
        return self.url

    def info(self):
        return self.headers

    def getheader(self, name, default=None):
        return self.headers.get(name, default)

    def getheaders(self):
        return list(self.headers.items())

    def close(self):
        self.closed = self._ended = True
        self._left = b""

    def __enter__(self):
        self._check_open()
        return self

    def __exit__(self, *exc):
        self.close()


# --- openers -----------------------------------------------------------------

def _check(request):
    if isinstance(request.data, str):
        raise TypeError("POST data should be bytes, an iterable of bytes, or "
                        "a file object. It cannot be of type str.")
    if request.type not in ("http", "https"):
        raise URLError("unknown url type: %s" % request.type)
    if not request.host:
        raise URLError("no host given")


# [timeout] is for connecting and for each wait after that.
def _exchange(request, timeout):
    answer = _server.ask(request.get_method(), request._full_url)
    late = timeout is not None and answer.delay > timeout
    _server.sleep(answer, timeout if late else answer.delay)
    if late:
        why = TimeoutError("timed out")
        raise URLError(why) if answer.down else why
    if answer.down:
        raise URLError(OSError(*answer.down))
    if answer.fails:
        raise ConnectionResetError(104, "Connection reset by peer")
    return HTTPResponse(request.full_url, answer)


class OpenerDirector:
    def __init__(self):
        self.addheaders = [("User-agent", "Python-urllib/3.11")]

    def add_handler(self, handler):
        raise NotImplementedError("ticktape: openers have no handlers")

    def open(self, fullurl, data=None, timeout=_NOT_SAID):
        request = fullurl
        if isinstance(fullurl, str):
            request = Request(fullurl, data)
        elif data is not None:
            request.data = data
        request.timeout = None if timeout is _NOT_SAID else timeout
        _check(request)
        response = _exchange(request, request.timeout)
        if not 200 <= response.status < 300:
            raise HTTPError(request.full_url, response.status,
                            response.reason, response.headers, response)
        return response


_opener = None


def build_opener(*handlers):
    opener = OpenerDirector()
    for handler in handlers:
        opener.add_handler(handler)
    return opener


def install_opener(opener):
    global _opener
    _opener = opener


def urlopen(url, data=None, timeout=_NOT_SAID, *, cafile=None, capath=None,
            cadefault=False, context=None):
    global _opener
    if _opener is None:
        _opener = build_opener()
    return _opener.open(url, data, timeout)
