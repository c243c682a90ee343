# Defaults are evaluated at definition, once, in the enclosing scope.
def make(n):
    print("default", n)
    return n


def f(a=make(1), *, b=make(2)):
    return a, b


print("defined")
print(f(), f(), f(9))


def append(x, to=[]):
    to.append(x)
    return to


print(append(1), append(2), append(3, []), append(4))
print(append.__defaults__)


def safe(x, to=None):
    to = [] if to is None else to
    to.append(x)
    return to


print(safe(1), safe(2))
i = 5


def late(x=i):
    return x, i


i = 6
print(late())


def count(seen={}):
    seen["n"] = seen.get("n", 0) + 1
    return seen["n"]


print(count(), count(), count({}), count())


class C:
    size = 3

    def m(self, n=size):
        return n


C.size = 10
print(C().m())
f.__defaults__ = (100,)
print(f())
f.__defaults__ = None
try:
    f()
except TypeError as e:
    print(e)
fs = []
for k in range(3):
    def g(k=k, *, j=k * 2):
        return k, j
    fs.append(g)
print([g() for g in fs])


def self_ref(n, memo={0: 0, 1: 1}):
    if n not in memo:
        memo[n] = self_ref(n - 1) + self_ref(n - 2)
    return memo[n]


print(self_ref(60))
