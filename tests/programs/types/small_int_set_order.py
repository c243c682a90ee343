# The order in which sets of small non-negative ints iterate is fixed in CPython.
print({3, 1, 2}, {10, 5, 0, 7}, {8, 0}, {16, 8, 0}, {9, 1, 17}, {7, 6, 5, 4}, {31, 15, 7, 3, 1})
print(set(range(20, 10, -1)), set([100, 50, 25]), {1000, 1, 500}, {64, 32, 16, 8, 4, 2, 1}, {12, 4, 20, 28})
s = set()
for n in (40, 8, 24, 16, 0, 32, 1):
    s.add(n)
    print(s)
s.remove(24)
print(s)
s.add(48)
print(s, list(s), sorted(s), tuple(s))
print({n * n for n in range(12)})
print({n * 7 % 30 for n in range(30)})
print(set(range(0, 100, 9)), frozenset([5, 3, 9, 1]))
print({5, 3} | {9, 1}, {1, 2, 3, 9} & {9, 3}, {20, 4, 12} - {4}, {1, 2} ^ {2, 33, 17})
a = {30, 2, 14}
print([a.pop() for _ in range(3)], a)
print({True, 0, 5}, {2, 1.0, 0}, {-0, 4})
total = 0
for i, x in enumerate({11, 22, 33, 44, 55}):
    total += i * x
print(total)
big = set(range(200))
for i in range(0, 200, 3):
    big.discard(i)
print(list(big)[:20], len(big), next(iter(big)))
c = {1, 2, 3}.copy()
c.update([65, 33, 97])
print(c, set(c), c == set(sorted(c)))
