# Shifts, bitwise operators on negative and big numbers, bit_length, bit_count.
for n in (0, 1, -1, 5, -6, 255, 256, 2 ** 40, -2 ** 40, 2 ** 100 + 1, -(2 ** 100)):
    print(n.bit_length(), n.bit_count(), ~n, n << 3, n >> 2, n >> 200, n & 0xFF, n | 1, n ^ -1, n & -n)
print(1 << 100, (1 << 100) >> 99, -1 >> 50, -5 >> 1, -5 << 70, 0 << 1000, 5 >> 10 ** 10, True << 4)
a, b = 0xDEADBEEFCAFEBABE1234567890ABCDEF, -0x0123456789ABCDEF0123456789ABCDEF
print(hex(a & b), hex(a | b), hex(a ^ b), hex(~a), hex(a & -1), hex(a ^ a), hex(b & b))
print(bin(10), bin(-10), oct(64), oct(-8), hex(255), hex(-255), bin(0), hex(2 ** 70), bin(True))
print((1023).to_bytes(2, "big"), (1023).to_bytes(4, "little"), (-2).to_bytes(2, "big", signed=True), (0).to_bytes(0, "big"), (5).to_bytes())
print((2 ** 70).to_bytes(9, "little"), (-2 ** 70).to_bytes(9, "big", signed=True), (255).to_bytes(length=1, byteorder="big"))
print(int.from_bytes(b"\x03\xff", "big"), int.from_bytes(b"\xff\x03", "little"), int.from_bytes(b"\xff\xfe", "big", signed=True))
print(int.from_bytes([1, 2, 3], "big"), int.from_bytes(b"", "little"), int.from_bytes(b"\x80", signed=True), int.from_bytes(bytes(range(20)), "big"))
for bad in (lambda: (-1).to_bytes(2, "big"), lambda: (300).to_bytes(1, "big"), lambda: (128).to_bytes(1, "big", signed=True),
            lambda: (1).to_bytes(-1, "big"), lambda: 1 << -1, lambda: 1 << 2.0):
    try:
        print(bad())
    except (OverflowError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
print((5).as_integer_ratio(), (-3).numerator, (3).denominator, (5).real, (5).imag, (5).conjugate(), True.numerator)
print((7).__index__(), (7).__int__(), (7).__float__(), (7).__bool__(), (0).__bool__(), (7).__round__(), (7).__trunc__(), (7).__floor__())
print(6 & True, 6 | True, True & False, True | False, True ^ True, ~True, type(True & True).__name__, type(True & 1).__name__, type(True ^ False).__name__)
mask = 0
for i in (1, 3, 64, 100):
    mask |= 1 << i
print(mask, [i for i in range(128) if mask >> i & 1])
print((0b1010).bit_count(), (2 ** 200 - 1).bit_count(), (-7).bit_count())
