# The operator % with what its conversions do not take, of str and of bytes.


class Index:
    def __index__(self):
        return 65


class Bad:
    def __index__(self):
        raise ValueError("index")

    def __float__(self):
        raise ValueError("float")

    def __str__(self):
        raise ValueError("str")

    def __repr__(self):
        return 5


class Bytes:
    def __init__(self, value):
        self.value = value

    def __bytes__(self):
        return self.value


for form, args in (("%d", 1.5), ("%d", "a"), ("%d", None), ("%x", 1.5), ("%o", -8), ("%#x", 255),
                   ("%#o", 8), ("%i", True), ("%c", 65), ("%c", "ab"), ("%c", ""),
                   ("%c", 0x110000), ("%c", -1), ("%c", 1.5), ("%c", Index()), ("%5c", "x"),
                   ("%d", Index()), ("%x", Index()), ("%d", Bad()), ("%x", Bad()), ("%f", Bad()),
                   ("%s", Bad()), ("%r", Bad()), ("%f", "a"), ("%f", 2 ** 2000), ("%e", 12345),
                   ("%G", 1e-10), ("%F", float("inf")), ("%a", "é"), ("%5.1f|", 3.14159),
                   ("%-5d|", 3), ("% d", 3), ("%05d", -3), ("%.3d", 5), ("%.0f", 2.5),
                   ("%.3s", "abcdef"), ("%.10r", "abcdef"), ("%-*d|", (5, 3)), ("%*d|", (-5, 3)),
                   ("%.*f", (2, 3.14159)), ("%*d", ("a", 3)), ("%.*f", ("a", 3)), ("%*d", (5,)),
                   ("%d", ()), ("%d", (1, 2)), ("%%", ()), ("%%", 5), ("%", 5), ("%q", 5),
                   ("%(a)s", {}), ("%(a)s", 5), ("%(a)s %s", {"a": 1}), ("%(a", {"a": 1}),
                   ("%(a)", {"a": 1}), ("%(a(b))s", {"a(b)": 1}), ("abc", 5), ("abc", {}),
                   ("%s", [1]), ("%s", ((1, 2),)), ("%ld", 5), ("%.5", 5), ("%99999999999d", 5),
                   ("%.99999999999d", 5), ("%#g", 1.0), ("%#.3e", 1.0), ("% s|", "a"), ("%b", 5),
                   ("%s%s", "a"), ("%x", -10 ** 30), ("%.20d", -5), ("%#30.20x", 255),
                   ("%5%", ()), ("%c", 0x1F600)):
    try:
        print(repr(form), "gives", repr(form % args))
    except Exception as e:
        print(repr(form), type(e).__name__, e)

for form, args in ((b"%s", b"x"), (b"%s", "x"), (b"%b", Bytes(b"by")), (b"%b", Bytes(5)),
                   (b"%.1b", Bytes(b"by")), (b"%s", bytearray(b"q")), (b"%d", "a"), (b"%c", 65),
                   (b"%c", b"ab"), (b"%c", 256), (b"%c", "a"), (b"%c", -1),
                   (b"%c", bytearray(b"z")), (b"%c", Index()), (b"%a", "é"), (b"%.3a", "abcdef"),
                   (b"%x", 255), (b"%f", 1.5), (b"%.2s", b"abc"), (b"%-5s|", b"a"),
                   (b"%(a)s", {b"a": b"v"}), (b"%(a)s", {"a": b"v"}), (b"%s", 5), (b"%q", 1),
                   (b"%", 1), (b"%d", ()), (b"%d", (1, 2)), (b"%*d", (5, 3)), (b"%c", 1.5),
                   (b"abc", 5), (b"%i", 1.9), (b"%e", "a"), (b"%.300d", 1)):
    try:
        print(repr(form), "gives", repr(form % args))
    except Exception as e:
        print(repr(form), type(e).__name__, e)

print("a".__rmod__("%s"), bytearray(b"%s") % b"x")
