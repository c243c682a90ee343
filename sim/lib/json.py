# json.py - the classes and functions around json.c's encoder and decoder.
__all__ = ["dump", "dumps", "load", "loads", "JSONDecoder", "JSONDecodeError",
           "JSONEncoder"]


class JSONDecodeError(ValueError):
    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        ValueError.__init__(self, "%s: line %d column %d (char %d)"
                            % (msg, lineno, colno, pos))
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


JSONDecodeError.__module__ = "json.decoder"


class JSONEncoder:
    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True,
                 check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError("Object of type %s is not JSON serializable"
                        % o.__class__.__name__)

    def encode(self, o):
        indent = self.indent
        if indent is not None and not isinstance(indent, str):
            indent = " " * indent
        return _encode(o, self.skipkeys, self.ensure_ascii,
                       self.check_circular, self.allow_nan, indent,
                       self.item_separator, self.key_separator,
                       self.sort_keys, self.default)

    def iterencode(self, o, _one_shot=False):
        yield self.encode(o)


JSONEncoder.__module__ = "json.encoder"


class JSONDecoder:
    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None,
                 parse_constant=None, strict=True, object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float
        self.parse_int = parse_int
        self.parse_constant = parse_constant
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def decode(self, s):
        start = _skip(s, 0)
        obj, end = self.raw_decode(s, start)
        end = _skip(s, end)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return obj

    def raw_decode(self, s, idx=0):
        try:
            return _decode(s, idx, self.object_hook, self.parse_float,
                           self.parse_int, self.parse_constant, self.strict,
                           self.object_pairs_hook)
        except StopIteration as err:
            raise JSONDecodeError("Expecting value", s, err.value) from None


JSONDecoder.__module__ = "json.decoder"


def _skip(s, i):
    n = len(s)
    while i < n and s[i] in " \t\n\r":
        i += 1
    return i


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True,
          allow_nan=True, cls=None, indent=None, separators=None,
          default=None, sort_keys=False, **kw):
    if cls is not None or kw:
        return (cls or JSONEncoder)(
            skipkeys=skipkeys, ensure_ascii=ensure_ascii,
            check_circular=check_circular, allow_nan=allow_nan,
            indent=indent, separators=separators, default=default,
            sort_keys=sort_keys, **kw).encode(obj)
    if separators is not None:
        item, key = separators
    else:
        item, key = ", " if indent is None else ",", ": "
    if indent is not None and not isinstance(indent, str):
        indent = " " * indent
    return _encode(obj, skipkeys, ensure_ascii, check_circular, allow_nan,
                   indent, item, key, sort_keys, default)


def dump(obj, fp, **kw):
    fp.write(dumps(obj, **kw))


def detect_encoding(b):
    """UTF-8, 16 or 32, told by a mark or by where the first zeros are."""
    if b.startswith((b"\xff\xfe\0\0", b"\0\0\xfe\xff")):
        return "utf-32"
    if b.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    zeros = [c == 0 for c in b[:4]]
    if len(b) >= 4:
        if zeros[0]:
            return "utf-16-be" if not zeros[1] else "utf-32-be"
        if zeros[1]:
            return "utf-32-le" if zeros[2] and zeros[3] else "utf-16-le"
    elif len(b) == 2:
        if zeros[0]:
            return "utf-16-be"
        if zeros[1]:
            return "utf-16-le"
    return "utf-8"


def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None,
          parse_constant=None, object_pairs_hook=None, **kw):
    if isinstance(s, str):
        if s.startswith("\ufeff"):
            raise JSONDecodeError("Unexpected UTF-8 BOM (decode using "
                                  "utf-8-sig)", s, 0)
    else:
        if not isinstance(s, (bytes, bytearray)):
            raise TypeError("the JSON object must be str, bytes or bytearray,"
                            " not %s" % s.__class__.__name__)
        if s.startswith(b"\xef\xbb\xbf"):
            s = s[3:]
        s = s.decode(detect_encoding(s), "surrogatepass")
    for name, value in (("object_hook", object_hook),
                        ("parse_float", parse_float),
                        ("parse_int", parse_int),
                        ("parse_constant", parse_constant),
                        ("object_pairs_hook", object_pairs_hook)):
        if value is not None:
            kw[name] = value
    return (cls or JSONDecoder)(**kw).decode(s)


def load(fp, **kw):
    return loads(fp.read(), **kw)
