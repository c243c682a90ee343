# io.py - text and bytes in memory.  Files are not provided.
from operator import index as _index

__all__ = ["StringIO", "BytesIO", "UnsupportedOperation", "SEEK_SET",
           "SEEK_CUR", "SEEK_END", "DEFAULT_BUFFER_SIZE", "IOBase",
           "TextIOBase", "RawIOBase", "BufferedIOBase"]

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 8192


class UnsupportedOperation(OSError, ValueError):
    pass


class IOBase:
    _closed = False
    _closed_message = "I/O operation on closed file"

    def _check(self):
        if self._closed:
            raise ValueError(self._closed_message)

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *exc_info):
        self.close()

    def __iter__(self):
        self._check()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    @property
    def closed(self):
        return self._closed

    def close(self):
        self._closed = True

    def flush(self):
        self._check()

    def isatty(self):
        self._check()
        return False

    def readable(self):
        self._check()
        return False

    writable = seekable = readable

    def fileno(self):
        raise UnsupportedOperation("fileno")

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def readlines(self, hint=-1, /):
        lines = []
        total = 0
        for line in self:
            lines.append(line)
            total += len(line)
            if hint is not None and 0 < hint <= total:
                break
        return lines


class TextIOBase(IOBase):
    encoding = errors = newlines = None


class RawIOBase(IOBase):
    pass


class BufferedIOBase(IOBase):
    pass


def _size(value):
    """How much is asked for; -1: all there is."""
    if value is None:
        return -1
    try:
        return _index(value)
    except TypeError:
        raise TypeError("argument should be integer or None, not '%s'"
                        % type(value).__name__) from None


class _InMemory:
    """What both kinds share: [_data], and [_pos] in it.

    What is written at the end waits in [_more] until somebody looks, or until
    it is more than what it is added to, so that many small writes cost no more
    than one large one.  [_len] is the length of both together.
    """

    @property
    def _data(self):
        if self._more:
            self._whole += self._zero[:0].join(self._more)
            self._more = []
        return self._whole

    @_data.setter
    def _data(self, data):
        self._whole = data
        self._more = []
        self._len = len(data)

    def readable(self):
        self._check()
        return True

    writable = seekable = readable

    def tell(self):
        self._check()
        return self._pos

    def getvalue(self):
        self._check()
        return self._data

    def read(self, size=-1, /):
        self._check()
        size = _size(size)
        end = len(self._data)
        if size >= 0:
            end = min(end, self._pos + size)
        text = self._data[self._pos:end]
        self._pos = max(self._pos, end)
        return text

    def readline(self, size=-1, /):
        self._check()
        size = _size(size)
        end = self._data.find(self._newline, self._pos)
        end = len(self._data) if end < 0 else end + 1
        if size >= 0:
            end = min(end, self._pos + size)
        text = self._data[self._pos:end]
        self._pos = max(self._pos, end)
        return text

    def truncate(self, pos=None, /):
        self._check()
        pos = self._pos if pos is None else _size(pos)
        if pos < 0:
            raise ValueError("Negative size value %d" % pos)
        self._data = self._data[:pos]
        return pos

    def _put(self, v):
        gap = self._pos - self._len
        if gap == 0:
            self._more.append(v)
            self._len += len(v)
            if self._len > 2 * len(self._whole) + 4096:
                self._data          # joins them
        else:
            if gap > 0:
                self._data += self._zero * gap
            self._data = (self._data[:self._pos] + v
                          + self._data[self._pos + len(v):])
        self._pos += len(v)
        return len(v)


class StringIO(_InMemory, TextIOBase):
    __module__ = "_io"
    _newline = "\n"
    _zero = "\0"

    def __init__(self, initial_value="", newline="\n"):
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError("initial_value must be str or None, not %s"
                            % type(initial_value).__name__)
        self._data = initial_value or ""
        self._pos = 0

    def write(self, s, /):
        self._check()
        if not isinstance(s, str):
            raise TypeError("string argument expected, got '%s'"
                            % type(s).__name__)
        return self._put(s)

    def seek(self, pos, whence=0, /):
        self._check()
        pos = _index(pos)
        if whence == 0:
            if pos < 0:
                raise ValueError("Negative seek position %d" % pos)
            self._pos = pos
        elif whence not in (1, 2):
            raise ValueError("Invalid whence (%d, should be 0, 1 or 2)"
                             % whence)
        elif pos != 0:
            raise OSError("Can't do nonzero cur-relative seeks")
        elif whence == 2:
            self._pos = len(self._data)
        return self._pos

    @property
    def line_buffering(self):
        return False


class BytesIO(_InMemory, BufferedIOBase):
    __module__ = "_io"
    _closed_message = "I/O operation on closed file."
    _newline = b"\n"
    _zero = b"\0"

    def __init__(self, initial_bytes=b""):
        self._data = bytes(initial_bytes or b"")
        self._pos = 0

    def write(self, b, /):
        self._check()
        if not isinstance(b, (bytes, bytearray)):
            raise TypeError("a bytes-like object is required, not '%s'"
                            % type(b).__name__)
        return self._put(bytes(b))

    read1 = _InMemory.read

    def readinto(self, buffer, /):
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    def seek(self, pos, whence=0, /):
        self._check()
        pos = _index(pos)
        if whence == 1:
            pos += self._pos
        elif whence == 2:
            pos += len(self._data)
        elif whence != 0:
            raise ValueError("invalid whence (%d, should be 0, 1 or 2)"
                             % whence)
        elif pos < 0:
            raise ValueError("negative seek value %d" % pos)
        self._pos = max(0, pos)
        return self._pos


def open(*args, **kwargs):
    raise RuntimeError("ticktape does not provide open(): a program here "
                       "sees no files")
