# Shortest repr, exponents, parsing, special values.
vals = [0.1, 0.2 + 0.1, 1 / 3, 100.0, 1e15, 1e16, 1.5e16, 123456789.123456789, 1e-4, 1e-5, 0.00012345, 5e-324, 2.2250738585072014e-308,
        1.7976931348623157e308, 4.35, 2.675, 1e21, 1e22, 1e23, 9007199254740993.0, 0.1 + 0.7, 3.0, -0.0, 2.5e-8, 299792458.0, 6.02214076e23,
        0.3, 1.1 * 3, 1e5 / 3, 2 / 3 * 100, 1e300 * 1e10, -1e300 * 1e10, 1e300 * 1e10 - 1e300 * 1e10, 33.3333333, 1.0000000000000002]
for v in vals:
    print(repr(v), str(v), f"{v}", float(repr(v)) == v)
for text in ("1", " 1.5 ", "-2e3", "1e-10", ".5", "5.", "+1.0", "inf", "-Infinity", "NaN", "1_000.5", "1e400", "-1e400", "1e-400", "12E+2",
             "123456789012345678901234567890", "0.1e1", "00.10"):
    print(text, float(text))
inf, nan = float("inf"), float("nan")
print(inf, -inf, nan, inf - inf, inf * 0, inf > 10 ** 400, nan == nan, nan != nan, nan < 1, nan > 1, inf == inf, -inf < inf)
print(inf + 1, inf // 1, 5 % inf, -5 % inf, 1 / inf, -1 / inf, inf % 5 != inf % 5, inf ** 0, nan ** 0, 1 ** nan, 0 * -1.0)
print([nan] == [nan], max(1, nan), max(nan, 1), sorted([2, inf, -inf, 1]), min(nan, 0), bool(nan), bool(0.0), bool(-0.0))
print(hash(inf), hash(-inf), hash(1.0), hash(0.5), hash(-2.5), hash(1e100) == hash(10 ** 100), hash(2 ** 61 - 1), hash(2 ** 61), hash(0.1), hash(-0.0))
print(float(), float(True), float(2 ** 60), float("1" * 20), float(b"2.5"), 1e3 == 1000, 0.1 + 0.2 == 0.3)
