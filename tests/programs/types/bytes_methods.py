# bytes: construction, indexing, the str-like methods, hex, decode.
b = b"Hello, bytes World"
print(b, b[0], b[-1], b[1:4], b[::-1], len(b), list(b[:3]), b"ell" in b, 72 in b, b + b"!", b"ab" * 3, bytes(3), bytes([65, 66]), bytes("é", "utf-8"), bytes(b"x"), bytes(range(5)), bytes())
print(b.upper(), b.lower(), b.title(), b.swapcase(), b.capitalize(), b.find(b"o"), b.rfind(b"o"), b.index(b","), b.count(b"l"), b.find(108), b.count(b""), b.startswith(b"He"), b.endswith((b"x", b"ld")))
print(b.split(), b.split(b","), b.rsplit(b" ", 1), b.partition(b", "), b.rpartition(b" "), b"l1\nl2\r\n".splitlines(), b"a,b".split(b",", 0), b",".join([b"x", b"y"]), b"".join([]))
print(b"  x ".strip(), b"xxaxx".strip(b"x"), b" l".lstrip(), b"r ".rstrip(), b"abc".replace(b"b", b"BB"), b"aaa".replace(b"a", b"", 2), b"a".center(5, b"*"), b"a".ljust(3) + b"|", b"7".zfill(3), b"-7".zfill(4), b"a\tb".expandtabs(4), b"pre-x".removeprefix(b"pre-"), b"x.py".removesuffix(b".py"))
print(b"abc".isalpha(), b"12".isdigit(), b"a1".isalnum(), b" ".isspace(), b"AB".isupper(), b"ab".islower(), b"Ab".istitle(), b"\xff".isascii(), b"".isalpha())
print(b"\x00\xffAz".hex(), b"abcd".hex("-"), b"abcdef".hex(":", 2), bytes.fromhex("00 ff 41"), bytes.fromhex(""), b"\xc3\xa9".decode(), b"\xe9".decode("latin-1"), b"a\xffb".decode("utf-8", "replace"), b"a\xffb".decode(errors="ignore"), b"\xff".decode("ascii", "backslashreplace"))
print(b"abc".translate(bytes.maketrans(b"ab", b"xy")), b"abc".translate(None, b"b"), b"a" < b"b", b"a" == "a", b"ab" == bytearray(b"ab"), hash(b"a") == hash(b"a"), max(b"abc"), sorted(b"cab"), {b"k": 1}[b"k"])
print(repr(b"\t\n\r\\\x1b'"), repr(b'"'), repr(b"'"), repr(b"\"'"), str(b"x"), f"{b'x'}", "%s" % b"x", b"%d-%s-%x" % (5, b"ab", 255), b"%c" % 65, b"%5.1f|" % 2.25)
ba = bytearray(b"abc")
ba[0] = 88
ba.append(100)
ba += b"ef"
ba.extend([103])
del ba[1]
print(ba, bytes(ba), ba[0], len(ba), ba.pop(), ba.upper(), ba == b"Xcdef", ba.find(b"d"), ba[1:3], ba.insert(0, 65), ba, ba.reverse(), ba, ba.remove(65), ba, bytearray(2), ba.copy() == ba)
for bad in (lambda: b"a" + "b", lambda: b["x"], lambda: bytes([300]), lambda: bytes(["a"]), lambda: bytes("a"), lambda: b"\xff".decode(), lambda: b"a".find("a"), lambda: b"a".join(["x"]), lambda: bytes.fromhex("abc"), lambda: bytes.fromhex("0g"), lambda: b"a"[5], lambda: b"a".split(","), lambda: bytes(1.5), lambda: hash(bytearray()), lambda: b"a".replace("a", "b"), lambda: "a" in b"a", lambda: b"a".startswith("a"), lambda: bytearray(b"a").append(256), lambda: b"a".hex("--"), lambda: bytes(None)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
