# Messages of common ValueErrors, IndexErrors, KeyErrors and arithmetic errors.
tries = [
    lambda: int("abc"), lambda: int(""), lambda: int("1.5"), lambda: int("12", 2), lambda: int("z", 36), lambda: int("1", 1),
    lambda: int("1", 99), lambda: int(" 1 2 "), lambda: int("0x1f"), lambda: int("1__0"), lambda: int("é"), lambda: int(b"x1"),
    lambda: float("abc"), lambda: float(""), lambda: float("1,5"), lambda: float("1_"), lambda: int(float("nan")), lambda: int(float("inf")),
    lambda: [1].index(2), lambda: (1,).index(2), lambda: "abc".index("z"), lambda: "abc".rindex("z"), lambda: b"abc".index(b"z"),
    lambda: [].remove(1), lambda: [][0], lambda: [1][5], lambda: [1][-2], lambda: ()[0], lambda: ""[0], lambda: "abc"[10], lambda: b""[0],
    lambda: [].pop(), lambda: [1].pop(5), lambda: {}.popitem(), lambda: set().pop(), lambda: {}["k"], lambda: {}[5], lambda: {}[(1, 2)],
    lambda: {}.pop("k"), lambda: {1}.remove(2), lambda: {"a": 1}[None], lambda: range(5)[9], lambda: range(0, 5, 0), lambda: range(3).index(7),
    lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: divmod(1, 0), lambda: divmod(1.0, 0),
    lambda: 0 ** -1, lambda: 0.0 ** -1, lambda: pow(2, 3, 0), lambda: pow(2, -1, 4), lambda: 2.0 ** 5000, lambda: 10.0 ** 400, lambda: float(10 ** 400),
    lambda: 10 ** 400 / 1.0, lambda: int("1") << -1, lambda: 1 >> -1, lambda: (10 ** 400) / (10 ** 10) and 10 ** 400 / 3, lambda: "a".split(""),
    lambda: "a".replace("", "b", -1) and "ab".partition(""), lambda: chr(-1), lambda: chr(0x110000), lambda: bytes([256]), lambda: bytes([-1]), lambda: bytes(-1),
    lambda: max([]), lambda: min(()), lambda: next(iter([])), lambda: dict([(1, 2, 3)]), lambda: dict(["abc"]), lambda: dict([(1,)]), lambda: list(zip([1], [1, 2], strict=True)),
    lambda: list(zip([1, 2], [1], strict=True)), lambda: list(zip([1], [1], [], strict=True)), lambda: "x" * (10 ** 30), lambda: [0] * (10 ** 30), lambda: "%c" % 1114112,
    lambda: "{} {}".format(1), lambda: "{a}".format(), lambda: "{0} {}".format(1), lambda: "{".format(), lambda: "}".format(), lambda: "{!x}".format(1), lambda: "{:d}".format("a"),
    lambda: "{:d}".format(1.5), lambda: "{:x}".format(1.5), lambda: "{:s}".format(1), lambda: "{:c}".format("a"), lambda: "{:,s}".format("a"), lambda: "{:=5}".format("a"), lambda: "{:10.2d}".format(1),
    lambda: "%z" % 1, lambda: "%" % 1, lambda: "%(a)s" % 1, lambda: "%(a)s" % {}, lambda: "%c" % "ab", lambda: "%d" % float("nan"), lambda: "%d" % float("inf"), lambda: round(float("nan")),
    lambda: round(float("inf")), lambda: float("inf").as_integer_ratio(), lambda: b"\xff".decode(), lambda: "é".encode("ascii"), lambda: "a".encode("nope"), lambda: bytes.fromhex("zz"),
    lambda: float.fromhex("xyz"), lambda: (5).to_bytes(0, "big"), lambda: (256).to_bytes(1, "big"), lambda: (-1).to_bytes(1, "big"), lambda: (1).to_bytes(1, "middle"), lambda: int.from_bytes(b"a", "x"),
    lambda: "abc".center(5, "xx"), lambda: "a".ljust(3, ""), lambda: [1, 2, 3].index(1, 1), lambda: "a,b".split(",", 1)[2], lambda: "x".format_map({}) and "{x}".format_map({}), lambda: "{0.q}".format(1), lambda: "{0[5]}".format([1]),
]
for i, t in enumerate(tries):
    try:
        print(i, "no error", repr(t())[:50])
    except Exception as e:
        print(i, type(e).__name__, e)
