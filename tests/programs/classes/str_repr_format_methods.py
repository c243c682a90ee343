# Which of __str__, __repr__, __format__ is used where.
class R:
    def __repr__(self): return "<R>"


class S:
    def __str__(self): return "str-S"


class SR(R):
    def __str__(self): return "str-SR"


class F(SR):
    def __format__(self, spec): return f"fmt[{spec}]"


r, sr, f = R(), SR(), F()
print(r, str(r), repr(r), f"{r}", f"{r!r}", "{}".format(r), "%s %r" % (r, r), [r], {r: r}, (r,), {1: r})
print(sr, repr(sr), f"{sr} {sr!r} {sr!s}", "%s %r" % (sr, sr), [sr])
print(f, f"{f}", f"{f:x>5}", "{:abc}".format(f), format(f), format(f, "q"), f"{f!s:>10}|{f!r:<8}|", "%s" % f)
print(repr(S())[:14], str(S()), ascii(r), f"{r!a}")
try:
    format(r, ">5")
except TypeError as e:
    print(e)
try:
    f"{[1]:5}"
except TypeError as e:
    print(e)


class BadStr:
    def __str__(self): return 5
    def __repr__(self): return None
    def __format__(self, s): return 1


for g in (str, repr, format, print, "{}".format, lambda x: f"{x!r}", lambda x: "%s" % x):
    try:
        g(BadStr())
    except TypeError as e:
        print(e)


class Raising:
    def __repr__(self): raise ValueError("no repr")


try:
    print([1, Raising()])
except ValueError as e:
    print(e)


class Uni:
    def __repr__(self): return "é☃"


print(Uni(), ascii(Uni()), [Uni()], "%a" % Uni())
print(repr(type(r)).replace("__main__.", ""), str(int), repr(None), str(...), repr(NotImplemented), str(print), repr(len))
class E(Exception):
    def __str__(self): return "custom text"
print(E(1), repr(E(1)), [E(1, 2)], f"{E()!s:>15}", str(ValueError()), repr(ValueError("x",)))
raise E("arg")
