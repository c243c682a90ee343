# References, shallow copies, mutation through aliases.
a = [1, [2, 3]]
b, c, d = a, a[:], list(a)
b.append(4); c[1].append(99); d[0] = "d"
print(a, b, c, d, a is b, a == c, a[1] is c[1] is d[1])
x = {"k": [1]}; y = dict(x); z = x.copy(); w = {**x}
y["k"].append(2); z["new"] = 1
print(x, y, z, w, x["k"] is w["k"])


def mutate(lst): lst.append("in"); lst = ["rebound"]; return lst
def rebind(n): n += 1; return n


e, n = [], 5
print(mutate(e), e, rebind(n), n)
rows = [[]] * 3; rows[0].append(1); print(rows)
rows = [[] for _ in range(3)]; rows[0].append(1); print(rows)
t = ([], []); t[0].append("tuple holds lists"); print(t)
f = g = h = 0; g += 1; print(f, g, h)
s1 = {1, 2}; s2 = s1; s2 |= {3}; s1 = s1 | {4}; print(s1, s2)
m = [1, 2, 3]; m[1:2] = m; print(m)
q = [1, 2]; q += q; q.extend(q); print(q)
dd = {}; dd["self"] = dd; print(dd, dd["self"]["self"] is dd)
args = [1, 2]
def va(*a, **k): a += (3,); k["z"] = 1; return a, k
kw = {"y": 0}; print(va(*args, **kw), args, kw)
import copy
deep = copy.deepcopy([1, [2, {"k": [3]}]]); orig = [1, [2]]; sh = copy.copy(orig); dp = copy.deepcopy(orig); orig[1].append(5); print(deep, sh, dp)
class C:
    shared = []
    def __init__(self): self.own = []
p, r = C(), C(); p.shared.append(1); p.own.append(2); r.shared = ["r only"]; print(p.shared, r.shared, C.shared, r.own)
u = [1, 2, 3]; v = u; u = u + [4]; print(u, v); u = v; u += [5]; print(u, v)
it = iter(v); v[0] = "changed"; print(next(it)); z1 = zip(v, v); v.pop(); print(list(z1))
i = 0; lst = [5, 6, 7]; i, lst[i] = 2, "?"; print(i, lst); lst[0], lst = "gone", ["new"]; print(lst)
