# struct.py - numbers and bytes laid out in bytes as a format says.
import math

__all__ = ["calcsize", "pack", "pack_into", "unpack", "unpack_from",
           "iter_unpack", "Struct", "error"]


class error(Exception):
    pass


# Sizes of integers, without and with those of the machine.
_SIZES = {"b": 1, "h": 2, "i": 4, "l": 4, "q": 8}
_NATIVE = {"b": 1, "h": 2, "i": 4, "l": 8, "q": 8, "n": 8, "p": 8}
_FLOATS = {"e": (2, 5), "f": (4, 8), "d": (8, 11)}  # size, bits of exponent
_SMALL = {"b": "byte", "B": "ubyte", "h": "short", "H": "ushort"}
_LONGEST = (1 << 63) - 1


# --- formats ----------------------------------------------------------------

def _text_of(format):
    if isinstance(format, str):
        format = format.encode("ascii").decode()
    elif isinstance(format, bytes):
        format = format.decode("latin-1")
    else:
        raise TypeError("Struct() argument 1 must be a str or bytes object, "
                        f"not {type(format).__name__}")
    if "\0" in format:
        raise error("embedded null character")
    return format


def _counted(text):
    """The letters of a format, each with its count, None if there is none."""
    at = 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        end = at
        while end < len(text) and "0" <= text[end] <= "9":
            end += 1
        if end == len(text):
            raise error("repeat count given without format specifier")
        count = int(text[at:end]) if end > at else None
        if count is not None and count > _LONGEST:
            raise error("total struct size too long")
        yield text[end], count
        at = end + 1


def _size_of(letter, native):
    if letter in "?cspx":
        return 1
    if letter in _FLOATS:
        return _FLOATS[letter][0]
    size = (_NATIVE if native else _SIZES).get(letter.lower())
    if size is None:
        raise error("bad char in struct format")
    return size


def _laid_out(text):
    """The values of a format as [(place, letter, size)], and the size of them
    all; whether the most significant byte comes first, and whether sizes and
    places are the machine's."""
    order = text[:1] if text[:1] in ("@", "=", "<", ">", "!") else ""
    native = order in ("", "@")
    values, at = [], 0
    for letter, count in _counted(text[len(order):]):
        size = _size_of(letter, native)
        if native and size > 1:
            at += -at % size
        if letter in "sp":
            size = 1 if count is None else count
            values.append((at, letter, size))
            at += size
            continue
        count = 1 if count is None else count
        if at + size * count > _LONGEST:
            raise error("total struct size too long")
        if letter != "x":
            values += [(at + i * size, letter, size) for i in range(count)]
        at += size * count
    return values, at, order in (">", "!"), native


# --- values -----------------------------------------------------------------

def _float_bits(x, size, exponent_bits):
    """The bits of a float in that many bytes; None: it is too large."""
    width = 8 * size - 1 - exponent_bits        # of the fraction
    bias = (1 << exponent_bits - 1) - 1
    top = (1 << exponent_bits) - 1
    sign = int(math.copysign(1, x) < 0) << 8 * size - 1
    if math.isnan(x):
        return sign | top << width | 1 << width - 1
    if math.isinf(x):
        return sign | top << width
    if x == 0:
        return sign
    n, d = abs(x).as_integer_ratio()
    exponent = max(math.frexp(x)[1] - 1, 1 - bias)
    # In units of the last place, a half to the even.
    shift = width - exponent
    n, d = (n << shift, d) if shift >= 0 else (n, d << -shift)
    units, rest = divmod(n, d)
    if 2 * rest > d or (2 * rest == d and units & 1):
        units += 1
    bits = units + (exponent + bias - 1 << width)
    return None if bits >= top << width else sign | bits


def _bits_float(bits, size, exponent_bits):
    width = 8 * size - 1 - exponent_bits
    bias = (1 << exponent_bits - 1) - 1
    top = (1 << exponent_bits) - 1
    fraction, exponent = bits & (1 << width) - 1, bits >> width & top
    if exponent == top:
        x = math.nan if fraction else math.inf
    elif exponent == 0:
        x = math.ldexp(fraction, 1 - bias - width)
    else:
        x = math.ldexp(fraction | 1 << width, exponent - bias - width)
    return -x if bits >> 8 * size - 1 else x


def _float_bytes(letter, value, order, native):
    size, exponent_bits = _FLOATS[letter]
    try:
        if not hasattr(value, "__float__") and not hasattr(value,
                                                           "__index__"):
            raise TypeError
        x = float(value)
    except (TypeError, ValueError, OverflowError):
        raise error("required argument is not a float") from None
    bits = _float_bits(x, size, exponent_bits)
    if bits is None and native and letter == "f":
        bits = _float_bits(math.copysign(math.inf, x), size, exponent_bits)
    if bits is None and isinstance(value, int):
        raise error("int too large to convert")
    if bits is None:
        raise OverflowError(f"float too large to pack with {letter} format")
    return bits.to_bytes(size, order)


def _int_bytes(letter, value, size, order):
    try:
        number = value.__index__()
    except AttributeError:
        raise error("required argument is not an integer") from None
    if letter == "P":
        if not -1 << 63 <= number < 1 << 64:
            raise error("int too large to convert")
        return (number & (1 << 64) - 1).to_bytes(8, order)
    signed = letter.islower()
    low = -1 << 8 * size - 1 if signed else 0
    high = (1 << 8 * size - signed) - 1
    if low <= number <= high:
        return number.to_bytes(size, order, signed=signed)
    if size == 8 and order == "big":
        raise error("int too large to convert")
    # What C reads the number into comes before what the letter can take.
    wide = letter in _SMALL or signed
    if not (-1 << 63 if wide else 0) <= number < (1 << 63 if wide
                                                  else 1 << 64):
        raise error("argument out of range")
    name = _SMALL.get(letter, f"'{letter}'")
    raise error(f"{name} format requires {low} <= number <= {high}")


def _bytes_of(letter, value, size, order, native):
    if letter in _FLOATS:
        return _float_bytes(letter, value, order, native)
    if letter == "?":
        return b"\1" if value else b"\0"
    if letter == "c":
        if not isinstance(value, bytes) or len(value) != 1:
            raise error("char format requires a bytes object of length 1")
        return value
    if letter not in "sp":
        return _int_bytes(letter, value, size, order)
    if not isinstance(value, (bytes, bytearray)):
        raise error(f"argument for '{letter}' must be a bytes object")
    if letter == "p" and size > 0:
        value = value[:min(size - 1, 255)]
        value = bytes([len(value)]) + value
    return bytes(value[:size]).ljust(size, b"\0")


def _value_of(letter, data, order):
    if letter in "cs":
        return data
    if letter == "?":
        return data != b"\0"
    if letter == "p":
        return data[1:data[0] + 1] if data else b""
    number = int.from_bytes(
        data, order, signed=letter.islower() and letter not in _FLOATS)
    if letter in _FLOATS:
        return _bits_float(number, *_FLOATS[letter])
    return number


# --- layouts ----------------------------------------------------------------

def _buffer(data):
    if not isinstance(data, (bytes, bytearray)):
        raise TypeError("a bytes-like object is required, not "
                        f"'{type(data).__name__}'")
    return bytes(data)


class Struct:
    __module__ = "_struct"

    def __init__(self, format):
        self.format = _text_of(format)
        self._values, self.size, big, self._native = _laid_out(self.format)
        self._order = "big" if big else "little"

    def _packed(self, name, args):
        if len(args) != len(self._values):
            raise error(f"{name} expected {len(self._values)} items for "
                        f"packing (got {len(args)})")
        out = bytearray(self.size)
        for (at, letter, size), value in zip(self._values, args):
            out[at:at + size] = _bytes_of(letter, value, size, self._order,
                                          self._native)
        return out

    def _unpacked(self, data, start):
        return tuple([_value_of(letter, data[start + at:start + at + size],
                                self._order)
                      for at, letter, size in self._values])

    def _place(self, offset, length, doing, name, missing):
        """Where the layout begins in a buffer of that length."""
        if offset < 0:
            if offset + self.size > 0:
                raise error(f"{missing} {self.size} bytes at offset {offset}")
            if offset + length < 0:
                raise error(f"offset {offset} out of range for {length}-byte "
                            "buffer")
            offset += length
        if length - offset < self.size:
            raise error(f"{name} requires a buffer of at least "
                        f"{self.size + offset} bytes for {doing} {self.size} "
                        f"bytes at offset {offset} (actual buffer size is "
                        f"{length})")
        return offset

    def pack(self, *args):
        return bytes(self._packed("pack", args))

    def pack_into(self, *args):
        if len(args) < 2:
            what = "offset" if args else "buffer"
            raise error(f"pack_into expected {what} argument")
        buffer, offset, *values = args
        if not isinstance(buffer, bytearray):
            kind = "None" if buffer is None else type(buffer).__name__
            raise TypeError("argument must be read-write bytes-like object, "
                            f"not {kind}")
        if len(values) != len(self._values):
            self._packed("pack_into", values)
        try:
            offset = offset.__index__()
        except AttributeError:
            raise TypeError(f"'{type(offset).__name__}' object cannot be "
                            "interpreted as an integer") from None
        at = self._place(offset, len(buffer), "packing", "pack_into",
                         "no space to pack")
        buffer[at:at + self.size] = self._packed("pack_into", values)

    def unpack(self, buffer, /):
        data = _buffer(buffer)
        if len(data) != self.size:
            raise error(f"unpack requires a buffer of {self.size} bytes")
        return self._unpacked(data, 0)

    def unpack_from(self, buffer, offset=0):
        data = _buffer(buffer)
        return self._unpacked(data, self._place(
            offset, len(data), "unpacking", "unpack_from",
            "not enough data to unpack"))

    def iter_unpack(self, buffer, /):
        data = _buffer(buffer)
        if self.size == 0:
            raise error("cannot iteratively unpack with a struct of length 0")
        if len(data) % self.size:
            raise error("iterative unpacking requires a buffer of a multiple "
                        f"of {self.size} bytes")
        return (self._unpacked(data, at)
                for at in range(0, len(data), self.size))


# --- without one ------------------------------------------------------------

_known = {}


def _struct(format):
    if format not in _known:
        if len(_known) >= 100:
            _known.clear()
        _known[format] = Struct(format)
    return _known[format]


def calcsize(format, /):
    return _struct(format).size


def pack(*args):
    if not args:
        raise TypeError("missing format argument")
    return _struct(args[0]).pack(*args[1:])


def pack_into(*args):
    if not args:
        raise TypeError("missing format argument")
    _struct(args[0]).pack_into(*args[1:])


def unpack(format, buffer, /):
    return _struct(format).unpack(buffer)


def unpack_from(format, /, buffer, offset=0):
    return _struct(format).unpack_from(buffer, offset)


def iter_unpack(format, buffer, /):
    return _struct(format).iter_unpack(buffer)
