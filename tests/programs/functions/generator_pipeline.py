# Lazy pipelines: who is asked when.
def source(n):
    for i in range(n):
        print("make", i, end=" ")
        yield i


def double(it):
    for x in it:
        print("double", x, end=" ")
        yield x * 2


def only_big(it, limit):
    return (x for x in it if x > limit)


def take(it, n):
    while n:
        n -= 1
        try:
            yield next(it)
        except StopIteration:
            return


pipe = only_big(double(source(10)), 4)
print("built")
print("=>", next(pipe))
print("=>", next(pipe))
print("=>", list(take(pipe, 2)))


def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


print(list(take(fib(), 12)))


def primes():
    yield 2
    n, found = 3, [2]
    while True:
        if all(n % p for p in found if p * p <= n):
            found.append(n)
            yield n
        n += 2


print(list(take(primes(), 15)))


def windows(it, n):
    buf = []
    for x in it:
        buf.append(x)
        if len(buf) > n:
            del buf[0]
        if len(buf) == n:
            yield tuple(buf)


print(list(windows("abcde", 3)))


def averager():
    total = n = 0
    avg = None
    while True:
        x = yield avg
        total, n = total + x, n + 1
        avg = total / n


a = averager()
next(a)
print([a.send(x) for x in (10, 20, 30, 1)])


def permutations(items):
    if not items:
        yield []
    for i, x in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield [x] + rest


print(["".join(p) for p in permutations(list("abc"))])
z = zip(source(3), source(2))
print("|", list(z))
