# Digests: in pieces and whole, with keys, of passwords.
import hashlib
import hmac

for name in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512"):
    h = hashlib.new(name)
    print(name, h.name, h.digest_size, h.block_size)
    for n in (0, 1, 55, 56, 63, 64, 65, 111, 112, 127, 128, 1000):
        data = bytes(i % 251 for i in range(n))
        whole = getattr(hashlib, name)(data)
        pieces = hashlib.new(name)
        for i in range(0, n, 7):
            pieces.update(data[i:i + 7])
        print(n, whole.hexdigest(), whole.digest() == pieces.digest())
h = hashlib.sha256(b"Nobody inspects")
early = h.copy()
h.update(b" the spammish repetition")
print(h.hexdigest(), early.hexdigest())
print(hashlib.pbkdf2_hmac("sha256", b"password", b"salt", 100).hex())
print(hashlib.pbkdf2_hmac("sha1", b"p" * 100, b"salt", 3, dklen=50).hex())
print(hmac.new(b"key", b"message", "sha256").hexdigest())
m = hmac.new(b"k" * 200, digestmod=hashlib.sha512)
m.update(b"in ")
n = m.copy()
m.update(b"pieces")
print(m.name, m.digest_size, m.hexdigest()[:20], n.hexdigest()[:20])
print(hmac.compare_digest("a", "a"), hmac.compare_digest(b"a", b"b"))
for bad in (lambda: hashlib.md5("text"), lambda: hashlib.new("nope"),
            lambda: hashlib.sha1(5), lambda: hmac.new("k", b"", "md5")):
    try:
        bad()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
