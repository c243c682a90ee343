# pprint.py - containers over several lines, when one is not enough.
from _std import repr_enter, repr_leave

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr",
           "PrettyPrinter", "pp"]


def pprint(object, stream=None, indent=1, width=80, depth=None, *,
           compact=False, sort_dicts=True, underscore_numbers=False):
    PrettyPrinter(stream=stream, indent=indent, width=width, depth=depth,
                  compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False,
            sort_dicts=True, underscore_numbers=False):
    return PrettyPrinter(
        indent=indent, width=width, depth=depth, compact=compact,
        sort_dicts=sort_dicts,
        underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    return PrettyPrinter()._repr(object, 0)


def isreadable(object):
    printer = PrettyPrinter()
    printer._repr(object, 0)
    return printer._readable


def isrecursive(object):
    printer = PrettyPrinter()
    printer._repr(object, 0)
    return printer._recursive


class _Key:
    """Orders what cannot be compared by the names of the types."""

    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        try:
            return self.v < other.v
        except TypeError:
            return ((str(type(self.v)), id(self.v))
                    < (str(type(other.v)), id(other.v)))


def _sorted_items(d):
    return sorted(d.items(), key=lambda item: (_Key(item[0])))


class PrettyPrinter:
    _readable = True            # eval() could read all that _repr() showed
    _recursive = False          # something in it holds itself

    def __init__(self, indent=1, width=80, depth=None, stream=None, *,
                 compact=False, sort_dicts=True, underscore_numbers=False):
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._indent = indent
        self._width = width
        self._depth = depth
        self._stream = stream
        self._compact = compact
        self._sort_dicts = sort_dicts
        self._underscores = underscore_numbers

    def pprint(self, object):
        stream = self._stream
        if stream is None:
            import sys
            stream = sys.stdout
        stream.write(self.pformat(object) + "\n")

    def pformat(self, object):
        out = []
        self._format(object, out, 0, 0, 0)
        return "".join(out)

    # of the whole, whatever the depth that is shown
    def isreadable(self, object):
        return isreadable(object)

    def isrecursive(self, object):
        return isrecursive(object)

    # everything on one line

    def _repr(self, v, level):
        t = type(v)
        if self._underscores and t is int:
            return "{:_d}".format(v)
        if not v or t.__repr__ not in (dict.__repr__, list.__repr__,
                                       tuple.__repr__):
            rep = repr(v)
            if not rep or rep.startswith("<"):
                self._readable = False
            return rep
        if self._depth and level >= self._depth:
            return "{...}" if isinstance(v, dict) else \
                "[...]" if isinstance(v, list) else "(...)"
        if repr_enter(v):
            self._readable = False
            self._recursive = True
            return _recursion(v)
        try:
            level += 1
            if isinstance(v, dict):
                items = _sorted_items(v) if self._sort_dicts else v.items()
                return "{%s}" % ", ".join(
                    ["%s: %s" % (self._repr(k, level), self._repr(x, level))
                     for k, x in items])
            inner = ", ".join([self._repr(x, level) for x in v])
            if isinstance(v, list):
                return "[%s]" % inner
            return "(%s,)" % inner if len(v) == 1 else "(%s)" % inner
        finally:
            repr_leave(v)

    # over several lines

    def _format(self, v, out, indent, allowance, level):
        rep = self._repr(v, level)
        if len(rep) <= self._width - indent - allowance:
            out.append(rep)
            return
        t = type(v)
        method = None
        for kind, m in ((dict, self._dict), (list, self._list),
                        (tuple, self._tuple), (set, self._set),
                        (frozenset, self._set), (str, self._str),
                        (bytes, self._bytes), (bytearray, self._bytearray)):
            if t.__repr__ is kind.__repr__ and isinstance(v, kind):
                method = m
        name = t.__name__
        if method is None and name in ("OrderedDict", "defaultdict", "deque",
                                       "Counter", "SimpleNamespace"):
            method = getattr(self, "_" + name.lower())
        elif (method is None and hasattr(t, "__dataclass_fields__")
              and "__create_fn__" not in t.__repr__.__qualname__):
            method = self._dataclass
        if method is None or self._depth and level >= self._depth:
            out.append(rep)
            return
        if repr_enter(v):
            out.append(_recursion(v))
            return
        try:
            method(v, out, indent, allowance, level + 1)
        finally:
            repr_leave(v)

    def _dict(self, v, out, indent, allowance, level):
        out.append("{")
        if self._indent > 1:
            out.append((self._indent - 1) * " ")
        if v:
            items = _sorted_items(v) if self._sort_dicts else list(v.items())
            self._dict_items(items, out, indent, allowance + 1, level)
        out.append("}")

    def _dict_items(self, items, out, indent, allowance, level):
        indent += self._indent
        between = ",\n" + " " * indent
        for i, (key, value) in enumerate(items):
            last = i == len(items) - 1
            rep = self._repr(key, level)
            out.append(rep + ": ")
            self._format(value, out, indent + len(rep) + 2,
                         allowance if last else 1, level)
            if not last:
                out.append(between)

    def _ordereddict(self, v, out, indent, allowance, level):
        out.append("OrderedDict(")
        self._format(list(v.items()), out, indent + 12, allowance + 1, level)
        out.append(")")

    def _list(self, v, out, indent, allowance, level):
        out.append("[")
        self._items(v, out, indent, allowance + 1, level)
        out.append("]")

    def _tuple(self, v, out, indent, allowance, level):
        end = ",)" if len(v) == 1 else ")"
        out.append("(")
        self._items(v, out, indent, allowance + len(end), level)
        out.append(end)

    def _set(self, v, out, indent, allowance, level):
        if isinstance(v, frozenset):
            out.append("frozenset({")
            end = "})"
            indent += 10
        else:
            out.append("{")
            end = "}"
        self._items(sorted(v, key=_Key), out, indent, allowance + len(end),
                    level)
        out.append(end)

    def _items(self, items, out, indent, allowance, level):
        indent += self._indent
        if self._indent > 1:
            out.append((self._indent - 1) * " ")
        between = ",\n" + " " * indent
        before = ""
        width = room = self._width - indent + 1
        items = list(items)
        for i, item in enumerate(items):
            last = i == len(items) - 1
            if last:
                width -= allowance
                room -= allowance
            if self._compact:
                rep = self._repr(item, level)
                if room < len(rep) + 2:
                    room = width
                    if before:
                        before = between
                if room >= len(rep) + 2:
                    room -= len(rep) + 2
                    out.append(before + rep)
                    before = ", "
                    continue
            out.append(before)
            before = between
            self._format(item, out, indent, allowance if last else 1, level)

    def _str(self, v, out, indent, allowance, level):
        chunks = []
        lines = v.splitlines(True)
        if level == 1:
            indent += 1
            allowance += 1
        most = room = self._width - indent
        rep = ""
        for i, line in enumerate(lines):
            rep = repr(line)
            if i == len(lines) - 1:
                room -= allowance
            if len(rep) <= room:
                chunks.append(rep)
                continue
            current = ""
            parts = _words(line)
            width = most
            for j, part in enumerate(parts):
                candidate = current + part
                if j == len(parts) - 1 and i == len(lines) - 1:
                    width -= allowance
                if len(repr(candidate)) > width:
                    if current:
                        chunks.append(repr(current))
                    current = part
                else:
                    current = candidate
            if current:
                chunks.append(repr(current))
        if len(chunks) == 1:
            out.append(rep)
            return
        if level == 1:
            out.append("(")
        out.append(("\n" + " " * indent).join(chunks))
        if level == 1:
            out.append(")")

    def _bytes(self, v, out, indent, allowance, level):
        if len(v) <= 4:
            out.append(repr(v))
            return
        if level == 1:
            indent += 1
            allowance += 1
        rows = _rows_of_bytes(v, self._width - indent, allowance)
        text = ("\n" + " " * indent).join(map(repr, rows))
        out.append("(%s)" % text if level == 1 else text)

    def _bytearray(self, v, out, indent, allowance, level):
        out.append("bytearray(")
        self._bytes(bytes(v), out, indent + 10, allowance + 1, level + 1)
        out.append(")")

    def _defaultdict(self, v, out, indent, allowance, level):
        name = "%s(%s,\n%s" % (type(v).__name__,
                               self._repr(v.default_factory, level),
                               " " * (indent + len(type(v).__name__) + 1))
        out.append(name)
        self._dict(v, out, indent + len(type(v).__name__) + 1, allowance + 1,
                   level)
        out.append(")")

    def _counter(self, v, out, indent, allowance, level):
        out.append(type(v).__name__ + "({")
        if self._indent > 1:
            out.append((self._indent - 1) * " ")
        self._dict_items(v.most_common(), out,
                         indent + len(type(v).__name__) + 1, allowance + 2,
                         level)
        out.append("})")

    def _deque(self, v, out, indent, allowance, level):
        name = type(v).__name__ + "("
        out.append(name + "[")
        self._items(v, out, indent + len(name), allowance + 2, level)
        if v.maxlen is None:
            out.append("])")
        else:
            out.append("],\n%smaxlen=%s)" % (" " * (indent + len(name)),
                                             self._repr(v.maxlen, level)))

    def _simplenamespace(self, v, out, indent, allowance, level):
        self._named("namespace", list(v.__dict__.items()), out, indent,
                    allowance, level)

    def _dataclass(self, v, out, indent, allowance, level):
        names = [(f.name, getattr(v, f.name))
                 for f in v.__dataclass_fields__.values() if f.repr]
        self._named(type(v).__name__, names, out, indent, allowance, level)

    def _named(self, name, items, out, indent, allowance, level):
        indent += len(name) + 1
        out.append(name + "(")
        between = ",\n" + " " * indent
        for i, (key, value) in enumerate(items):
            last = i == len(items) - 1
            out.append(key + "=")
            self._format(value, out, indent + len(key) + 1,
                         allowance if last else 1, level)
            if not last:
                out.append(between)
        out.append(")")


def _words(line):
    """Words with the blanks behind them."""
    parts = []
    i, n = 0, len(line)
    while i < n:
        j = i
        while j < n and not line[j].isspace():
            j += 1
        while j < n and line[j].isspace():
            j += 1
        parts.append(line[i:j])
        i = j
    return parts


def _rows_of_bytes(v, width, allowance):
    """Fours of bytes, as many in a row as fit.  Only a rest of less than four
    leaves room for what follows."""
    rows = [b""]
    for i in range(0, len(v), 4):
        four = v[i:i + 4]
        if len(four) < 4:
            width -= allowance
        if rows[-1] and len(repr(rows[-1] + four)) > width:
            rows.append(four)
        else:
            rows[-1] += four
    return rows


def _recursion(v):
    return "<Recursion on %s with id=%s>" % (type(v).__name__, id(v))
