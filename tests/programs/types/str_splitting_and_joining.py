# split, rsplit, splitlines, partition, join, strip family.
s = "  one two   three "
print(s.split(), s.split(" "), s.split(None, 1), s.rsplit(None, 1), s.split("  "), s.split(" ", 2), s.rsplit(" ", 2))
print("a,b,,c,".split(","), "a,b,,c,".rsplit(",", 2), "a,b".split(",", 0), "".split(), "".split(","), " ".split(), "abc".split("abc"), "a--b--c".split("--", maxsplit=1), "a b".split(sep=" "))
print("x".split("xy"), "1<>2<>3".split("<>"), "\t a \n b \r\n".split(), "a\u00a0b\u2003c".split(), "aXbXc".rsplit("X", 1), "  a  ".split(None, 0), " a b c ".split(None, 1), " a b c ".rsplit(None, 1))
print("l1\nl2\r\nl3\rl4\n".splitlines(), "l1\n\nl3".splitlines(True), "".splitlines(), "\n".splitlines(), "a\x0bb\x0cc\x1cd\x85e\u2028f".splitlines(), "x\r\n".splitlines(keepends=True))
print("k=v=w".partition("="), "k=v=w".rpartition("="), "none".partition("="), "none".rpartition("="), "=x".partition("="), "ab".partition("ab"))
print(",".join(["a", "b"]), "".join("abc"), "-".join([]), "x".join(["solo"]), ", ".join(str(i) for i in range(3)), "ab".join("12"), " ".join({"k1": 1, "k2": 2}), "é".join("日本"))
print(repr(s.strip()), repr(s.lstrip()), repr(s.rstrip()), "xxabcxx".strip("x"), "abcba".strip("ab"), "abcba".lstrip("ab"), "abcba".rstrip("ba"), "www.example.com".strip("w.moc"), repr("\t\n x \r".strip()), "x".strip(""), "\u2003x\u00a0".strip() == "x", "aaa".strip("a"))
print("a\tb".expandtabs(), "a\tbc\td".expandtabs(4), "\t".expandtabs(0), "ab\n\tc".expandtabs(3), "no".expandtabs(2), "1234\t5".expandtabs(4))
for bad in (lambda: "a".split(""), lambda: "a".partition(""), lambda: ",".join([1]), lambda: ",".join(["a", None]), lambda: "a".strip(1), lambda: "a".rpartition(""), lambda: "".join(5), lambda: "a".split(",", "x")):
    try:
        print(bad())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
text = "the cat sat on the mat the end"
counts = {}
for w in text.split():
    counts[w] = counts.get(w, 0) + 1
print(counts, " ".join(reversed(text.split())), " ".join(w.capitalize() for w in text.split()))
