# Floor division and modulo, powers, rounding, hex, ratio.
for x in (7.5, -7.5, 0.0, -0.0, 1e17):
    for y in (2.0, -2.0, 0.3, 1e-3):
        print(x // y, x % y, divmod(x, y), end=" | ")
    print()
print(0.1 * 3, 1.1 + 2.2, 3 * 1.1, 0.7 / 0.1, 1 - 0.9, 1e16 + 1, 1e16 + 2, 2.0 ** 0.5, 2 ** 0.5, (-8) ** 3.0, 4 ** -0.5, (-2.0) ** -3)
for n in (0.5, 1.5, 2.5, -0.5, -1.5, 2.675, 1e20, 0.49999999999999994, 1234.5678, -1234.5678, 1e-7, 5e15 + 0.5):
    print(round(n), round(n, 1), round(n, 2), round(n, -2), round(n, 0), int(n), n.__floor__(), n.__ceil__(), n.__trunc__(), end=" | ")
    print()
print((0.5).hex(), (-1.75).hex(), (0.1).hex(), (0.0).hex(), (-0.0).hex(), (1e300).hex(), (5e-324).hex(), float("inf").hex(), float("nan").hex(), (1.0).hex())
print(float.fromhex("0x1.8p3"), float.fromhex("-0x.8p0"), float.fromhex("1.4"), float.fromhex("0x10"), float.fromhex("inf"), float.fromhex("0x1.999999999999ap-4"))
print((0.75).as_integer_ratio(), (0.1).as_integer_ratio(), (-2.5).as_integer_ratio(), (1e22).as_integer_ratio(), (3.0).is_integer(), (3.5).is_integer(), (1e300).is_integer(), float("inf").is_integer())
print((2.5).real, (2.5).imag, (2.5).conjugate(), abs(-2.5), -(-0.0), +0.0, 0.0 == -0.0, str(-0.0), 0.0 * -1, bool(1e-320))
print(1e308 * 10, -1e308 * 10, 1e-308 / 1e10, 5e-324 / 2, 1e308 + 1e308, 2.0 ** 1023, 2.0 ** -1074, 2.0 ** -1075)
for bad in (lambda: 1.0 / 0, lambda: 0.0 / 0.0, lambda: 1 // 0.0, lambda: 1 % 0.0, lambda: divmod(1, 0.0), lambda: 2.0 ** 10000, lambda: 0.0 ** -2,
            lambda: float("nan").as_integer_ratio(), lambda: round(float("inf")), lambda: int(float("-inf")), lambda: 1.5 << 1, lambda: 1.5 & 1, lambda: float("1.2.3"), lambda: round(1e308, -308)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print(sum([0.1] * 10), sum([1e16, 1, -1e16]), max(2.0, 2), 3.0 == 3, 3.5 > 3, 2 ** 53 + 1.0, 7 // 2.0, -7 // 2.0, 7.0 % -3, -7 % 3.0)
