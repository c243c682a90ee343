# bytes and bytearray: corners of their methods and errors.
def told(*fs):
    for f in fs:
        try:
            print(repr(f()), end="; ")
        except Exception as e:
            print(type(e).__name__, e, end="; ")
    print()


class Index:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v


class Shrinks:
    def __init__(self, b): self.b = b
    def __index__(self):
        self.b.clear()
        return 1


b = bytearray(b"abc")
told(lambda: b.__setitem__(1, Shrinks(b)), lambda: b)
b = bytearray(b"abc")
try:
    b += b
except BufferError as e:
    print(e)
told(lambda: b, lambda: b.__iadd__(5), lambda: b.__imul__(2), lambda: b.__imul__(0), lambda: b)
told(lambda: b"a" - b"b", lambda: b"a" / 2, lambda: bytearray(b"a") - 1, lambda: b"a" @ b"b")
told(lambda: b"ab".istitle(), lambda: b"Ab Cd".istitle(), lambda: b"AB".istitle(),
     lambda: b"aB".istitle(), lambda: b"".istitle(), lambda: b"1A".istitle())
told(lambda: b"ab1".islower(), lambda: b"aB".islower(), lambda: b"AB".isupper(),
     lambda: b"Ab".isupper(), lambda: b"1".isupper())
told(lambda: b"ab".hex(b""), lambda: b"ab".hex(["x"]), lambda: b"ab".hex("é"),
     lambda: b"ab".hex(b"\xff"), lambda: b"ab".hex(5), lambda: b"abcde".hex("-", 2),
     lambda: b"abcde".hex("-", -2), lambda: b"abcde".hex(":", 0),
     lambda: b"abc".hex(bytes_per_sep=1, sep="_"))
told(lambda: bytes.fromhex("aé"), lambda: bytes.fromhex("é"), lambda: bytes.fromhex("a"),
     lambda: bytes.fromhex("a g"), lambda: bytes.fromhex(" aB 01\t"), lambda: bytes.fromhex(b"aa"),
     lambda: bytearray.fromhex("zz"))
it = iter(b"abc")
told(lambda: it.__length_hint__(), lambda: next(it), lambda: it.__length_hint__(),
     lambda: list(it), lambda: it.__length_hint__(), lambda: next(it, None))
a = bytearray(b"abcd")
it = iter(a)
told(lambda: next(it), lambda: a.clear(), lambda: it.__length_hint__(), lambda: list(it),
     lambda: a.extend(b"xyz"), lambda: list(it))
c = b"abc"
told(lambda: c.__bytes__() is c, lambda: b"abc".__sizeof__(), lambda: b"".__sizeof__())
told(lambda: b"a".center(5, b""), lambda: b"a".ljust(5, "x"), lambda: b"a".rjust(3, b"ab"),
     lambda: b"-5".zfill(4), lambda: b"+".zfill(3))
told(lambda: b"a b".split(""), lambda: b"a b".split(b""), lambda: b"a,b".rsplit(","),
     lambda: b"a".partition(b""), lambda: b"a".rpartition("x"),
     lambda: b"a\r\nb\rc\n".splitlines(True), lambda: b"a b c d".rsplit(None, 2),
     lambda: b" a ".rsplit(), lambda: b",".join([b"a", 5]), lambda: b",".join(["a"]),
     lambda: b",".join([b"a", bytearray(b"b")]), lambda: b",".join(5))
told(lambda: b"abc".decode("nope"), lambda: b"\xff".decode("ascii", "nope"),
     lambda: b"a".decode("ascii", "nope"),
     lambda: b"\xed\xa0\x80".decode("utf-8", "surrogatepass"),
     lambda: b"\xed\xa0".decode("utf-8", "surrogatepass"),
     lambda: b"\xff".decode("utf-8", "surrogatepass"),
     lambda: b"\xff".decode("ascii", "surrogatepass"),
     lambda: b"\xff".decode("utf-8", "xmlcharrefreplace"),
     lambda: b"\xff".decode("utf8", "surrogateescape"),
     lambda: b"a\xf0\x9f\x98".decode("utf-8", "replace"),
     lambda: b"\xc0\x80".decode("utf-8", "ignore"),
     lambda: b"\xff".decode("utf-8", "backslashreplace"))
told(lambda: b"a\x00".decode("utf-16"), lambda: b"a".decode("utf-16"),
     lambda: b"\xff\xfea\x00b".decode("utf-16"), lambda: b"\x00\xd8".decode("utf-16-le"),
     lambda: b"\x00\xd8a\x00".decode("utf-16-le"), lambda: b"\x00\xdc".decode("utf-16-le"),
     lambda: b"\x00\xd8\x00".decode("utf-16-le", "replace"), lambda: b"a\0\0\0".decode("utf-32"),
     lambda: b"\xff\xff\xff\xff".decode("utf-32-le"), lambda: b"a\0\0".decode("utf-32-le"),
     lambda: b"\0\xd8\0\0".decode("utf-32-le"), lambda: b"\xfe\xff\0a".decode("utf-16"),
     lambda: "a😀".encode("utf-16"), lambda: "\ud800".encode("utf-16"),
     lambda: "\ud800".encode("utf-16", "surrogatepass"), lambda: "a".encode("utf-32"))
told(lambda: bytes(5.0), lambda: bytes(-1), lambda: bytes("a"),
     lambda: bytes("a", "ascii", "strict", 5), lambda: bytes([256]), lambda: bytes([-1]),
     lambda: bytes(["a"]), lambda: bytes(Index(3)), lambda: bytes([Index(65)]),
     lambda: bytes(b"a", "ascii"), lambda: bytes(encoding="ascii"), lambda: bytes(errors="x"),
     lambda: bytes(1, errors="x"), lambda: bytes(None), lambda: bytes(object()),
     lambda: bytes(10**30), lambda: bytes(range(3)), lambda: bytes({1, 2}))


class B:
    def __init__(self, v): self.v = v
    def __bytes__(self): return self.v


class Sub(bytes): pass
class SubArray(bytearray): pass


told(lambda: bytes(B(b"x")), lambda: bytes(B(5)), lambda: Sub(B(b"y")),
     lambda: type(Sub(b"x")).__name__, lambda: type(Sub(b"x") + b"").__name__,
     lambda: bytes(Sub(b"z")), lambda: type(bytes(Sub(b"z"))).__name__,
     lambda: Sub(b"q").__bytes__(), lambda: type(Sub(b"q").__bytes__()).__name__,
     lambda: type(SubArray(b"a") * 2).__name__, lambda: type(Sub.fromhex("00")).__name__)
told(lambda: b"%d" % 5, lambda: b"%s" % "a", lambda: b"%s" % b"a", lambda: b"%b" % B(b"q"),
     lambda: b"%a" % "é", lambda: b"%c" % 256, lambda: b"%c" % b"ab", lambda: b"%c" % "a",
     lambda: b"%d" % "a", lambda: b"%(a)s" % {b"a": b"x"}, lambda: b"%s %s" % (b"a",),
     lambda: b"%s" % (b"a", b"b"), lambda: b"%", lambda: b"%z" % 1, lambda: b"%.2f" % 1,
     lambda: bytearray(b"%r") % "é")
told(lambda: b"a" < "a", lambda: b"a" == "a", lambda: b"a" == bytearray(b"a"),
     lambda: b"a" < bytearray(b"b"), lambda: b"a" in "a", lambda: "a" in b"a", lambda: 97 in b"a",
     lambda: 256 in b"a", lambda: -1 in b"a", lambda: b"" in b"a", lambda: Index(97) in b"a")
told(lambda: b"abc".find(256), lambda: b"abc".find("a"), lambda: b"abc".index(100),
     lambda: b"abc".count(97), lambda: b"aaa".count(b"aa"), lambda: b"abc".rfind(b"", 4),
     lambda: b"abc".find(b"", 3), lambda: b"abc".startswith((b"x", b"a")),
     lambda: b"abc".startswith("a"), lambda: b"abc".startswith(["a"]),
     lambda: b"abc".endswith((b"c", "x")), lambda: b"abc".replace(b"", b"-"),
     lambda: b"abc".replace(b"", b"-", 2), lambda: b"abc".replace("a", b""),
     lambda: b"aXbX".removesuffix(b"X"), lambda: b"abc".translate(None, b"b"),
     lambda: b"abc".translate(b"x"), lambda: bytes.maketrans(b"ab", b"c"),
     lambda: b"abc".translate(bytes.maketrans(b"ab", b"xy"), b"c"), lambda: b"abc".strip("a"),
     lambda: b"abca".strip(b"a"))
a = bytearray(b"hello")
told(lambda: a.pop(), lambda: a.pop(10), lambda: a.remove(200), lambda: a.remove(300),
     lambda: a.insert(100, 33), lambda: a.insert(-100, 34), lambda: a, lambda: a.append(256),
     lambda: a.append("a"), lambda: a.extend("ab"), lambda: a.extend([1, 300]),
     lambda: a.extend(5), lambda: a.reverse(), lambda: a, lambda: a.copy() is a,
     lambda: a.__delitem__(slice(0, 10, 2)), lambda: a,
     lambda: a.__setitem__(slice(0, 2, 2), b"xyz"), lambda: a.__setitem__(slice(0, 1), 5),
     lambda: a.__setitem__(slice(0, 1), "x"), lambda: a.__setitem__(0, "x"),
     lambda: a.__setitem__(slice(0, 0), [1, 2]), lambda: a, lambda: hash(a),
     lambda: bytearray().pop())
