# Format specs of str: width, alignment, fill, precision; and of other types.
for s in ("abc", "", "héllo wörld", "日本"):
    for spec in ("", "s", "10", "<10", ">10", "^10", "^11s", "*^10", ".2", ".2s", "10.2", "<10.1s", "é>8", "0>8", "08", "<<9", ".0", "^^9", "x<7"):
        print(format(s, spec), end="|")
    print()
for bad in ("d", "+", ",", "=8", " ", "#", ".x", "5.2d", "z", "q", "_", "-5", "10e", "0=5s"):
    try:
        print(bad, format("abc", bad))
    except ValueError as e:
        print(bad, "->", e)
for obj in (None, [1], (1,), {1: 2}, {1}, b"x", print, int, range(2), ...):
    for spec in ("", ">5", "s"):
        try:
            print(format(obj, spec), end=" ")
        except TypeError as e:
            print("<", e, ">", end=" ")
    print()


class Money:
    def __init__(self, n): self.n = n
    def __format__(self, spec):
        if spec.endswith("EUR"):
            return f"{self.n:{spec[:-3]}} EUR"
        return f"Money({self.n!r}, spec={spec!r})"


print(f"{Money(5.5):.2fEUR}", f"{Money(1)}", f"{Money(2):any thing}", "{:>8.1fEUR}".format(Money(3)), format(Money(4), "x"), f"{Money(7)!r:.20}"[:10])
class Str(str): pass
class Int(int): pass
print(f"{Str('x'):>3}", f"{Int(5):03}", f"{True!s:>6}", f"{1==1:>6}", f"{3!r:>4}", f"{'a'!r:>5}", f"{None!s:^8}|", f"{[1, 2]!s:>10}", f"{3.0!s:>6}", f"{'t':<3}|{'u':>3}|{'v':^3}|")
