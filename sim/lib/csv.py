# csv.py - rows as lines of text with separators, and back.
# There is no Sniffer.
__doc__ = "CSV parsing and writing."

__all__ = ["QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE",
           "Error", "Dialect", "__doc__", "excel", "excel_tab",
           "field_size_limit", "reader", "writer", "register_dialect",
           "get_dialect", "list_dialects", "unregister_dialect",
           "__version__", "DictReader", "DictWriter", "unix_dialect"]

__version__ = "1.0"
QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE = range(4)


class Error(Exception):
    __module__ = "_csv"


# --- dialects ---------------------------------------------------------------

_DEFAULTS = {"delimiter": ",", "doublequote": True, "escapechar": None,
             "lineterminator": "\r\n", "quotechar": '"',
             "quoting": QUOTE_MINIMAL, "skipinitialspace": False,
             "strict": False}


class _Dialect:
    """How a reader or a writer goes about it, checked."""

    def __init__(self, dialect=None, **given):
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        for name in given:
            if name not in _DEFAULTS:
                raise TypeError(f"'{name}' is an invalid keyword argument for "
                                "this function")
        self.__dict__.update(_DEFAULTS)
        for name in _DEFAULTS:
            if hasattr(dialect, name):
                given.setdefault(name, getattr(dialect, name))
        self.__dict__.update(given)
        for name in "doublequote", "skipinitialspace", "strict":
            self.__dict__[name] = bool(getattr(self, name))
        self._check("quoting" in given)

    def _check(self, quoting_given):
        _check_char("delimiter", self.delimiter, "string")
        for name in "escapechar", "quotechar":
            if getattr(self, name) is not None:
                _check_char(name, getattr(self, name), "string or None")
        if not isinstance(self.lineterminator, (str, type(None))):
            raise TypeError('"lineterminator" must be a string')
        if not isinstance(self.quoting, int):
            raise TypeError('"quoting" must be an integer')
        if self.quotechar is None and not quoting_given:
            self.quoting = QUOTE_NONE
        if not QUOTE_MINIMAL <= self.quoting <= QUOTE_NONE:
            raise TypeError('bad "quoting" value')
        if self.quotechar is None and self.quoting != QUOTE_NONE:
            raise TypeError("quotechar must be set if quoting enabled")
        if self.lineterminator is None:
            raise TypeError("lineterminator must be set")


_Dialect.__name__ = _Dialect.__qualname__ = "Dialect"
_Dialect.__module__ = "_csv"


def _check_char(name, value, what):
    if not isinstance(value, str):
        raise TypeError(f'"{name}" must be {what}, not '
                        f"{type(value).__name__}")
    if len(value) != 1:
        raise TypeError(f'"{name}" must be a 1-character string')


class Dialect:
    _name = ""
    _valid = False
    delimiter = quotechar = escapechar = doublequote = None
    skipinitialspace = lineterminator = quoting = None

    def __init__(self):
        if self.__class__ != Dialect:
            self._valid = True
        try:
            _Dialect(self)
        except TypeError as e:
            raise Error(str(e))


class excel(Dialect):
    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\r\n"
    quoting = QUOTE_MINIMAL


class excel_tab(excel):
    delimiter = "\t"


class unix_dialect(Dialect):
    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\n"
    quoting = QUOTE_ALL


_dialects = {}
_limit = 128 * 1024


def register_dialect(name, dialect=None, /, **fmtparams):
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    _dialects[name] = _Dialect(dialect, **fmtparams)


def unregister_dialect(name, /):
    get_dialect(name)
    del _dialects[name]


def get_dialect(name, /):
    if name not in _dialects:
        raise Error("unknown dialect")
    return _dialects[name]


def list_dialects():
    return list(_dialects)


def field_size_limit(limit=None, /):
    global _limit
    before = _limit
    if limit is not None:
        if not isinstance(limit, int):
            raise TypeError("limit must be an integer")
        _limit = limit
    return before


register_dialect("excel", excel)
register_dialect("excel-tab", excel_tab)
register_dialect("unix", unix_dialect)


# --- reading ----------------------------------------------------------------

_END = ""                           # of a line: what ends it, if nothing does
_NEWLINES = ("\n", "\r", _END)
_NEW_LINE_IN_FIELD = ("new-line character seen in unquoted field - do you need "
                      "to open the file in universal-newline mode?")


class _Reader:
    """Each method that is a state takes a character and gives the next."""
    __module__ = "_csv"

    def __init__(self, iterable, dialect):
        self._lines = iter(iterable)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    def __next__(self):
        self._fields, self._field, self._numeric = [], [], False
        state = self._record
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if not self._field and state != self._quoted:
                    raise
                if self.dialect.strict:
                    raise Error("unexpected end of data") from None
                self._save()
                break
            if not isinstance(line, str):
                raise Error("iterator should return strings, not "
                            f"{type(line).__name__} (the file should be "
                            "opened in text mode)")
            self.line_num += 1
            for c in line:
                state = state(c)
            state = state(_END)
            if state == self._record:
                break
        return self._fields

    def _save(self):
        text = "".join(self._field)
        self._fields.append(float(text) if self._numeric else text)
        self._field, self._numeric = [], False

    def _add(self, c, state):
        if len(self._field) >= _limit:
            raise Error(f"field larger than field limit ({_limit})")
        self._field.append(c)
        return state

    def _line_ends(self, c):
        self._save()
        return self._record if c == _END else self._after_line

    def _record(self, c):
        if c == _END:
            return self._record
        return self._after_line if c in _NEWLINES else self._begin(c)

    def _begin(self, c):
        d = self.dialect
        if c in _NEWLINES:
            return self._line_ends(c)
        if c == d.quotechar and d.quoting != QUOTE_NONE:
            return self._quoted
        if c == d.escapechar:
            return self._escaped
        if c == " " and d.skipinitialspace:
            return self._begin
        if c == d.delimiter:
            self._save()
            return self._begin
        self._numeric = d.quoting == QUOTE_NONNUMERIC
        return self._add(c, self._plain)

    def _escaped(self, c):
        if c in ("\n", "\r"):
            return self._add(c, self._after_escaped_line)
        return self._add(c or "\n", self._plain)

    def _after_escaped_line(self, c):
        return self._after_escaped_line if c == _END else self._plain(c)

    def _plain(self, c):
        if c in _NEWLINES:
            return self._line_ends(c)
        if c == self.dialect.escapechar:
            return self._escaped
        if c == self.dialect.delimiter:
            self._save()
            return self._begin
        return self._add(c, self._plain)

    def _quoted(self, c):
        d = self.dialect
        if c == _END:
            return self._quoted
        if c == d.escapechar:
            return self._escaped_in_quoted
        if c == d.quotechar and d.quoting != QUOTE_NONE:
            return self._quote_in_quoted if d.doublequote else self._plain
        return self._add(c, self._quoted)

    def _escaped_in_quoted(self, c):
        return self._add(c or "\n", self._quoted)

    def _quote_in_quoted(self, c):
        d = self.dialect
        if c == d.quotechar and d.quoting != QUOTE_NONE:
            return self._add(c, self._quoted)
        if c == d.delimiter:
            self._save()
            return self._begin
        if c in _NEWLINES:
            return self._line_ends(c)
        if d.strict:
            raise Error(f"'{d.delimiter}' expected after '{d.quotechar}'")
        return self._add(c, self._plain)

    def _after_line(self, c):
        if c == _END:
            return self._record
        if c in _NEWLINES:
            return self._after_line
        raise Error(_NEW_LINE_IN_FIELD)


_Reader.__name__ = _Reader.__qualname__ = "reader"


def reader(iterable, dialect=None, /, *args, **fmtparams):
    return _make(_Reader, iterable, dialect, args, fmtparams)


def _make(kind, thing, dialect, args, fmtparams):
    if args:
        raise TypeError("expected at most 2 arguments, got "
                        f"{2 + len(args)}")
    dialect = fmtparams.pop("dialect", dialect)
    return kind(thing, _Dialect(dialect, **fmtparams))


# --- writing ----------------------------------------------------------------

class _Writer:
    __module__ = "_csv"

    def __init__(self, fileobj, dialect):
        if not callable(getattr(fileobj, "write", None)):
            raise TypeError('argument 1 must have a "write" method')
        self._write, self.dialect = fileobj.write, dialect

    def writerow(self, row, /):
        try:
            row = list(row)
        except TypeError:
            raise Error(f"iterable expected, not {type(row).__name__}"
                        ) from None
        d = self.dialect
        fields = [self._field(value, len(row) == 1) for value in row]
        return self._write(d.delimiter.join(fields) + d.lineterminator)

    def writerows(self, rows, /):
        for row in rows:
            self.writerow(row)

    def _field(self, value, alone):
        d = self.dialect
        text = "" if value is None else str(value)
        quoted = d.quoting == QUOTE_ALL or (
            d.quoting == QUOTE_NONNUMERIC
            and not hasattr(type(value), "__float__")
            and not hasattr(type(value), "__index__"))
        special = {d.delimiter, d.escapechar, d.quotechar, *d.lineterminator}
        out = []
        for c in text:
            if c in special:
                escaped = d.quoting == QUOTE_NONE or c == d.escapechar
                if c == d.quotechar and not escaped:
                    if d.doublequote:
                        out.append(c)
                    else:
                        escaped = True
                if escaped:
                    if d.escapechar is None:
                        raise Error("need to escape, but no escapechar set")
                    out.append(d.escapechar)
                else:
                    quoted = True
            out.append(c)
        if not text and alone:
            if d.quoting == QUOTE_NONE:
                raise Error("single empty field record must be quoted")
            quoted = True
        text = "".join(out)
        return f"{d.quotechar}{text}{d.quotechar}" if quoted else text


_Writer.__name__ = _Writer.__qualname__ = "writer"


def writer(fileobj, dialect=None, /, *args, **fmtparams):
    return _make(_Writer, fileobj, dialect, args, fmtparams)


# --- rows as dicts ----------------------------------------------------------

class DictReader:
    def __init__(self, f, fieldnames=None, restkey=None, restval=None,
                 dialect="excel", *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self._fieldnames = fieldnames
        self.restkey, self.restval = restkey, restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect, self.line_num = dialect, 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        if self.line_num == 0:
            self.fieldnames         # the first line may be they
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while not row:              # an empty line is none
            row = next(self.reader)
        names = self.fieldnames
        made = dict(zip(names, row))
        if len(row) > len(names):
            made[self.restkey] = row[len(names):]
        for name in names[len(row):]:
            made[name] = self.restval
        return made


class DictWriter:
    def __init__(self, f, fieldnames, restval="", extrasaction="raise",
                 dialect="excel", *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self.fieldnames, self.restval = fieldnames, restval
        if extrasaction.lower() not in ("raise", "ignore"):
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' "
                             "or 'ignore'")
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _list(self, rowdict):
        if self.extrasaction == "raise":
            wrong = rowdict.keys() - self.fieldnames
            if wrong:
                raise ValueError("dict contains fields not in fieldnames: "
                                 + ", ".join([repr(x) for x in wrong]))
        return (rowdict.get(name, self.restval) for name in self.fieldnames)

    def writerow(self, rowdict):
        return self.writer.writerow(self._list(rowdict))

    def writerows(self, rowdicts):
        return self.writer.writerows(map(self._list, rowdicts))
