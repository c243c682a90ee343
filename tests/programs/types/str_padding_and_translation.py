# center, ljust, rjust, zfill, translate, maketrans, encode, format_map.
print("[" + "ab".center(7) + "][" + "abc".center(6, "*") + "][" + "ab".center(5, ".") + "][" + "abc".center(8, "-") + "]", "x".center(0), "x".center(2, "-"), "ab".center(3, "-"))
print("ab".ljust(5, "."), "ab".rjust(5, "."), "abcdef".ljust(3), "ab".rjust(4) + "|", "é".center(3, "日"))
print("42".zfill(5), "-42".zfill(5), "+42".zfill(5), "abc".zfill(2), "".zfill(3), "--1".zfill(5), "-".zfill(3), "日".zfill(2))
t = str.maketrans("abc", "xyz", "d")
print(t, "aabbccdde".translate(t), "abc".translate({97: "AA", 98: None, 99: 0x43}), "abc".translate({}), str.maketrans({"a": "1", "b": None, 99: "c"}), str.maketrans("é", "e"))
print("hello".translate(str.maketrans({c: c.upper() for c in "aeiou"})), "a-b".translate(str.maketrans("", "", "-")))
for bad in (lambda: str.maketrans("ab", "c"), lambda: str.maketrans(5), lambda: str.maketrans({"ab": 1}), lambda: "a".center("x"), lambda: "a".ljust(3, "xy"), lambda: "a".translate(5), lambda: "a".translate({97: 1.5}), lambda: "a".rjust(5, 1)):
    try:
        print(bad())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print("é€😀".encode(), "é".encode("latin-1"), "abc".encode("ascii"), "é".encode("ascii", "ignore"), "é€".encode("ascii", "replace"), "é€".encode("ascii", "xmlcharrefreplace"), "é😀".encode("ascii", "backslashreplace"), "hi".encode("utf-16-le"), "é".encode(encoding="utf8", errors="strict"))
print("{a}-{b[0]}".format_map({"a": 1, "b": "xyz"}), "{x}".format_map(type("D", (dict,), {"__missing__": lambda s, k: f"<{k}>"})()))
print(str(5), str(None), str([1, "a"]), str(b"ab"), str(b"\xc3\xa9", "utf-8"), str(b"abc", encoding="ascii"), str(), str(object=5), repr(str(b"x")), str("s"), str(1.0), str(b"\xff", "utf-8", "replace"))
print("abc".__len__(), "abc".__contains__("b"), "abc".__add__("d"), "abc".__getitem__(1), "abc".__mul__(2), "abc".__mod__(()), "%s".__mod__("x"), "a".__eq__("a"), "a".__hash__() == hash("a"))
print([*"héllo"], list(enumerate("ab")), "abc"[1:][0], tuple("xy"), dict.fromkeys("aab"), "a,b;c".replace(";", ",").split(","), max("apple", "banana", key=len), sorted("bca"), list(map(ord, "aé")), "".join(map(chr, range(97, 103))))
print("%s" % "abc"[::-1], "abc" "def"[2], len("\n\t\\"), "a\0b", len("a\0b"), repr("a\0b"), "tab\tq".expandtabs(4), "x" > "X", "ab" == "a" + "b", ord("\U0001F600"), "\N{BULLET}")
