# int() of texts and floats, bases, underscores; round with negative digits.
for text in ("42", " 42 ", "-7", "+7", "0", "-0", "007", "1_000", "\n9\t", "٣"):
    print(repr(text), int(text))
for text, base in (("ff", 16), ("0xff", 16), ("0xff", 0), ("0b101", 0), ("0o17", 0), ("-0x10", 0), ("101", 2), ("0b11", 2),
                   ("zz", 36), ("12", 3), ("1_0", 0), ("0", 0), ("00", 0), ("777", 8)):
    print(text, base, int(text, base))
for bad, base in (("010", 0), ("", 10), ("_1", 10), ("1_", 10), ("1__0", 10), ("0x", 16), ("9", 8), ("- 1", 10), ("1e3", 10), ("0b2", 0)):
    try:
        print(int(bad, base))
    except ValueError as e:
        print(e)
print(int(3.99), int(-3.99), int(1e20), int(True), int(b"12"), int(), int(2 ** 70), int("1" * 30), int(0.5e1))
for n in (0, 5, 15, 25, 35, -15, -25, 149, 150, 151, 12345678901234567890):
    print(round(n, -1), round(n, -2), round(n, 0), round(n, 3), round(n), round(n, -25), end=" | ")
print()
print(str(10 ** 30), repr(-5), f"{10 ** 20:,}", str(True), repr(False), "%d" % (2 ** 70))
try:
    int("1" * 5000)
except ValueError as e:
    print(e)
try:
    str(10 ** 5000)
except ValueError as e:
    print(e)
print(5 == 5.0, 2 ** 53 == 2.0 ** 53, 2 ** 53 + 1 == 2.0 ** 53, 10 ** 25 == 1e25, 10 ** 22 == 1e22, 1 < 1.5 < 2)
print(10 ** 400 > 1e308, -10 ** 400 < float("-inf"), 10 ** 400 < float("inf"), 5 < float("nan"), 3 == float("nan"))
print(max(1, 1.0), max(1.0, 1), min(True, 1), sorted([3, 2.5, True, -1.0]), sum([0.1] * 3), sum([1, 2.5]))
print(isinstance(5, int), isinstance(5.0, int), type(5 // 2.0), type(4 / 2), type(2 ** -1), type(2 ** 1), type(round(2.5)), type(round(2.5, 0)))

# Every length of a decimal, and what lies beside it.
for digits in range(20):
    near = [10 ** digits + d for d in (-1, 0, 1)]
    print(near, [-n for n in near], [2 ** (3 * digits) - 1, -2 ** (3 * digits)])
