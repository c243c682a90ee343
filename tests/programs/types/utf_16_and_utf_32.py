# the wide encodings, and what they refuse
s = "aé€😀"
for e in ("utf-16", "UTF-16-LE", "utf_16_be", "utf-32", "utf-32-le", "utf-32be", "U16"):
    b = s.encode(e)
    print(e, b, b.decode(e) == s)
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
t(lambda: b"abc".decode("utf-16"))
t(lambda: b"abc".decode("utf-16-le", "replace"))
t(lambda: b"a\xd8".decode("utf-16-le"))
t(lambda: b"a\xd8b\0".decode("utf-16-le"))
t(lambda: b"a\xdcb\0".decode("utf-16-le"))
t(lambda: b"\xfe\xff\0a".decode("utf-16"))
t(lambda: b"a\xdcb\0".decode("utf-32"))
t(lambda: b"\0\xdc\0\0".decode("utf-32"))
t(lambda: "\ud800".encode("utf-16"))
t(lambda: "\ud800".encode("utf-16", "replace"))
t(lambda: "".encode("utf-16"))
t(lambda: b"".decode("utf-16"))
t(lambda: "a".encode("utf-17"))
t(lambda: bytes("é", "utf-16"))
t(lambda: str(b"\xff\xfea\0", "utf-16"))
