# yarl.py - URLs as aiohttp has them: objects that cannot change.
from urllib.parse import (SplitResult, parse_qsl, unquote, urljoin, urlsplit,
                          urlunsplit)

_PLAIN = ("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
          "-._~")
_IN_PATH = _PLAIN + "!$'()*,+&=;@:/"
_IN_QUERY = _PLAIN + "!$'()*,+&=;?/:@"
_IN_QUERY_PART = _PLAIN + "!$'()*,?/:@"
_IN_FRAGMENT = _PLAIN + "!$'()*,+&=;?/:@"
_PORTS = {"http": 80, "https": 443, "ws": 80, "wss": 443}
_HEX = "0123456789abcdefABCDEF"


# [text] with what is not in [safe] as %XX.  %XX that are there already stay,
# unless [again] is false or they stand for what needs none.
def _quote(text, safe, again=True, space="%20"):
    done = []
    i = 0
    while i < len(text):
        c = text[i]
        two = text[i + 1:i + 3]
        if again and c == "%" and len(two) == 2 and all(d in _HEX for d in two):
            meant = chr(int(two, 16))
            done.append(meant if meant in _PLAIN else "%" + two.upper())
            i += 3
            continue
        done.append(c if c in safe else space if c == " " else
                    "".join(["%%%02X" % b for b in c.encode()]))
        i += 1
    return "".join(done)


def _value(v):
    if isinstance(v, str):
        return v
    if isinstance(v, (int, float)) and not isinstance(v, bool):
        return str(v)
    raise TypeError("Invalid variable type: value should be str, int or "
                    "float, got %r of type %s" % (v, type(v)))


def _pairs(query):
    items = query.items() if hasattr(query, "items") else query
    for key, value in items:
        many = hasattr(query, "items") and isinstance(value, (list, tuple))
        for each in value if many else (value,):
            yield key, _value(each)


# What is meant by query= and params=: text for behind the "?".
def _query_text(query):
    if query is None:
        return ""
    if isinstance(query, str):
        return _quote(query, _IN_QUERY, space="+")
    if not hasattr(query, "items") and not isinstance(query, (list, tuple)):
        raise TypeError("Invalid query type: only str, mapping or sequence of "
                        "(key, value) pairs is allowed")
    return "&".join(["=".join([_quote(part, _IN_QUERY_PART, False, "+")
                               for part in pair]) for pair in _pairs(query)])


class URL:
    def __new__(cls, val="", *, encoded=False):
        if type(val) is cls:
            return val
        if not isinstance(val, str):
            raise TypeError("Constructor parameter should be str")
        parts = urlsplit(val)
        netloc = parts.netloc
        if netloc:
            host = parts.hostname
            if not host:
                raise ValueError("Invalid URL: host is required for absolute "
                                 "urls")
            try:
                port = parts.port
            except ValueError as e:
                raise ValueError("Invalid URL: port can't be converted to "
                                 "integer") from e
            netloc = "[%s]" % host if ":" in host else host
            if port is not None:
                netloc += ":%d" % port
            user = parts.username
            if user is not None:
                password = parts.password
                netloc = "%s%s@%s" % (user, "" if password is None
                                      else ":" + password, netloc)
        path = _quote(parts.path, _IN_PATH)
        return cls._made(SplitResult(
            parts.scheme, netloc, path,
            _quote(parts.query, _IN_QUERY, space="+"),
            _quote(parts.fragment, _IN_FRAGMENT)))

    @classmethod
    def _made(cls, parts):
        self = object.__new__(cls)
        self._text = urlunsplit(parts)
        self._parts = parts
        return self

    def __str__(self):
        return self._text

    def __repr__(self):
        return "URL('%s')" % self

    def __eq__(self, other):
        if type(other) is not URL:
            return NotImplemented
        return self._key() == other._key()

    def __hash__(self):
        return hash(self._key())

    def _key(self):
        parts = self._parts
        return parts if parts.path or not parts.netloc else parts._replace(
            path="/")

    def __truediv__(self, name):
        if name.startswith("/"):
            raise ValueError("Appending path %r starting from slash is "
                             "forbidden" % name)
        path = self._parts.path.rstrip("/") + "/" + _quote(name, _IN_PATH)
        return self._with(path=path, query="", fragment="")

    def __mod__(self, query):
        return self.update_query(query)

    def _with(self, **changes):
        return self._made(self._parts._replace(**changes))

    scheme = property(lambda self: self._parts.scheme)
    raw_host = property(lambda self: self._parts.hostname)
    host = property(lambda self: self._parts.hostname)
    user = property(lambda self: self._parts.username)
    password = property(lambda self: self._parts.password)
    explicit_port = property(lambda self: self._parts.port)
    authority = property(lambda self: self._parts.netloc)
    raw_query_string = property(lambda self: self._parts.query)
    fragment = property(lambda self: unquote(self._parts.fragment))

    @property
    def port(self):
        return self._parts.port or _PORTS.get(self._parts.scheme)

    @property
    def raw_path(self):
        return self._parts.path or ("/" if self._parts.netloc else "")

    @property
    def path(self):
        return unquote(self.raw_path)

    @property
    def query(self):
        return dict(parse_qsl(self._parts.query, keep_blank_values=True))

    @property
    def query_string(self):
        return unquote(self._parts.query.replace("+", " "))

    @property
    def path_qs(self):
        return self.path + ("?" + self.query_string if self._parts.query
                            else "")

    @property
    def parts(self):
        path = self.path
        if not path.startswith("/"):
            return tuple(path.split("/"))
        return ("/",) + tuple(path[1:].split("/"))

    @property
    def name(self):
        return self.parts[-1] if self.parts != ("/",) else ""

    @property
    def parent(self):
        path = self._parts.path.rstrip("/").rpartition("/")[0]
        return self._with(path=path or "/", query="", fragment="")

    def is_absolute(self):
        return bool(self._parts.netloc)

    def is_default_port(self):
        return self.port == _PORTS.get(self._parts.scheme)

    def origin(self):
        if not self._parts.netloc:
            raise ValueError("URL should be absolute")
        netloc = self._parts.netloc.rpartition("@")[2]
        return self._with(netloc=netloc, path="", query="", fragment="")

    def join(self, url):
        return URL(urljoin(str(self), str(url)))

    def with_scheme(self, scheme):
        return self._with(scheme=scheme)

    def with_path(self, path, *, encoded=False):
        if path and not path.startswith("/"):
            path = "/" + path
        return self._with(path=_quote(path, _IN_PATH), query="", fragment="")

    def with_name(self, name):
        return self.parent / name

    def with_fragment(self, fragment):
        return self._with(fragment="" if fragment is None
                          else _quote(fragment, _IN_FRAGMENT, False))

    def with_query(self, query=None, **kwargs):
        return self._with(query=_query_text(kwargs or query))

    # In place of the parameters of the same names.
    def update_query(self, query=None, **kwargs):
        text = _query_text(kwargs or query)
        names = {key for key, _ in parse_qsl(text, keep_blank_values=True)}
        old = [pair for pair in parse_qsl(self._parts.query,
                                          keep_blank_values=True)
               if pair[0] not in names]
        return self._with(query="&".join(
            [part for part in (_query_text(old), text) if part]))

    # Behind the parameters that are there.
    def _extend_query(self, query):
        more = _query_text(query)
        if not more:
            return self
        return self._with(query="&".join(
            [part for part in (self._parts.query, more) if part]))

    # Without user and password.
    def _without_auth(self):
        return self._with(netloc=self._parts.netloc.rpartition("@")[2])

    def human_repr(self):
        return unquote(self._text)
