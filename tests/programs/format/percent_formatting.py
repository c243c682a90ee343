# The % operator of str: every conversion, flags, width, precision, mapping.
print("%d %i %u %s %r %a %c %c %%" % (1, 2, 3, "s", "r", "é", "c", 66))
print("%5d|%-5d|%05d|%+d|% d|%+05d|%x|%X|%#x|%#o|%o|%#X" % (42, 42, 42, 42, 42, 42, 255, 255, 255, 8, 8, 255))
print("%f|%.2f|%10.3f|%-10.1f|%+.1f|%010.2f|%e|%.3E|%g|%G|%.3g|%#.3g" % (3.14159, 3.14159, 3.14159, 3.14159, 3.14159, -3.14159, 12345.678, 0.00012, 1e-5, 1e20, 1234.5, 1.0))
print("%s %s %s" % (None, [1, "a"], {"k": 1}), "%10s|%-10s|%.2s|%5.1s|" % ("abc", "abc", "abc", "abc"), "%r" % ("tuple",), "%s" % ((1, 2),), "%s" % [1])
print("%(a)s %(b)05.1f %(a)r %%" % {"a": "x", "b": 2.25}, "%(k)d" % {"k": 3, "unused": 4}, "%*d|%-*d|%.*f" % (5, 42, 5, 42, 2, 3.14159))
print("%d" % 3.99, "%d" % True, "%s" % True, "%x" % (2 ** 70), "%d" % -10 ** 20, "%5s%%" % 50, "%s" % 1e100, "%i" % -0.5, "%.0f" % 0.5, "%.0f" % 1.5, "%5.2f%%" % 12.345)
print("no args" % (), "no args" % {}, "%s" % "one", "%s" % b"x", "%r" % "q'uote", "%a" % "日", "%c" % "é", "%3c|%-3c|" % ("a", 98), "%s" % None, "%.3s" % 3.14159, "%.1r" % "abc", "%5r|" % "a")
print("%f %e %g %d" % (float("inf"), float("nan"), -float("inf"), 0), "%05s|%05.1f|% 5d|%+5d|%-+5d|" % ("a", 2.5, 3, 4, 5), "%#.0f %.0e" % (1, 2), "%.10d|%8.3d|%+.2d" % (42, 7, 1), "%ld %hd" % (1, 2))
for fmt, args in (("%d", "a"), ("%s %s", ("x",)), ("%s", (1, 2)), ("%", ()), ("%q", 1), ("%d", None), ("%c", "ab"), ("%c", -1), ("%x", 1.5), ("%(a)s", (1,)), ("%(a)s", {"b": 1}), ("abc", 5), ("%*d", ("x", 1)), ("%s %", 1), ("%(a", {"a": 1}), ("%f", "1.5"), ("%d %d", 5), ("%o", "8"), ("%c", 1.5), ("%5", 1), ("%.f", 2.5), ("%s", ())):
    try:
        print(fmt, fmt % args)
    except Exception as e:
        print(fmt, type(e).__name__, e)
class T:
    def __str__(self): return "T-str"
    def __repr__(self): return "T-repr"
    def __int__(self): return 7
    def __index__(self): return 8
    def __float__(self): return 9.5
print("%s %r %a %d %x %.1f %10s|%-8r|" % ((T(),) * 8), "%(x)s-%(x)r" % {"x": T()}, "%s" % T(), "%d" % T())
