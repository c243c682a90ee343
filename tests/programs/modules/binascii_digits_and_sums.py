# binascii: hexadecimal digits, base64 read strictly, check sums
import binascii
import random
from binascii import a2b_base64, b2a_base64, crc32, crc_hqx, hexlify, unhexlify


def attempt(f, *args, **kwargs):
    try:
        print(f.__name__, args, kwargs, f(*args, **kwargs))
    except (TypeError, ValueError) as e:
        print(f.__name__, args, kwargs, type(e).__name__, e)


for f in hexlify, b2a_base64, crc32:
    for data in "a", 3, None, b"abc", bytearray(b"q"), [1], b"":
        attempt(f, data)
attempt(hexlify, b"abcd", "-", 2)
attempt(hexlify, b"abcd", b"-", -3)
attempt(hexlify, b"abcd", "--", -3)
attempt(hexlify, data=b"abcd", sep=":", bytes_per_sep=1)
attempt(hexlify, b"abcd", ":", 0)
attempt(hexlify, b"abcd", 3)
attempt(hexlify)
for text in "abc", "ab", "zz", "é", b"AbcD", bytearray(b"12"), 3, None, b"1 ", "a\u1234", "":
    attempt(unhexlify, text)
for text in ("YQ", "YQ=", "YQ==", "Y", "YWJj", "YWJjZ", "YWJjZA", "Y W\nJj", "=", "====", "YQ==YQ==", "é", 3, b"YWI=",
             b"YWI=x", "YQ=a=", "!!!!", "A=", "AB=C", "AAAAA", "AA==", "YWJj=", "YWJj\n=", "YQ== ", "Y=Q=", "\0"):
    attempt(a2b_base64, text)
    attempt(a2b_base64, text, strict_mode=True)
r = random.Random(2)
for _ in range(60):
    text = "".join(r.choice("Aab/+=-\n") for _ in range(r.choice((4, 8, 12, r.randrange(9)))))
    attempt(a2b_base64, text)
    attempt(a2b_base64, text, strict_mode=True)
attempt(b2a_base64, b"abc", newline=False)
for start in 5, -1, 2 ** 40, "x", True, 1.5:
    attempt(crc32, b"abc", start)
    attempt(crc_hqx, b"abc", start)
attempt(crc_hqx, b"abc")
total = 0
for piece in b"one ", b"two ", b"three":
    total = crc32(piece, total)
print(total == crc32(b"one two three"), hex(crc32(bytes(range(256)) * 9)), crc_hqx(b"123456789", 0))
print(binascii.b2a_hex(b"\x01"), binascii.a2b_hex("01"), binascii.Error.__mro__, binascii.Incomplete.__mro__)
