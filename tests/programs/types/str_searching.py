# find, index, count, startswith, endswith, in, with bounds.
s = "banana bandana"
print(s.find("an"), s.find("an", 2), s.find("an", 2, 4), s.find("zz"), s.find(""), s.find("", 5), s.find("", 14), s.find("", 15), s.find("a", -3), s.find("n", 1, -10))
print(s.rfind("an"), s.rfind("an", 0, 5), s.rfind("b"), s.rfind(""), s.rfind("zz"), s.rfind("a", 5, 3))
print(s.index("ban", 1), s.rindex("ban"), s.count("a"), s.count("an"), s.count("ana"), s.count(""), s.count("a", 3), s.count("a", 3, 6), "aaaa".count("aa"), "".count(""), "abc".count("", 1))
print(s.startswith("ban"), s.startswith("ban", 1), s.startswith("ban", 7), s.startswith(("x", "b")), s.startswith(""), s.startswith("a", 1, 2), s.startswith("an", 1, 2), s.startswith(()))
print(s.endswith("ana"), s.endswith(("x", "na")), s.endswith("nan", 0, 5), s.endswith(""), s.endswith("banana", 0, 6), s.endswith("x", -1))
print("ana" in s, "" in s, "x" in s, "nab" not in s, "a b" in s)
for f in (s.index, s.rindex):
    try:
        f("q")
    except ValueError as e:
        print(e)
print("aXbXc".replace("X", "-"), "aaa".replace("a", "b", 2), "abc".replace("", "."), "".replace("", "x"), "aaa".replace("aa", "b"), "abc".replace("b", ""), "abc".replace("z", "y"), "a" .replace("a", "aa", 0), "abc".replace("", "-", 2))
print("prefix-name".removeprefix("prefix-"), "name.py".removesuffix(".py"), "abc".removeprefix("x"), "abc".removesuffix(""), "aaa".removeprefix("a"))
print(s[0], s[-1], s[2:5], s[::-1], s[-4:], len(s), s * 2, s + "!", "x" in "x" * 3, min(s), max(s), sorted(set(s)), "abc" < "abd", "Z" < "a", "" < "a", "abc" < "abcd", "10" < "9")
print("\u00e9" in "caf\u00e9", "日本語".find("本"), "日本語".count("日"), "aé日😀".index("😀"), "😀😀".replace("😀", "x"), "aéa".rfind("a"))
