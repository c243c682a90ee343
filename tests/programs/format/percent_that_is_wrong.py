# The % operator: directives that are wrong, wide or odd.
def told(*fs):
    for f in fs:
        try:
            print(repr(f()), end="; ")
        except BaseException as e:
            print(type(e).__name__, e, end="; ")
    print()


class Obj: pass


told(lambda: "%d" % "a", lambda: "%d" % 1.9, lambda: "%i" % -2.5, lambda: "%x" % 1.5,
     lambda: "%x" % -255, lambda: "%#X" % 255, lambda: "%#o" % 8, lambda: "%o" % -8,
     lambda: "%5.3d|%-5d|%05d|%+d|% d" % (7, 7, 7, 7, 7), lambda: "%.3x" % 10,
     lambda: "%#.3x" % 10, lambda: "%c%c" % ("a", 66), lambda: "%c" % "ab", lambda: "%c" % -1,
     lambda: "%c" % 1.5, lambda: "%c" % 0x110000, lambda: "%s %r %a" % ("é", "é", "é"),
     lambda: "%.2s|%5s|%-5s|" % ("abc", "a", "b"),
     lambda: "%*d|%-*d|%.*f" % (5, 1, 5, 2, 2, 3.14159), lambda: "%*d" % (-5, 1) + "|",
     lambda: "%.*f" % (-2, 2.5), lambda: "%.*f" % ("a", 1), lambda: "%*d" % ("a", 1),
     lambda: "%*d" % (1,), lambda: "%" % (), lambda: "%d" % (), lambda: "%d%d" % 1,
     lambda: "%d" % (1, 2), lambda: "abc" % 1, lambda: "abc" % {}, lambda: "abc" % [],
     lambda: "%%" % (), lambda: "%5%" % (), lambda: "%y" % 1, lambda: "%é" % 1,
     lambda: "%(a)d" % {"a": 1}, lambda: "%(a)d" % 1, lambda: "%(a)d" % {},
     lambda: "%(a" % {"a": 1}, lambda: "%(a)" % {"a": 1}, lambda: "%((a))d" % {"(a)": 3},
     lambda: "%(a)*d" % {"a": 1}, lambda: "%ld %hd %Ld" % (1, 2, 3), lambda: "%lld" % 1,
     lambda: "%f %F %e %E %g %G" % (1.5, 1.5, 1.5, 1e10, 1e10, 1e20), lambda: "%f" % "a",
     lambda: "%f" % 10**400, lambda: "%#g %#.0f %.0e" % (1, 1, 1), lambda: "%s" % (1,),
     lambda: "%s" % ((1,),), lambda: "%.0s|" % "abc",
     lambda: "%-+5d|%- 5d|%-05d|%+ d" % (1, 2, 3, 4), lambda: "%.99999999999d" % 1,
     lambda: "%99999999999999999999d" % 1, lambda: "%d" % Obj(), lambda: "%d" % True,
     lambda: "%s" % True, lambda: "%u" % -3, lambda: "%5c|" % "x", lambda: "%05s|" % "x",
     lambda: "%.3r|" % "abcdef")
