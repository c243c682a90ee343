# chr, ord, ascii, repr, format, hex, print of characters and containers.
print(chr(65), chr(8364), chr(0x1F600), repr(chr(0)), repr(chr(127)), repr(chr(0x10FFFF)), ord("A"), ord("€"), ord("😀"), ord(b"a"), ord("\n"), [ord(c) for c in "aé"])
print(ascii("aé€😀\n"), ascii([1, "é"]), ascii(None), ascii("it's \"x\""), repr("it's"), repr("a\"b"), repr("a'b\"c"), repr("tab\t\x01\x7f\x80\u2028"), repr(""), repr("\\n"))
print(repr(1.0), repr(10 ** 20), repr(True), repr(None), repr([1, "a", None]), repr((1,)), repr({"k": [1]}), repr({1}), repr(frozenset({1})), repr(set()), repr(b"x"), repr(bytearray(b"x")), repr(range(2)), repr(slice(1)), repr(...))
print(repr(int), repr(type), repr(len), repr(ValueError), repr(ValueError("a", 1)), repr(KeyError()), repr({}.keys()), repr({1: 2}.items()), repr(NotImplemented), repr(list[int]), repr(int | None), repr([[], [[]]]), repr({"a": {"b": ()}}))
print(format(5), format(5, "03"), format("x", ">3"), format(1.5, ".2f"), format(None), format([1]), format(True), format(255, "#x"), [chr(i) for i in range(97, 101)], "".join(chr(ord(c) + 1) for c in "HAL"), max(map(ord, "az")))
for bad in (lambda: chr(-1), lambda: chr(0x110000), lambda: chr("a"), lambda: chr(1.5), lambda: chr(), lambda: ord(""), lambda: ord("ab"), lambda: ord(5), lambda: ord(b"ab"), lambda: ord([]), lambda: ascii(), lambda: repr(), lambda: repr(1, 2), lambda: format(), lambda: format(1, 2), lambda: format("a", "d"), lambda: chr(10 ** 20), lambda: hex("a"), lambda: oct(None), lambda: bin([])):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
l = [1]; l.append(l); d = {"d": 1}; d["d"] = d; t = ([],); t[0].append(t); print(l, d, t, repr([l, l]), str({"l": l}))
class R:
    def __init__(self): self.me = [self]
    def __repr__(self): return f"R({len(self.me)})"
print(R(), [R()], {R(): R()}, (R(), [R()]), f"{[R()]}", "%s" % [R()], str([R()]), R().me)
class Node:
    def __init__(self, v, nxt=None): self.v, self.nxt = v, nxt
    def __repr__(self): return f"Node({self.v!r}, {self.nxt!r})"
print(Node(1, Node("two", Node(3.0))), [Node(None)], {"n": Node(())})
print("é\u0301", "\u200b" == "​", len("\U0001F468\u200D\U0001F469"), "\ud800".isprintable(), repr("\ud800"), ascii("\ud83d\ude00"), repr("\u3000 \u00a0"), repr("日本語 Ω ñ"), repr("\r\n\v\f\x1b"), repr("\xff\u0100"))
