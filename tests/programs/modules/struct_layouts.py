# struct: every letter in both layouts, limits, floats to the last bit, buffers
import random
import struct


def attempt(f, *args, **kwargs):
    try:
        print(f.__name__, args, f(*args, **kwargs))
    except Exception as e:
        print(f.__name__, args, type(e).__name__, e)


class Index:
    def __index__(self):
        return 7

    def __repr__(self):
        return "Index()"


class Float:
    def __float__(self):
        return 7.5

    def __repr__(self):
        return "Float()"


numbers = 0, -1, 300, 2**15, 2**31, 2**32, 2**63, 2**64, -2**63 - 1, True, 1.5, "x", Index()
for letter in "bBhHiIlLqQnNP":
    for value in numbers:
        attempt(struct.pack, letter, value)
        if letter in "lLqQ":
            attempt(struct.pack, ">" + letter, value)
for letter in "efd":
    for value in 0, -1, 65536, 2**200, 2**2000 // 3 if letter == "f" else 1, 1.5, 1e39, "x", None, Index(), Float():
        attempt(struct.pack, letter, value)
        attempt(struct.pack, "<" + letter, value)
for letter in "?", "c", "s", "p", "3s", "3p", "x", "0s":
    for value in 0, "x", b"", b"a", b"abcdef", bytearray(b"z"), None, []:
        attempt(struct.pack, letter, value)
for format in ("", "3", "z", "<z", "<n", "3 i", "i3", "99999999999999999999i", "i\0", "ü", b"hi", None, 5, " i i ", "<i>i", "4x",
               "0s", "0i", "i0q", "bq", "@bq", "=bq", "qb", "3s", "5p", "256p", "bhilqefd?", "=bhilqefd?", "?3xhbi"):
    attempt(struct.calcsize, format)
for x in (1.0, -0.0, 65504.0, 65520.0, 65519.99, 5.96e-8, 2.98e-8, 2.99e-8, 1e-10, float("inf"), float("-inf"), 3.4028235e38,
          3.4028235677973366e38, 1e-45, 7e-46, 1 / 3, 5e-324, 2**-14, 2**-24, 1 + 2**-11, 1 + 3 * 2**-11, 1.7976931348623157e308):
    for format in "<e", ">f", "<d":
        try:
            data = struct.pack(format, x)
            print(x, format, data.hex(), *struct.unpack(format, data))
        except OverflowError as e:
            print(x, format, e)
r = random.Random(6)
for _ in range(15):
    data = bytes(r.randrange(256) for _ in range(8))
    print(data.hex(), struct.unpack("<q", data), struct.unpack(">Q", data), struct.unpack("=4h", data), struct.unpack(">2I", data),
          struct.unpack("<d", data), struct.unpack(">2f", data), struct.unpack("<4e", data), struct.unpack("8B", data),
          struct.unpack("b2xs?3s", data), struct.unpack("8p", data))
attempt(struct.unpack, "i", b"123")
attempt(struct.unpack, "i", "abcd")
attempt(struct.unpack, "i", bytearray(4))
for offset in 0, 4, 5, 9, -4, -3, -9:
    attempt(struct.unpack_from, "i", b"12345678", offset)
    buffer = bytearray(8)
    attempt(struct.pack_into, "i", buffer, offset, 1)
    print(buffer)
attempt(struct.unpack_from, "<i", buffer=b"12345678", offset=2)
attempt(struct.pack_into, "i", b"123456", 0, 1)
attempt(struct.pack_into, "i", None, 0, 1)
attempt(struct.pack_into, "i", buffer)
attempt(struct.pack_into, "i", buffer, 0)
attempt(struct.pack_into, "i", buffer, "x", 1)
attempt(struct.iter_unpack, "i", b"123")
attempt(struct.iter_unpack, "", b"")
attempt(struct.pack)
attempt(struct.pack, "i")
attempt(struct.pack, "i", 1, 2)
attempt(struct.pack, 5)
print(list(struct.iter_unpack("<hb", b"\1\0\2\3\0\4")), struct.pack("bxxi", 1, 2), struct.pack("!hI", 1, 2), struct.pack("b0i", 1))
header = struct.Struct(">HI4s")
frame = header.pack(1, 2, b"abcd")
print(header.size, header.format, frame, header.unpack(frame), header.unpack_from(b"__" + frame, 2), list(header.iter_unpack(frame * 2)))
attempt(header.pack, 1)
attempt(header.unpack, b"1")
attempt(header.unpack_from, b"12")
attempt(struct.Struct, "z")
attempt(struct.Struct, 5)
print(struct.Struct(b"<i").format, struct.error, struct.error.__mro__, struct.Struct, sorted(struct.__all__))
