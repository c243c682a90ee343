# copy: shallow, deep, cycles, __copy__ and __deepcopy__, immutables
import copy

a = [1, [2, 3], {"k": [4]}]
s, d = copy.copy(a), copy.deepcopy(a)
a[1].append("x")
a[2]["k"].append("y")
print(s, d, s[1] is a[1], d[1] is a[1])
t = (1, 2)
print(copy.copy(t) is t, copy.deepcopy(t) is t, copy.deepcopy("s"), copy.copy(5))
loop = [1]
loop.append(loop)
c = copy.deepcopy(loop)
print(c[1] is c, c[1] is loop)
shared = [0]
two = copy.deepcopy([shared, shared])
print(two[0] is two[1], two[0] is shared)


class P:
    def __init__(self, x):
        self.x = x


p = P([1])
q, r = copy.copy(p), copy.deepcopy(p)
p.x.append(2)
print(q.x, r.x, type(r).__name__)


class Own:
    def __init__(self, n):
        self.n = n

    def __copy__(self):
        return Own(f"copy of {self.n}")

    def __deepcopy__(self, memo):
        return Own(f"deep copy of {self.n}")


print(copy.copy(Own(1)).n, copy.deepcopy([Own(2)])[0].n)
print(copy.copy({1, 2}), copy.deepcopy({"a": {1: (2, [3])}}), copy.copy(P) is P)
