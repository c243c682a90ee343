# urllib.parse.py - taking URLs apart and putting them together.
from collections import namedtuple

__all__ = ["urlparse", "urlunparse", "urljoin", "urldefrag", "urlsplit",
           "urlunsplit", "urlencode", "parse_qs", "parse_qsl", "quote",
           "quote_plus", "quote_from_bytes", "unquote", "unquote_plus",
           "unquote_to_bytes"]

_SCHEME = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."
_SAFE = ("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~")
# Whose relative URLs have a meaning, and that have parameters after ';'.
uses_relative = ["", "ftp", "http", "https", "file", "ws", "wss", "sftp"]
_NETLOC = ("ftp", "http", "https", "file", "ws", "wss", "sftp")
uses_params = ["", "ftp", "http", "https", "sftp", "sip", "sips", "tel"]


# --- parts -------------------------------------------------------------------

class _Place:
    __slots__ = ()

    # ([user], [password]) and ([host], [port]) as they are written.
    def _userinfo(self):
        info, at, _ = self.netloc.rpartition("@")
        if not at:
            return None, None
        user, colon, password = info.partition(":")
        return user, password if colon else None

    def _hostinfo(self):
        place = self.netloc.rpartition("@")[2]
        _, bracket, rest = place.partition("[")
        if bracket:
            host, _, port = rest.partition("]")
            port = port.partition(":")[2]
        else:
            host, _, port = place.partition(":")
        return host, port or None

    @property
    def username(self):
        return self._userinfo()[0]

    @property
    def password(self):
        return self._userinfo()[1]

    @property
    def hostname(self):
        host = self._hostinfo()[0]
        return host.lower() if host else None

    @property
    def port(self):
        port = self._hostinfo()[1]
        if port is None:
            return None
        if not (port.isdigit() and port.isascii()):
            raise ValueError("Port could not be cast to integer value as %r"
                             % port)
        if int(port) > 65535:
            raise ValueError("Port out of range 0-65535")
        return int(port)


class SplitResult(namedtuple("SplitResult",
                             "scheme netloc path query fragment"), _Place):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResult(namedtuple("ParseResult",
                             "scheme netloc path params query fragment"),
                  _Place):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


class DefragResult(namedtuple("DefragResult", "url fragment")):
    __slots__ = ()

    def geturl(self):
        return self.url + "#" + self.fragment if self.fragment else self.url


def urlsplit(url, scheme="", allow_fragments=True):
    url = "".join([c for c in url if c not in "\t\r\n"]).lstrip()
    netloc = query = fragment = ""
    head, colon, rest = url.partition(":")
    if (colon and head and head[0].isascii() and head[0].isalpha()
            and all(c in _SCHEME for c in head)):
        scheme, url = head.lower(), rest
    if url[:2] == "//":
        end = min([i for i in [url.find(c, 2) for c in "/?#"] if i >= 0],
                  default=len(url))
        netloc, url = url[2:end], url[end:]
        if ("[" in netloc) != ("]" in netloc):
            raise ValueError("Invalid IPv6 URL")
    if allow_fragments:
        url, _, fragment = url.partition("#")
    url, _, query = url.partition("?")
    return SplitResult(scheme, netloc, url, query, fragment)


def urlparse(url, scheme="", allow_fragments=True):
    scheme, netloc, path, query, fragment = urlsplit(url, scheme,
                                                     allow_fragments)
    params = ""
    semicolon = path.find(";", path.rfind("/") + 1)
    if scheme in uses_params and semicolon >= 0:
        path, params = path[:semicolon], path[semicolon + 1:]
    return ParseResult(scheme, netloc, path, params, query, fragment)


def urlunsplit(components):
    scheme, netloc, url, query, fragment = components
    if netloc or url[:2] == "//" or scheme in _NETLOC:
        if url and url[0] != "/":
            url = "/" + url
        url = "//" + netloc + url
    if scheme:
        url = scheme + ":" + url
    if query:
        url += "?" + query
    return url + "#" + fragment if fragment else url


def urlunparse(components):
    scheme, netloc, url, params, query, fragment = components
    if params:
        url += ";" + params
    return urlunsplit((scheme, netloc, url, query, fragment))


def urldefrag(url):
    url, _, fragment = url.partition("#")
    return DefragResult(url, fragment)


# --- joining -----------------------------------------------------------------

# [path] with "." and ".." carried out.
def _resolve(path):
    done = []
    parts = path.split("/")
    for part in parts:
        if part == "..":
            if len(done) > 1:
                done.pop()
        elif part != ".":
            done.append(part)
    if parts[-1] in (".", ".."):
        done.append("")
    return "/".join(done) or "/"


def _merge(base, path):
    if path[:1] == "/":
        return path
    return base[:base.rfind("/") + 1] + path if "/" in base else "/" + path


def urljoin(base, url, allow_fragments=True):
    if not base or not url:
        return url or base
    b = urlparse(base, "", allow_fragments)
    u = urlparse(url, b.scheme, allow_fragments)
    if u.scheme != b.scheme or u.scheme not in uses_relative:
        return url
    if u.netloc:
        return urlunparse(u)
    if not u.path and not u.params:
        return urlunparse((b.scheme, b.netloc, b.path, b.params,
                           u.query or b.query, u.fragment))
    return urlunparse((b.scheme, b.netloc, _resolve(_merge(b.path, u.path)),
                       u.params, u.query, u.fragment))


# --- quoting -----------------------------------------------------------------

def quote_from_bytes(bs, safe="/"):
    if isinstance(safe, bytes):
        safe = safe.decode("ascii", "ignore")
    keep = _SAFE + safe
    return "".join([chr(b) if chr(b) in keep else "%%%02X" % b for b in bs])


def quote(string, safe="/", encoding=None, errors=None):
    if isinstance(string, str):
        string = string.encode(encoding or "utf-8", errors or "strict")
    elif encoding is not None or errors is not None:
        what = "encoding" if encoding is not None else "errors"
        raise TypeError("quote() doesn't support '%s' for bytes" % what)
    elif not isinstance(string, (bytes, bytearray)):
        raise TypeError("quote_from_bytes() expected bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe="", encoding=None, errors=None):
    space = b" " if isinstance(string, bytes) else " "
    if space not in string:
        return quote(string, safe, encoding, errors)
    return quote(string, safe + " ", encoding, errors).replace(" ", "+")


def unquote_to_bytes(string):
    if isinstance(string, str):
        string = string.encode()
    first, *parts = string.split(b"%")
    out = [first]
    for part in parts:
        try:
            out.append(bytes([_hex(part[:2])]) + part[2:])
        except ValueError:
            out.append(b"%" + part)
    return b"".join(out)


def _hex(two):
    if len(two) != 2 or not all(c in b"0123456789abcdefABCDEF" for c in two):
        raise ValueError
    return int(two.decode(), 16)


def unquote(string, encoding="utf-8", errors="replace"):
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode(encoding, errors)
    if "%" not in string:
        return string
    return unquote_to_bytes(string).decode(encoding or "utf-8",
                                           errors or "replace")


def unquote_plus(string, encoding="utf-8", errors="replace"):
    return unquote(string.replace("+", " "), encoding, errors)


# --- queries -----------------------------------------------------------------

def _plain(v):
    return v if isinstance(v, (str, bytes)) else str(v)


def urlencode(query, doseq=False, safe="", encoding=None, errors=None,
              quote_via=quote_plus):
    if hasattr(query, "items"):
        query = query.items()
    elif len(query) and not isinstance(query[0], tuple):
        raise TypeError("not a valid non-string sequence or mapping object")
    pairs = []
    for k, v in query:
        many = (doseq and not isinstance(v, (str, bytes))
                and hasattr(v, "__len__"))
        pairs += [(k, each) for each in (v if many else (v,))]
    return "&".join([quote_via(_plain(k), safe) + "=" +
                     quote_via(_plain(v), safe) for k, v in pairs])


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False,
              encoding="utf-8", errors="replace", max_num_fields=None,
              separator="&"):
    found = []
    for field in qs.split(separator) if qs else []:
        name, equals, value = field.partition("=")
        if strict_parsing and not equals:
            raise ValueError("bad query field: %r" % (field,))
        if (field and (value or keep_blank_values)):
            found.append((unquote_plus(name, encoding, errors),
                          unquote_plus(value, encoding, errors)))
    return found


def parse_qs(qs, keep_blank_values=False, strict_parsing=False,
             encoding="utf-8", errors="replace", max_num_fields=None,
             separator="&"):
    found = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing,
                                 encoding, errors, max_num_fields, separator):
        found.setdefault(name, []).append(value)
    return found
