# Integers of any size: the four operations, division signs, powers.
a, b = 123456789012345678901234567890, 987654321098765432109876543210
print(a + b, a - b, a * b, b // a, b % a, divmod(b, a), -a // 7, -a % 7)
print(a ** 5)
print(2 ** 200, 3 ** 100, (-7) ** 33, 10 ** 50 - 1, 2 ** 64 - 1, -2 ** 63)
for x in (7, -7):
    for y in (2, -2, 3, -3):
        print(x // y, x % y, divmod(x, y), end=" | ")
print()
big = 10 ** 40
for x in (big + 7, -big - 7):
    for y in (big // 3, -(big // 3), 12345, -12345):
        q, r = divmod(x, y)
        assert q * y + r == x and (0 <= r < y or y < r <= 0)
        print(q, r)
f = 1
for i in range(1, 101):
    f *= i
print(f)
print(len(str(f)), sum(map(int, str(f))), str(f)[::-1][:30])
x, y = 0, 1
for _ in range(500):
    x, y = y, x + y
print(x)
print(pow(3, 10 ** 20, 10 ** 9 + 7), pow(2, 1000, 997), pow(7, -1, 13), pow(-3, 3, 5), pow(5, 3, -7), pow(2, 0, 1))
print(a == a + 0, a < b, -a > -b, a != b, a == float(a), hash(a) == hash(a + 0), a / b, b / a, 10 ** 400 // 10 ** 399)
print((10 ** 30) / (10 ** 29), 10 ** 308 / 1, (2 ** 1023) / 2 ** 1000, 1 / 10 ** 300, (2 ** 53 + 1) / 1)
print(int("9" * 60) + 1, int("-" + "1" * 40), int("f" * 30, 16), int("z" * 20, 36), int("1" * 70, 2))
print(abs(-a), -(-a), +a, (-a).__abs__(), a.__neg__(), a - a, a * 0, 0 * -a, a // a, a // 10 ** 40, -a // 10 ** 40)
print(99999999999 * 99999999999, 4294967296 * 4294967296, 2 ** 30 * 2 ** 30 - 2 ** 60, (2 ** 31) * -1)
