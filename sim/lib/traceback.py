# traceback.py - exceptions and their tracebacks as text.
#
# The text of a whole exception is the machine's own; here it is taken apart
# and put together for those who want pieces.
import sys
from _std import exc_last_line, exc_text, source_line, stack_text

__all__ = [
    "FrameSummary", "StackSummary", "TracebackException", "clear_frames",
    "extract_stack", "extract_tb", "format_exc", "format_exception",
    "format_exception_only", "format_list", "format_stack", "format_tb",
    "print_exc", "print_exception", "print_last", "print_list",
    "print_stack", "print_tb", "walk_stack", "walk_tb",
]

_none = object()


class FrameSummary:
    def __init__(self, filename, lineno, name, *, lookup_line=True,
                 locals=None, line=None, **kwargs):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self.locals = locals
        self._line = line

    @property
    def line(self):
        if self._line is None:
            self._line = source_line(self.filename, self.lineno or 0)
        return self._line

    def _key(self):
        return (self.filename, self.lineno, self.name, self.line)

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return self._key() == other._key()
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
        frames = [FrameSummary(f.f_code.co_filename, lineno,
                               f.f_code.co_name) for f, lineno in frame_gen]
        return cls(_limited(frames, limit))

    def format_frame_summary(self, frame):
        s = '  File "%s", line %s, in %s\n' % (frame.filename, frame.lineno,
                                               frame.name)
        if frame.line:
            s += "    %s\n" % frame.line.strip()
        return s

    def format(self):
        result = []
        last = None
        count = 0
        for frame in self:
            key = (frame.filename, frame.lineno, frame.name)
            if key != last:
                _add_repeated(result, count)
                last = key
                count = 0
            count += 1
            if count <= 3:
                result.append(self.format_frame_summary(frame))
        _add_repeated(result, count)
        return result


def _add_repeated(result, count):
    if count > 3:
        count -= 3
        result.append("  [Previous line repeated %d more time%s]\n"
                      % (count, "s" if count > 1 else ""))


def _limited(frames, limit):
    if limit is None:
        return frames
    if limit >= 0:
        return frames[:limit]
    return frames[limit:]


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
    return StackSummary.extract(walk_tb(tb), limit=limit)


def extract_stack(f=None, limit=None):
    frames = list(walk_stack(f))
    if limit is not None:
        frames = frames[:limit]
    frames.reverse()
    return StackSummary.extract(frames)


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    for item in format_list(extracted_list):
        _write(file, item)


def format_tb(tb, limit=None):
    return extract_tb(tb, limit).format()


def print_tb(tb, limit=None, file=None):
    _write(file, "".join(format_tb(tb, limit)))


def format_stack(f=None, limit=None):
    return extract_stack(f, limit).format()


def print_stack(f=None, limit=None, file=None):
    _write(file, "".join(format_stack(f, limit)))


def _write(file, text):
    (sys.stderr if file is None else file).write(text)


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


def _text(exc, tb, chain):
    """What is shown of exc, with tb in the place of its own traceback, and
    without what it came from unless chain."""
    own = exc.__traceback__, exc.__context__, exc.__cause__
    suppress = exc.__suppress_context__
    exc.__traceback__ = tb
    if not chain:
        exc.__context__ = exc.__cause__ = None
    try:
        return exc_text(exc)
    finally:
        exc.__traceback__, exc.__context__, exc.__cause__ = own
        exc.__suppress_context__ = suppress


def _lines(text):
    """Pieces as CPython gives them: a frame with its source is one."""
    pieces = []
    for line in text.splitlines(True):
        if pieces and line.startswith("    ") and pieces[-1].startswith(
                "  File "):
            pieces[-1] += line
        else:
            pieces.append(line)
    return pieces


def format_exception(exc, /, value=_none, tb=_none, limit=None, chain=True):
    exc, tb = _the_exception(exc, value, tb)
    return list(TracebackException(type(exc), exc, tb, limit=limit).format(
        chain=chain))


def print_exception(exc, /, value=_none, tb=_none, limit=None, file=None,
                    chain=True):
    exc, tb = _the_exception(exc, value, tb)
    _write(file, "".join(format_exception(type(exc), exc, tb, limit, chain)))


def format_exception_only(exc, /, value=_none):
    if value is _none:
        value = exc
    if value is None:
        return ["NoneType: None\n"]
    lines = [exc_last_line(value)]
    if isinstance(value, SyntaxError):
        lines = lines[0].splitlines(True)
    for note in getattr(value, "__notes__", None) or ():
        lines.extend([line + "\n" for line in str(note).split("\n")])
    return lines


def format_exc(limit=None, chain=True):
    return "".join(format_exception(sys.exc_info()[1], limit=limit,
                                    chain=chain))


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exc_info()[1], limit=limit, file=file, chain=chain)


def print_last(limit=None, file=None, chain=True):
    if not hasattr(sys, "last_value"):
        raise ValueError("no last exception")
    print_exception(sys.last_value, limit=limit, file=file, chain=chain)


def clear_frames(tb):
    pass


class TracebackException:
    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None,
                 lookup_lines=True, capture_locals=False, compact=False,
                 max_group_width=15, max_group_depth=10, _seen=None):
        self._exc = exc_value
        self._tb = exc_traceback
        self._limit = limit
        self.exc_type = exc_type
        self.stack = extract_tb(exc_traceback, limit)
        self._str = "" if exc_value is None else str(exc_value)
        self.__notes__ = getattr(exc_value, "__notes__", None)
        self.__suppress_context__ = getattr(exc_value,
                                            "__suppress_context__", False)

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, getattr(exc, "__traceback__", None),
                   *args, **kwargs)

    @property
    def __cause__(self):
        cause = getattr(self._exc, "__cause__", None)
        return cause and TracebackException.from_exception(cause)

    @property
    def __context__(self):
        context = getattr(self._exc, "__context__", None)
        return context and TracebackException.from_exception(context)

    def __str__(self):
        return self._str

    def format_exception_only(self):
        yield from format_exception_only(self._exc)

    def format(self, *, chain=True):
        exc = self._exc
        if exc is None:
            yield "NoneType: None\n"
        elif self._limit is None:
            yield from _lines(_text(exc, self._tb, chain))
        else:
            if self.stack:
                yield "Traceback (most recent call last):\n"
                yield from self.stack.format()
            yield from format_exception_only(exc)

    def print(self, *, file=None, chain=True):
        for line in self.format(chain=chain):
            _write(file, line)
