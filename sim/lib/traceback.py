# traceback.py - exceptions and their tracebacks as text.
import sys
from _std import source_line, tb_entries

__all__ = [
    "FrameSummary", "StackSummary", "TracebackException", "clear_frames",
    "extract_stack", "extract_tb", "format_exc", "format_exception",
    "format_exception_only", "format_list", "format_stack", "format_tb",
    "print_exc", "print_exception", "print_last", "print_list",
    "print_stack", "print_tb", "walk_stack", "walk_tb",
]

_none = object()


def _safe(value, what, func=str):
    try:
        return func(value)
    except Exception:
        return "<%s %s() failed>" % (what, func.__name__)


# --- frames ------------------------------------------------------------------


class FrameSummary:
    def __init__(self, filename, lineno, name, *, lookup_line=True,
                 locals=None, line=None, end_lineno=None, colno=None,
                 end_colno=None, _marked=None):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self._line = line
        if lookup_line:
            self.line
        self.locals = (None if locals is None
                       else {k: repr(v) for k, v in locals.items()})
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self._marked = _marked      # its source with the carets, for format()

    @property
    def line(self):
        if self._line is None:
            if self.lineno is None:
                return None
            self._line = source_line(self.filename, self.lineno)
        return self._line.strip()

    def _key(self):
        return (self.filename, self.lineno, self.name, self.line)

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self._key() == other._key() and
                    self.locals == other.locals)
        if isinstance(other, tuple):
            return self._key() == other
        return NotImplemented

    def __getitem__(self, i):
        return self._key()[i]

    def __iter__(self):
        return iter(self._key())

    def __len__(self):
        return 4

    def __repr__(self):
        return "<FrameSummary file %s, line %s in %s>" % (
            self.filename, self.lineno, self.name)


class StackSummary(list):
    @classmethod
    def from_list(cls, a_list):
        result = cls()
        for item in a_list:
            if not isinstance(item, FrameSummary):
                filename, lineno, name, line = item
                item = FrameSummary(filename, lineno, name, line=line)
            result.append(item)
        return result

    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True,
                capture_locals=False):
        entries = [(f, lineno, None, None, None, None)
                   for f, lineno in frame_gen]
        return cls._of_entries(entries, limit, capture_locals)

    @classmethod
    def _of_entries(cls, entries, limit, capture_locals):
        """Of those that tb_entries() gives."""
        return cls(FrameSummary(
            f.f_code.co_filename, lineno, f.f_code.co_name,
            locals=f.f_locals if capture_locals else None,
            end_lineno=end_lineno, colno=colno, end_colno=end_colno,
            _marked=marked,
        ) for f, lineno, end_lineno, colno, end_colno, marked
            in _limited(entries, limit))

    def format_frame_summary(self, frame):
        s = '  File "%s", line %s, in %s\n' % (frame.filename, frame.lineno,
                                               frame.name)
        if frame._marked is not None:
            s += frame._marked
        elif frame.line:
            s += "    %s\n" % frame.line
        for name, value in sorted((frame.locals or {}).items()):
            s += "    %s = %s\n" % (name, value)
        return s

    def format(self):
        result = []
        last = None
        count = 0
        for frame in self:
            text = self.format_frame_summary(frame)
            if text is None:
                continue
            key = (frame.filename, frame.lineno, frame.name)
            if key != last:
                _add_repeated(result, count)
                last = key
                count = 0
            count += 1
            if count <= 3:
                result.append(text)
        _add_repeated(result, count)
        return result


def _add_repeated(result, count):
    if count > 3:
        count -= 3
        result.append("  [Previous line repeated %d more time%s]\n"
                      % (count, "s" if count > 1 else ""))


def _limited(entries, limit):
    if limit is None:
        limit = getattr(sys, "tracebacklimit", None)
        if limit is not None and limit < 0:
            limit = 0
    if limit is None:
        return entries
    if limit >= 0:
        return entries[:limit]
    return entries[limit:]


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def walk_stack(f):
    if f is None:
        f = sys._getframe()
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def extract_tb(tb, limit=None):
    return StackSummary._of_entries(tb_entries(tb), limit, False)


def extract_stack(f=None, limit=None):
    stack = StackSummary.extract(walk_stack(f), limit=limit)
    stack.reverse()
    return stack


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    _print(format_list(extracted_list), file)


def format_tb(tb, limit=None):
    return extract_tb(tb, limit).format()


def print_tb(tb, limit=None, file=None):
    _print(format_tb(tb, limit), file)


def format_stack(f=None, limit=None):
    return extract_stack(f, limit).format()


def print_stack(f=None, limit=None, file=None):
    _print(format_stack(f, limit), file)


def _print(lines, file):
    for line in lines:
        print(line, file=sys.stderr if file is None else file, end="")


def clear_frames(tb):
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:        # it still runs
            pass
        tb = tb.tb_next


# --- exceptions --------------------------------------------------------------


def _the_exception(exc, value, tb):
    """The instance that format_exception(exc, value, tb) is about, and its
    traceback."""
    if (value is _none) != (tb is _none):
        raise ValueError("Both or neither of value and tb must be given")
    if value is _none:
        if exc is None or isinstance(exc, BaseException):
            return exc, getattr(exc, "__traceback__", None)
        raise TypeError("Exception expected for value, %s found"
                        % type(exc).__name__)
    return value, tb


def _told(exc, value, tb, limit):
    value, tb = _the_exception(exc, value, tb)
    return TracebackException(type(value), value, tb, limit=limit,
                              compact=True)


def format_exception(exc, /, value=_none, tb=_none, limit=None, chain=True):
    return list(_told(exc, value, tb, limit).format(chain=chain))


def print_exception(exc, /, value=_none, tb=_none, limit=None, file=None,
                    chain=True):
    _told(exc, value, tb, limit).print(file=file, chain=chain)


def format_exception_only(exc, /, value=_none):
    if value is _none:
        value = exc
    return list(_told(value, value, None, None).format_exception_only())


def format_exc(limit=None, chain=True):
    return "".join(format_exception(sys.exc_info()[1], limit=limit,
                                    chain=chain))


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exc_info()[1], limit=limit, file=file, chain=chain)


def print_last(limit=None, file=None, chain=True):
    if not hasattr(sys, "last_value"):
        raise ValueError("no last exception")
    print_exception(sys.last_value, limit=limit, file=file, chain=chain)


class _Box:
    """How deep in groups a text stands: its margin."""

    def __init__(self):
        self.depth = 0
        self.need_close = False

    def indent(self):
        return "  " * self.depth

    def put(self, texts, sign="|"):
        margin = "%s%s " % (self.indent(), sign) if self.depth else ""
        for text in texts:
            yield "".join([margin + line for line in text.splitlines(True)])


_CAUSE = ("\nThe above exception was the direct cause of the following "
          "exception:\n\n")
_CONTEXT = ("\nDuring handling of the above exception, another exception "
            "occurred:\n\n")


class TracebackException:
    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None,
                 lookup_lines=True, capture_locals=False, compact=False,
                 max_group_width=15, max_group_depth=10, _seen=None):
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        entries = tb_entries(exc_traceback)
        self.stack = StackSummary._of_entries(entries, limit, capture_locals)
        # It came along the library only, whose lines are not shown here.
        self._is_inside = exc_traceback is not None and not entries
        self.exc_type = exc_type
        self._str = _safe(exc_value, "exception")
        self.__notes__ = getattr(exc_value, "__notes__", None)
        self.__suppress_context__ = getattr(exc_value,
                                            "__suppress_context__", False)
        self.__cause__ = self.__context__ = self.exceptions = None
        if isinstance(exc_value, SyntaxError):
            self._take_place(exc_value)
        if _seen is not None:
            _seen.add(id(exc_value))
        elif exc_value is not None:
            self._take_others(exc_value, {id(exc_value)}, compact, {
                "limit": limit, "lookup_lines": lookup_lines,
                "capture_locals": capture_locals,
                "max_group_width": max_group_width,
                "max_group_depth": max_group_depth})

    def _take_place(self, exc):
        self.filename = exc.filename
        self.lineno = None if exc.lineno is None else str(exc.lineno)
        self.end_lineno = (None if exc.end_lineno is None
                           else str(exc.end_lineno))
        self.text = exc.text
        self.offset = exc.offset
        self.end_offset = exc.end_offset
        self.msg = exc.msg

    def _take_others(self, exc, seen, compact, options):
        """Takes what exc came from and what is in it, each once; a chain may
        be longer than calls go deep."""
        def told(e):
            return TracebackException(type(e), e, e.__traceback__,
                                      _seen=seen, **options)

        todo = [(self, exc)]
        while todo:
            te, e = todo.pop()
            cause, context = e.__cause__, e.__context__
            if cause is not None and id(cause) not in seen:
                te.__cause__ = told(cause)
            needed = not compact or (te.__cause__ is None and
                                     not e.__suppress_context__)
            if context is not None and needed and id(context) not in seen:
                te.__context__ = told(context)
            if te.__cause__ is not None:
                todo.append((te.__cause__, cause))
            if te.__context__ is not None:
                todo.append((te.__context__, context))
            if isinstance(e, BaseExceptionGroup):
                te.exceptions = [told(member) for member in e.exceptions]
                todo.extend(zip(te.exceptions, e.exceptions))

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def __str__(self):
        return self._str

    def format_exception_only(self):
        if self.exc_type is None:
            yield "%s\n" % self._str
            return
        name = self.exc_type.__qualname__
        module = self.exc_type.__module__
        if not isinstance(module, str):
            module = "<unknown>"
        if module not in ("__main__", "builtins"):
            name = "%s.%s" % (module, name)
        if issubclass(self.exc_type, SyntaxError):
            yield from self._format_syntax_error(name)
        elif self._str and self.exc_type is not type(None):
            yield "%s: %s\n" % (name, self._str)
        else:
            yield name + (": None\n" if self.exc_type is type(None)
                          else "\n")
        yield from self._format_notes()

    def _format_notes(self):
        notes = self.__notes__
        if isinstance(notes, (list, tuple, str, range, bytes, bytearray)):
            for note in notes:
                for line in _safe(note, "note").split("\n"):
                    yield line + "\n"
        elif notes is not None:
            yield _safe(notes, "__notes__", repr)       # ends no line

    def _format_syntax_error(self, name):
        where = ""
        if self.lineno is not None:
            yield '  File "%s", line %s\n' % (self.filename or "<string>",
                                              self.lineno)
        elif self.filename is not None:
            where = " (%s)" % self.filename
        if self.text is not None:
            whole = self.text.rstrip("\n")
            text = whole.lstrip(" \n\f")
            yield "    %s\n" % text
            if self.offset is not None:
                yield from self._format_carets(text, len(whole) - len(text))
        yield "%s: %s%s\n" % (name, self.msg or "<no detail available>",
                              where)

    def _format_carets(self, text, cut):
        end = self.end_offset or self.offset
        if end == self.offset or end == -1:
            end = self.offset + 1
        start = self.offset - 1 - cut
        if start >= 0:
            space = "".join([c if c.isspace() else " " for c in text[:start]])
            yield "    %s%s\n" % (space, "^" * (end - 1 - cut - start))

    def format(self, *, chain=True, _box=None):
        box = _Box() if _box is None else _box
        links = []
        te = self
        while te is not None:
            before = sentence = None
            if chain and te.__cause__ is not None:
                before, sentence = te.__cause__, _CAUSE
            elif (chain and te.__context__ is not None and
                    not te.__suppress_context__):
                before, sentence = te.__context__, _CONTEXT
            links.append((te, sentence))
            te = before
        for te, sentence in reversed(links):
            if sentence is not None:
                yield from box.put([sentence])
            if te.exceptions is None:
                yield from te._format_single(box)
            else:
                yield from te._format_group(box, chain)

    def _format_single(self, box, head="", sign="|"):
        if self.stack or self._is_inside:
            yield from box.put([head + "Traceback (most recent call last):\n"],
                               sign)
            yield from box.put(self.stack.format())
        yield from box.put(self.format_exception_only())

    def _format_group(self, box, chain):
        if box.depth > self.max_group_depth:
            yield from box.put(["... (max_group_depth is %s)\n"
                                % self.max_group_depth])
            return
        outermost = box.depth == 0
        if outermost:
            box.depth = 1
        yield from self._format_single(box, "Exception Group ",
                                       "+" if outermost else "|")
        shown = self.exceptions[:self.max_group_width]
        more = len(self.exceptions) - len(shown)
        for i, te in enumerate(shown):
            yield from self._format_member(
                box, i, str(i + 1), te.format(chain=chain, _box=box),
                not more and te is shown[-1])
        if more:
            text = "and %d more exception%s\n" % (more,
                                                  "s" if more > 1 else "")
            yield from self._format_member(box, len(shown), "...",
                                           box.put([text]), True)
        if outermost:
            box.depth = 0

    def _format_member(self, box, i, title, texts, is_last):
        box.need_close = is_last
        yield "%s%s+---------------- %s ----------------\n" % (
            box.indent(), "  " if i else "+-", title)
        box.depth += 1
        yield from texts
        if is_last and box.need_close:
            yield box.indent() + "+------------------------------------\n"
            box.need_close = False
        box.depth -= 1

    def print(self, *, file=None, chain=True):
        _print(self.format(chain=chain), file)
