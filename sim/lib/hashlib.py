# hashlib.py - digests by name; what digests is hashlib.c's _hash().
__all__ = ["md5", "sha1", "sha224", "sha256", "sha384", "sha512", "new",
           "algorithms_guaranteed", "algorithms_available", "pbkdf2_hmac",
           "file_digest"]

algorithms_guaranteed = {"md5", "sha1", "sha224", "sha256", "sha384", "sha512"}
algorithms_available = set(algorithms_guaranteed)


def new(name, data=b"", *, usedforsecurity=True):
    h = _hash(name.lower().replace("-", ""))
    if h is None:
        raise ValueError("unsupported hash type " + name)
    h.update(data)
    return h


def _named(name):
    def function(string=b"", *, usedforsecurity=True):
        return new(name, string)
    function.__name__ = function.__qualname__ = "openssl_" + name
    return function


md5, sha1, sha224, sha256, sha384, sha512 = map(
    _named, ["md5", "sha1", "sha224", "sha256", "sha384", "sha512"])


def _keyed(make, key):
    """The two digests of an HMAC that have taken [key], inner and outer."""
    inner, outer = make(), make()
    if len(key) > inner.block_size:
        key = make(key).digest()
    key = bytes(key).ljust(inner.block_size, b"\0")
    inner.update(bytes([b ^ 0x36 for b in key]))
    outer.update(bytes([b ^ 0x5c for b in key]))
    return inner, outer


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    inner, outer = _keyed(lambda data=b"": new(hash_name, data), password)
    if iterations < 1:
        raise ValueError("iteration value must be greater than 0.")
    if dklen is None:
        dklen = inner.digest_size
    if dklen < 1:
        raise ValueError("key length must be greater than 0.")

    def keyed(data):
        i, o = inner.copy(), outer.copy()
        i.update(data)
        o.update(i.digest())
        return o.digest()

    made, number = b"", 0
    while len(made) < dklen:
        number += 1
        last = keyed(salt + number.to_bytes(4, "big"))
        block = int.from_bytes(last, "big")
        for _ in range(iterations - 1):
            last = keyed(last)
            block ^= int.from_bytes(last, "big")
        made += block.to_bytes(inner.digest_size, "big")
    return made[:dklen]


def file_digest(fileobj, digest, /, *, _bufsize=2 ** 18):
    h = new(digest) if isinstance(digest, str) else digest()
    while data := fileobj.read(_bufsize):
        h.update(data)
    return h
