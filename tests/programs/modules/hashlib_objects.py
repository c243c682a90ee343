# hashlib: what digests show, copies, names that are none, what is no bytes
import hashlib
import hmac
import re

h = hashlib.sha256(b"abc")
print(re.sub("0x[0-9a-f]+", "0x", repr(h)), h.name, h.digest_size, h.block_size)
again = h.copy()
again.update(b"d")
print(h.hexdigest()[:16], again.hexdigest()[:16],
      again.digest() == hashlib.sha256(b"abcd").digest())
for name in ("md5", "SHA1", "sha224", "sha384", "sha512"):
    h = hashlib.new(name, b"x" * 200)
    print(h.name, h.digest_size, h.block_size, h.hexdigest()[:20])
for call in (lambda: hashlib.new("zork"), lambda: hashlib.md5("text"), lambda: hashlib.md5(None),
             lambda: h.update("text"), lambda: h.update(5), lambda: hashlib.sha1(""),
             lambda: hashlib.new("md5", "x"), lambda: h.zork):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__ + ":", e)
h = hashlib.md5()
for piece in (b"", bytearray(b"a"), b"b" * 63, b"c" * 64, b"d" * 129):
    h.update(piece)
print(h.hexdigest(), hashlib.md5(b"a" + b"b" * 63 + b"c" * 64 + b"d" * 129).hexdigest())
print(hmac.new(b"key", b"text", "sha1").hexdigest(), hmac.compare_digest("a", "a"))
print(hashlib.pbkdf2_hmac("sha256", b"pass", b"salt", 3, 40).hex())
for missing in (lambda: hmac.new(b"k"), lambda: hmac.new(b"k", b"m", None), lambda: hmac.HMAC(b"k", digestmod="")):
    try:
        missing()
    except TypeError as e:
        print(e)
