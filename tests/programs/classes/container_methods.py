# __getitem__ family, __contains__, __len__, __iter__, __reversed__, __missing__.
class Box:
    def __init__(self, *items): self.items = list(items)
    def __getitem__(self, k):
        print("get", k, end="; ")
        return self.items[k]
    def __setitem__(self, k, v):
        print("set", k, v, end="; ")
        self.items[k] = v
    def __delitem__(self, k):
        print("del", k, end="; ")
        del self.items[k]
    def __len__(self):
        print("len", end="; ")
        return len(self.items)
    def __contains__(self, x):
        print("contains", x, end="; ")
        return x in self.items
    def __iter__(self):
        print("iter", end="; ")
        return iter(self.items)
    def __reversed__(self):
        print("reversed", end="; ")
        return self.items[::-1]


b = Box(1, 2, 3)
print(b[0], b[-1], b[1:], len(b), 2 in b, 5 not in b)
b[0] = 10
b[1] += 5
del b[2]
print(list(b), reversed(b), [*b], bool(b), bool(Box()))
print(max(b), sum(b), tuple(b), sorted(b), dict(enumerate(b)))


class Seq:
    def __len__(self): return 3
    def __getitem__(self, i):
        if i >= 3: raise IndexError("done")
        return i * i


s = Seq()
print(list(s), list(reversed(s)), 4 in s, 5 in s, [*s], max(s), list(zip(s, s)))
x, y, z = s
print(x, y, z, s[1], bool(s))


class Missing(dict):
    def __missing__(self, key):
        self[key] = v = f"made {key}"
        return v


m = Missing(a=1)
print(m["a"], m["b"], m.get("c"), "c" in m, m, m.pop("b"))
for cls in (type("L1", (), {"__len__": lambda s: -1}), type("L2", (), {"__len__": lambda s: "x"}),
            type("L3", (), {"__len__": lambda s: 1.5}), type("L4", (), {})):
    try:
        print(len(cls()))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
for f in (lambda: Seq()["a"], lambda: object()[0], lambda: len(5), lambda: b["x"]):
    try:
        print(f())
    except TypeError as e:
        print(e)
def nosub(o):
    try: o[0]
    except TypeError as e: print(e)
    try: o[0] = 1
    except TypeError as e: print(e)
    try: del o[0]
    except TypeError as e: print(e)
nosub(5); nosub(object()); nosub(print); nosub(int); nosub(Seq())
