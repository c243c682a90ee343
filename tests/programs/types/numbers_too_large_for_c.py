# Numbers too large for C: what is cut, what is refused, and how.
def told(*fs):
    for f in fs:
        try:
            print(repr(f()), end="; ")
        except Exception as e:
            print(type(e).__name__, e, end="; ")
    print()
for n in (2**31, -2**31-1, 2**40, 2**70, -2**70, "a", 1.5):
    told(lambda: chr(n), lambda: "a\t".expandtabs(n), lambda: b"a\t".expandtabs(n),
         lambda: bytearray(b"a").expandtabs(n), lambda: "%c" % n, lambda: b"%c" % n,
         lambda: format(n, "c"), lambda: b"a".hex("-", n), lambda: "aa".split("a", n),
         lambda: b"aa".split(b"a", n), lambda: "a".replace("a", "b", n),
         lambda: b"a".replace(b"a", b"b", n), lambda: "a".find("a", n), lambda: b"a".find(b"a", n),
         lambda: [1].insert(n, 1), lambda: [1].pop(n), lambda: [1].index(1, n),
         lambda: round(1.5, n), lambda: sum([1], n), lambda: __import__("os", None, None, (), n),
         lambda: bytearray(b"a").pop(n), lambda: bytearray(b"a").insert(n, 1), lambda: int("1", n),
         lambda: "a"[n], lambda: [1][n], lambda: (1,)[n], lambda: b"a"[n], lambda: range(3)[n],
         lambda: [1, 2][n:], lambda: enumerate([1], n).__next__(), lambda: pow(2, 3, n),
         lambda: 1 >> n)
