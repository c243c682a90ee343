# multiprocessing.sharedctypes.py - numbers that processes share

import _process
from multiprocessing.synchronize import RLock, _assert_spawning

__all__ = ["RawValue", "RawArray", "Value", "Array"]

# Bytes of the whole types, by their letters; signed in small ones.
_whole = {"b": 1, "h": 2, "i": 4, "l": 8, "q": 8}


def _check_type(typecode):
    if not isinstance(typecode, str):
        raise TypeError("ticktape has no ctypes: a type is a letter, as 'i'")
    if typecode not in "cbBhHiIlLqQfd" or len(typecode) != 1:
        raise AttributeError(
            f"'str' object has no attribute {'__mul__'!r}"
            if len(typecode) != 1 else "this type has no size")


# What a cell of that type makes of a value: whole numbers are cut.
def _fit(typecode, value):
    if typecode in "fd":
        if isinstance(value, (int, float)):
            return float(value)
        raise TypeError(f"must be real number, not {type(value).__name__}")
    if typecode == "c":
        if isinstance(value, bytes) and len(value) == 1:
            return value[0]
        if isinstance(value, int):
            return value
        raise TypeError("one character bytes, bytearray or integer expected")
    if not isinstance(value, int):
        raise TypeError(
            f"'{type(value).__name__}' object cannot be interpreted as an "
            "integer" if not isinstance(value, float)
            else "int expected instead of float instance")
    bits = 8 * _whole[typecode.lower()]
    value &= (1 << bits) - 1
    if typecode.islower() and value >> (bits - 1):
        value -= 1 << bits
    # A cell has 64 bits with a sign.
    return value - (1 << 64) if value >> 63 and value > 0 else value


def _shown(typecode, cell):
    if typecode == "c":
        return bytes([cell])
    if typecode in "fd":
        return float(cell)
    if typecode in "LQ" and cell < 0:
        return cell + (1 << 64)
    return cell


class _RawValue:
    def __init__(self, typecode, *args):
        _check_type(typecode)
        self._type = typecode
        self._cells = _process.cells(1)
        if args:
            self.value = args[0]

    def __getstate__(self):
        _assert_spawning(self)

    @property
    def value(self):
        return _shown(self._type, _process.cell_get(self._cells, 0))

    @value.setter
    def value(self, value):
        _process.cell_set(self._cells, 0, _fit(self._type, value))


class _RawArray:
    def __init__(self, typecode, size_or_items):
        _check_type(typecode)
        self._type = typecode
        items = None if isinstance(size_or_items, int) else list(size_or_items)
        self._len = size_or_items if items is None else len(items)
        if self._len < 0:
            raise ValueError("Array length must be >= 0")
        self._cells = _process.cells(self._len)
        for i, item in enumerate(items or ()):
            self[i] = item

    def __getstate__(self):
        _assert_spawning(self)

    def __len__(self):
        return self._len

    def _at(self, i):
        if i < 0:
            i += self._len
        if not 0 <= i < self._len:
            raise IndexError("invalid index")
        return i

    def __getitem__(self, i):
        if isinstance(i, slice):
            found = [self[n] for n in range(*i.indices(self._len))]
            return b"".join(found) if self._type == "c" else found
        return _shown(self._type, _process.cell_get(self._cells, self._at(i)))

    def __setitem__(self, i, value):
        if not isinstance(i, slice):
            _process.cell_set(self._cells, self._at(i), _fit(self._type, value))
            return
        places = range(*i.indices(self._len))
        if len(places) != len(value):
            raise ValueError("Can only assign sequence of same size")
        for n, item in zip(places, value):
            self[n] = item

    def __iter__(self):
        return (self[i] for i in range(self._len))

    @property
    def raw(self):
        return bytes(_process.cell_get(self._cells, i)
                     for i in range(self._len))

    @property
    def value(self):
        if self._type != "c":
            raise AttributeError("value")
        return self.raw.split(b"\0")[0]

    @value.setter
    def value(self, data):
        if len(data) > self._len:
            raise ValueError("byte string too long")
        for i, byte in enumerate(data):
            _process.cell_set(self._cells, i, byte)
        if len(data) < self._len:
            _process.cell_set(self._cells, len(data), 0)


def RawValue(typecode, *args):
    return _RawValue(typecode, *args)


def RawArray(typecode, size_or_initializer):
    return _RawArray(typecode, size_or_initializer)


# The same with a lock around each access.
class Synchronized:
    def __init__(self, obj, lock=None):
        self._obj = obj
        self._lock = lock or RLock()
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __getstate__(self):
        _assert_spawning(self)

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *exc):
        return self._lock.__exit__(*exc)

    def get_obj(self):
        return self._obj

    def get_lock(self):
        return self._lock

    @property
    def value(self):
        with self:
            return self._obj.value

    @value.setter
    def value(self, value):
        with self:
            self._obj.value = value


class SynchronizedArray(Synchronized):
    def __len__(self):
        return len(self._obj)

    def __getitem__(self, i):
        with self:
            return self._obj[i]

    def __setitem__(self, i, value):
        with self:
            self._obj[i] = value

    def __iter__(self):
        return (self[i] for i in range(len(self._obj)))


class SynchronizedString(SynchronizedArray):
    @property
    def raw(self):
        with self:
            return self._obj.raw


def _locked(cls, obj, lock):
    if lock is False:
        return obj
    if lock in (True, None):
        lock = RLock()
    elif not hasattr(lock, "acquire"):
        raise AttributeError(f"{lock!r} has no method 'acquire'")
    return cls(obj, lock)


def Value(typecode_or_type, *args, lock=True, ctx=None):
    return _locked(Synchronized, _RawValue(typecode_or_type, *args), lock)


def Array(typecode_or_type, size_or_initializer, *, lock=True, ctx=None):
    array = _RawArray(typecode_or_type, size_or_initializer)
    return _locked(SynchronizedString if typecode_or_type == "c"
                   else SynchronizedArray, array, lock)
