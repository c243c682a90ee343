# Messages of common TypeErrors.
def f(): pass


L, T, S = [1, 2], (1,), "abc"


tries = [
    lambda: 1 + "a", lambda: "a" + 1, lambda: [] + (), lambda: None + 1, lambda: {} + {}, lambda: "a" - "b",
    lambda: "a" * "b", lambda: [1] * 1.5, lambda: -"a", lambda: ~1.5, lambda: +[], lambda: 1 < "a", lambda: f + 1,
    lambda: "abc" % 1, lambda: "%d" % "x", lambda: "%s %s" % (1,), lambda: "%d" % None, lambda: len(5),
    lambda: int([]), lambda: int(None), lambda: float({}), lambda: float([1]), lambda: int("5", 2.0), lambda: int(5, 2),
    lambda: "".join([1, 2]), lambda: ",".join(5), lambda: sum(["a"]), lambda: sum("ab"), lambda: sorted([1, "a"]),
    lambda: max(1, "a"), lambda: max(5), lambda: max([1], [2], key=5), lambda: min(), lambda: range("a"), lambda: range(1.5),
    lambda: range(), lambda: list(5), lambda: tuple(None), lambda: dict(5), lambda: dict([1]), lambda: set(5),
    lambda: {[]: 1}, lambda: {1, []}, lambda: L["a"], lambda: T["a"], lambda: S["a"], lambda: {}[[]],
    lambda: list(zip(1, 2)), lambda: enumerate(5), lambda: map(5), lambda: list(map(5, [1])), lambda: reversed({1}),
    lambda: reversed(5), lambda: iter(5), lambda: next(5), lambda: next([]), lambda: isinstance(1, "a"),
    lambda: abs("a"), lambda: round("a"), lambda: round(1.5, "a"), lambda: pow("a", 2), lambda: pow(2, 3, "a"),
    lambda: divmod("a", 1), lambda: chr("a"), lambda: ord(5), lambda: ord("ab"), lambda: hex("a"), lambda: bin(1.5),
    lambda: hash([]), lambda: print(1, sep=5), lambda: print(1, foo=2), lambda: "a".split(5), lambda: "a".replace("a"),
    lambda: "a".replace(1, 2), lambda: "a".startswith(5), lambda: "a".startswith(["b"]), lambda: "a".count(), lambda: "a".find(1),
    lambda: "abc".index(1), lambda: "a" in 5, lambda: 5 in "a", lambda: [].append(), lambda: [].append(1, 2), lambda: [].extend(5),
    lambda: [].insert("a", 1), lambda: [].pop("a"), lambda: {}.update(5), lambda: {}.get(), lambda: {}.pop(), lambda: [].sort(5),
    lambda: [3, 1].sort(key=5), lambda: [1].index(), lambda: "a".encode(5), lambda: b"a" + "b", lambda: b"a".join(["b"]),
    lambda: bytes("a"), lambda: bytes([1, "a"]), lambda: 1 @ 2, lambda: [1] @ [2], lambda: 1 << 1.5, lambda: 1.5 | 1,
    lambda: {1} + {2}, lambda: {1} | [2], lambda: {} | [1], lambda: 3 % "a", lambda: 5 // None, lambda: 2 ** "a", lambda: [] > 5,
    lambda: (1).__add__(), lambda: int.__add__(1), lambda: str.upper(5), lambda: list.append(5, 1), lambda: bool(1, 2), lambda: "".join(),
    lambda: "x".center("a"), lambda: "x".zfill("3"), lambda: slice(), lambda: type(), lambda: callable(), lambda: getattr(1), lambda: id(), lambda: sorted(5),
    lambda: sorted([1], 5), lambda: sorted(), lambda: zip([1], strict=1, foo=2), lambda: enumerate(), lambda: filter(None), lambda: all(5), lambda: sum(5), lambda: sum([1], "a"), lambda: sum([[1]], 0), lambda: str(1, 2, 3, 4), lambda: str(b"a", 5), lambda: str("a", "utf-8"),
]
for i, t in enumerate(tries):
    try:
        print(i, "no error", t())
    except TypeError as e:
        print(i, e)
    except Exception as e:
        print(i, type(e).__name__, e)
