# Iterating, building, comparing and hashing of strings.
s = "héllo"
for i, ch in enumerate(s):
    print(i, ch, ord(ch), end="; ")
print()
out = ""
for c in s:
    out += c.upper()
out *= 2
print(out, len(out), out[::2], s[::-1], "".join(reversed(s)), "-".join(s), list(s), s[1:3] + s[-1])
print([s[i:j] for i in range(3) for j in range(i + 1, 4)], {c: s.count(c) for c in s}, sorted(set(s)), max(s), min(s))
print("a" < "B", "a" < "b", "" < "a", "abc" < "abcd", "Z" < "a" < "é" < "日" < "😀", "10" < "9", sorted(["b", "a", "B", "é", "aa"]))
print("ab" * 3, 3 * "ab", "ab" * 0, "ab" * -1, "a" + "b" "c", "x" in "xyz", "xz" in "xyz", not "q" in "xyz")
big = "abc" * 1000
print(len(big), big.count("ca"), big.find("cab", 2995), hash(big) == hash("abc" * 1000), big == "abc" * 1000, big[2997:], len(big.replace("b", "")))
parts = []
for n in range(5):
    parts.append(str(n))
    parts.append("," if n < 4 else ".")
print("".join(parts), "".join(str(n) for n in range(12)), " ".join(f"{n}^2={n * n}" for n in range(4)))
lines = "one\n  two\n\nthree".splitlines()
print(lines, [l.strip() for l in lines if l.strip()], max(lines, key=len), {len(l): l for l in lines}, "\n".join(f"{i:>2}: {l}" for i, l in enumerate(lines, 1)))
try:
    s[0] = "J"
except TypeError as e:
    print(e)
try:
    s[99]
except IndexError as e:
    print(e)
print(s[99:], s[-99:2], s[2:-99], s[:99] == s, str(s) is s, s.__len__(), s.__iter__().__next__(), "a,b" == ",".join("ab"))
a, *b, c = s
print(a, b, c, *s, sep="|")
print("😀é"[0], len("😀é"), "😀é"[::-1], [hex(ord(c)) for c in "😀é"], "\U0001F600" == "😀", "e\u0301" == "é", list("e\u0301"))
print("%s" % s, f"{s:>8}", s.encode(), len(s.encode()), s.encode("utf-16-le")[:4], bytes(s, "latin-1"), s.encode("utf-8").decode("latin-1"))
