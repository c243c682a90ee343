# Usual algorithms in plain loops.
def sieve(n):
    flags = [True] * (n + 1)
    flags[:2] = [False, False]
    for p in range(2, int(n ** 0.5) + 1):
        if flags[p]:
            flags[p * p::p] = [False] * len(flags[p * p::p])
    return [i for i, f in enumerate(flags) if f]


def quicksort(xs):
    if len(xs) <= 1:
        return xs
    p, *rest = xs
    return quicksort([x for x in rest if x < p]) + [p] + quicksort([x for x in rest if x >= p])


def bubble(xs):
    xs, swaps = xs[:], 0
    for i in range(len(xs) - 1, 0, -1):
        for j in range(i):
            if xs[j] > xs[j + 1]:
                xs[j], xs[j + 1] = xs[j + 1], xs[j]
                swaps += 1
    return xs, swaps


def bisect(xs, x):
    lo, hi = 0, len(xs)
    while lo < hi:
        mid = (lo + hi) // 2
        if xs[mid] < x:
            lo = mid + 1
        else:
            hi = mid
    return lo


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def queens(n, row=0, cols=(), d1=(), d2=()):
    if row == n:
        return 1
    return sum(queens(n, row + 1, cols + (c,), d1 + (row + c,), d2 + (row - c,))
               for c in range(n) if c not in cols and row + c not in d1 and row - c not in d2)


def collatz(n):
    yield n
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        yield n


data = [5, 3, 9, 1, 5, 8, 2]
print(sieve(60), quicksort(data), bubble(data), bisect(sorted(data), 5), gcd(1071, 462), queens(6))
print(list(collatz(27))[:12], len(list(collatz(27))), max(collatz(27)))
grid = [[(r * c) % 7 for c in range(6)] for r in range(4)]
print(*(" ".join(f"{x:2}" for x in row) for row in grid), sep="\n")
print([list(col) for col in zip(*grid)][2], sum(map(sum, grid)), max(range(4), key=lambda r: sum(grid[r])))
life = {(1, 0), (1, 1), (1, 2)}
for gen in range(3):
    cells = {(r + i, c + j) for r, c in life for i in (-1, 0, 1) for j in (-1, 0, 1)}
    near = lambda r, c: sum((r + i, c + j) in life for i in (-1, 0, 1) for j in (-1, 0, 1) if i or j)
    life = {(r, c) for r, c in cells if near(r, c) == 3 or (near(r, c) == 2 and (r, c) in life)}
    print(sorted(life))
x = 1.0
for _ in range(8):
    x -= (x * x - 2) / (2 * x)
print(x, sum((-1) ** k / (2 * k + 1) for k in range(1000)) * 4)
