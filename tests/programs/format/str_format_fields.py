# str.format: positions, names, attributes, indexes, nesting, conversions, escapes.
class P:
    def __init__(self): self.x, self.d = 1, {"k": [10, 20]}
    def __repr__(self): return "P()"


p = P()
print("{} {} {}".format(1, "a", None), "{0} {1} {0}".format("a", "b"), "{a} {b}".format(a=1, b=2), "{0} {x} {1}".format(1, 2, x=3), "{}{{}}{{{}}}".format(1, 2))
print("{0.x} {0.d[k]} {0.d[k][1]} {p.x}".format(p, p=p), "{0[0]} {0[1]}".format([5, 6]), "{[a]}".format({"a": 1}), "{.x}".format(p), "{0[a b]} {0[1]}".format({"a b": 1, 1: "int key"}))
print("{!r} {!s} {!a}".format("é", "é", "é"), "{0!r:>6}|{0:<6}|{0:^6}".format("ab"), "{:{}}|{:{}{}}|{:{w}.{p}f}".format("a", 5, "b", ">", 4, 3.14159, w=8, p=2), "{:{fill}{align}{width}}".format("x", fill="*", align="^", width=7))
print("{:,} {:.1%} {:e} {:x} {:>+5}".format(1234567, 0.256, 12345.678, 255, 3), "{0:d} {0:b} {0:o} {0:#X}".format(42), "{:%}".format(1), "{:s}".format("s"), "{:5}|{:<5}|{:5}|".format(1, 1, "a"))
print("".format(), "plain".format(1, x=2), "{0}".format((1, 2)), "{}".format([]), "{a[b]}".format(a={"b": 3}), "{0.__class__.__name__}".format(5), "{x!r:.3}".format(x="abcdef"), "{:}".format(5), "{0:}".format("x"), "{!s:}".format(1))
for fmt, args, kw in (("{}", (), {}), ("{1}", (0,), {}), ("{a}", (), {}), ("{0}{}", (1, 2), {}), ("{}{0}", (1, 2), {}), ("{", (), {}), ("}", (), {}), ("{!z}", (1,), {}), ("{!}", (1,), {}), ("{!rx}", (1,), {}), ("{0.nope}", (1,), {}), ("{0[9]}", ([1],), {}), ("{0[k]}", ({},), {}),
                      ("{:d}", ("x",), {}), ("{0[}", ([1],), {}), ("{0.}", (1,), {}), ("{0[]}", ([1],), {}), ("{:{}}", (1,), {}), ("{:{:{}}}", (1, 2, 3), {}), ("{a.b}", (), {"a": 1}), ("{-1}", (1,), {}), ("{ 0}", (1,), {}), ("{0 }", (1,), {}), ("{0[0]x}", ([1],), {}), ("{{}", (), {}), ("{}}", (1,), {}), ("{:>{w}}", ("a",), {"w": "x"})):
    try:
        print(fmt, "->", fmt.format(*args, **kw))
    except Exception as e:
        print(fmt, "->", type(e).__name__, e)
t = "{name:<8}|{qty:>4d}|{price:>9.2f}"
for row in (("apple", 3, 1.5), ("kiwi", 12, 0.25)):
    print(t.format(**dict(zip(("name", "qty", "price"), row))))
