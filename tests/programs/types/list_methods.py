# Every list method, with its corner cases.
a = [3, 1, 2]
a.append([4]); print(a)
a.extend("xy"); a.extend({7: 0}); a.extend(i for i in ()); print(a)
a.insert(0, "first"); a.insert(-1, "before last"); a.insert(100, "end"); a.insert(-100, "start"); print(a)
print(a.pop(), a.pop(0), a.pop(-2), a.pop(1), a)
a.remove("x"); print(a, a.index(2), a.count(1), a.index([4], 1, 9))
b = a.copy(); b.reverse(); print(a, b, a[:] == a, a[:] is a)
b.clear(); print(b, a)
n = [5, 2, 8, -1]
n.sort(); print(n)
n.sort(reverse=True); print(n)
w = ["banana", "Apple", "cherry", "fig", "date"]
w.sort(key=str.lower); print(w)
w.sort(key=len); print(w)
w.sort(key=lambda s: (-len(s), s)); print(w, w.sort())
pairs = [(1, "b"), (0, "z"), (1, "a"), (0, "a")]
pairs.sort(key=lambda p: p[0]); print(pairs)
pairs.sort(key=lambda p: p[0], reverse=True); print(pairs)
print(sorted(pairs), [1, 2] + [3], [0] * 3, 3 * ["a"], [1, 2] == [1, 2.0], [1, 2] < [1, 3], [] < [0], [2] > [1, 99], [1] != [2])
m = [[0] * 2] * 2; m[0][0] = 1; print(m)
m = [[0] * 2 for _ in range(2)]; m[0][0] = 1; print(m)
c = [1, 2, 3, 4, 5]
c[1:3] = ["a", "b", "c"]; c[0:0] = [0]; c[len(c):] = [9]; print(c)
c[::2] = [None] * 4; print(c); del c[-1], c[::3]; print(c)
c += (1, 2); c *= 2; print(c, len(c), 2 in c, c[-1], list("ab"), list(range(3)), list({1: 2}), list())
for bad in (lambda: [].pop(), lambda: [1].pop(3), lambda: [].remove(0), lambda: [1].index(0), lambda: [1, "a"].sort(), lambda: [1][1], lambda: [1].insert(), lambda: [].extend(None), lambda: [1] + (2,), lambda: [1].sort(lambda x: x), lambda: [1] * "a", lambda: hash([])):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
r = [1]; r.append(r); print(r, len(r), r[1] is r)
d = [1, 2, 3, 4, 5, 6]
for x in d:
    if x % 2 == 0: d.remove(x)
print(d, list(reversed(d)), d.__len__(), d.__contains__(3), d.__getitem__(0), d.__iadd__([0]), [1, 2].__eq__([1, 2]), [3, 1].__reversed__().__next__())
def evil(x):
    s.append(1); return x
s = [3, 1, 2]
try: s.sort(key=evil)
except ValueError as e: print(e)


# what says how long it is may be wrong, or fail
class Says:
    def __init__(self, says): self.says = says
    def __iter__(self): return iter("ab")
    def __length_hint__(self):
        if isinstance(self.says, Exception):
            raise self.says
        return self.says


class Long(Says):
    def __len__(self): return Says.__length_hint__(self)


import operator
for kind in Says, Long:
    for says in 3, -1, "x", NotImplemented, 10**30, KeyError("k"), TypeError("t"):
        for use in list, tuple, sorted, operator.length_hint, lambda x: [].extend(x):
            try:
                print(use(kind(says)), end=" ")
            except Exception as e:
                print(type(e).__name__, e, end=" ")
        print()


# a key may be looked for while another goes
class Key:
    def __init__(self, name): self.name = name
    def __hash__(self): return 1
    def __eq__(self, other):
        if self is second and len(d) == 144:
            del d[first]
        return self.name == other.name


first = second = None
d = {i: i for i in range(100, 140)}
keys = [Key(name) for name in "abcd"]
d.update(dict.fromkeys(keys))
first, second, third, fourth = keys
del d[Key("c")]
print([key.name for key in d if isinstance(key, Key)])
