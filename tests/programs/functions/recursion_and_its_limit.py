# Recursion in several shapes, and RecursionError.
def fact(n):
    return 1 if n == 0 else n * fact(n - 1)


def ack(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ack(m - 1, 1)
    return ack(m - 1, ack(m, n - 1))


def hanoi(n, a="A", b="B", c="C"):
    if n == 0:
        return []
    return hanoi(n - 1, a, c, b) + [a + c] + hanoi(n - 1, b, a, c)


def even(n):
    return True if n == 0 else odd(n - 1)


def odd(n):
    return False if n == 0 else even(n - 1)


print(fact(30), ack(2, 3), hanoi(3), even(100), odd(100))


def endless(n):
    return endless(n + 1)


try:
    endless(0)
except RecursionError as e:
    print(type(e).__name__, e)
depth = 0


def dive():
    global depth
    depth += 1
    dive()


try:
    dive()
except RuntimeError as e:
    print("RecursionError is a RuntimeError", 900 < depth <= 1000)


class R:
    def __getattr__(self, name):
        return getattr(self, name + "x")


try:
    R().a
except RecursionError:
    print("in getattr too")


def flatten(d, prefix=""):
    out = {}
    for k, v in d.items():
        if isinstance(v, dict):
            out.update(flatten(v, prefix + k + "."))
        else:
            out[prefix + k] = v
    return out


print(flatten({"a": 1, "b": {"c": 2, "d": {"e": 3}}}))
perms = lambda s: [s] if len(s) < 2 else [c + p for i, c in enumerate(s) for p in perms(s[:i] + s[i + 1:])]
print(perms("abc"))
a = []
a.append(a)
print(a, a[0][0] is a)
d = {"self": None}
d["self"] = d
print(d, [d, a])
print(fact(400) // fact(398))
