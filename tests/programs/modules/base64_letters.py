# base64: every alphabet, there and back, and what is no text of it
import base64
import io
import random


def attempt(f, *args, **kwargs):
    try:
        print(f.__name__, f(*args, **kwargs))
    except (TypeError, ValueError, AssertionError) as e:
        print(f.__name__, args, type(e).__name__, e)


r = random.Random(5)
there = [base64.b64encode, base64.b32encode, base64.b32hexencode, base64.b16encode, base64.b85encode,
         base64.a85encode, base64.encodebytes, base64.standard_b64encode, base64.urlsafe_b64encode]
back = [base64.b64decode, base64.b32decode, base64.b32hexdecode, base64.b16decode, base64.b85decode,
        base64.a85decode, base64.decodebytes, base64.standard_b64decode, base64.urlsafe_b64decode]
for encode, decode in zip(there, back):
    for data in "abc", None, 3, bytearray(b"abc"), b"\0\0\0\0    \0\0\0\0", b"\0\0\0\0\0\0", b"\0", b" " * 80:
        attempt(encode, data)
    for n in range(12):
        data = bytes(r.randrange(256) for _ in range(n))
        attempt(encode, data)
        print(decode(encode(data)) == data, end=" ")
    for data in "é", None, 3, bytearray(b"YWJj"):
        attempt(decode, data)
    for letters in b"ABCDEFGH2345=", b"QWERTYabc=+/-_ \n", b"0123456789ABCDEF", b"abcdef~uz!", b"Aaz=", b"zy! ":
        for n in range(4):
            data = bytes(r.choice(letters) for _ in range(r.choice((8, 5, 4, 16, r.randrange(20)))))
            attempt(decode, data.decode() if n % 3 == 0 else data)

for _ in range(30):
    data = bytes(r.choice(b"Aab+/-_= \n") for _ in range(r.choice((8, 4, 16, r.randrange(20)))))
    attempt(base64.b64decode, data, validate=True)
    attempt(base64.b64decode, data, b"-_")
for data in b"MFRGG===", b"mfrgg===", b"M1RGG===", b"M0RGG===":
    for casefold in False, True:
        for map01 in None, b"L", "I", b"LL":
            attempt(base64.b32decode, data, casefold, map01)
    attempt(base64.b32hexdecode, data, True)
attempt(base64.b16decode, "ab")
attempt(base64.b16decode, "ab", True)
for data in b"", b"\0\0\0\0", b"    ", b"hello world, what", b"\0" * 7, b"    \0\0\0\0  ":
    for n in range(32):
        attempt(base64.a85encode, data, foldspaces=n & 1, wrapcol=(0, 1, 5, 10)[n >> 1 & 3], pad=n & 8, adobe=n & 16)
    attempt(base64.b85encode, data, True)
for data in (b"<~z~>", b"~>", b"<~~>", b"<~abc~>", b"abcde", b"y~>", b"ay~>", b"uuuuu~>", b"<~ab c\nde~>", b"\xff~>"):
    for n in range(4):
        attempt(base64.a85decode, data, foldspaces=n & 1, adobe=n & 2)
    attempt(base64.a85decode, data, adobe=True, ignorechars=b"")
attempt(base64.b64encode, b"\xff\xfe\xfd", b"-_")
attempt(base64.b64encode, b"\xff\xfe\xfd", b"-")
attempt(base64.b64decode, "ab", b"a")
lines, plain = io.BytesIO(), io.BytesIO()
base64.encode(io.BytesIO(b"x" * 200), lines)
base64.decode(io.BytesIO(lines.getvalue()), plain)
print(lines.getvalue(), plain.getvalue() == b"x" * 200)
print(sorted(base64.__all__), base64.MAXBINSIZE, base64.MAXLINESIZE)
