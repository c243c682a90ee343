# Subclasses of list, dict, str, int, tuple, set, float.
class L(list):
    def append(self, x):
        print("append", x, end="; ")
        super().append(x)
    def total(self): return sum(self)


a = L([1, 2])
a.append(3)
a += [4]
print(a, a.total(), len(a), type(a + [1]).__name__, type(a[:]).__name__, type(a.copy()).__name__, a == [1, 2, 3, 4])
a.name = "attr"
print(a.name, isinstance(a, list), sorted(a, reverse=True), L("ab"))


class D(dict):
    def __setitem__(self, k, v): super().__setitem__(k, v * 2)
    def __getattr__(self, n):
        try:
            return self[n]
        except KeyError:
            raise AttributeError(n) from None


d = D(a=1)
d["b"] = 2
d.update(c=3)
d.setdefault("e", 5)
print(d, d.b, d | {"z": 0}, type(d | {}).__name__, type(d.copy()).__name__, {**d}, hasattr(d, "q"))


class S(str):
    def shout(self): return self.upper() + "!"
    def __add__(self, o): return S(super().__add__(o))
    def __eq__(self, o): return self.lower() == o.lower()
    __hash__ = str.__hash__


s = S("hi")
print(s.shout(), type(s + "x").__name__, type(s.upper()).__name__, s == "HI", {s: 1}["hi"], f"{s:>5}", repr(s), len(s))


class I(int):
    def __add__(self, o): return I(int(self) + int(o) + 100)
    def __repr__(self): return f"I<{int(self)}>"


i = I(5)
print(i + 1, 1 + i, i * 2, type(i * 2).__name__, [i], f"{i} {i!r} {i:03d}", i == 5, {5: "x"}[i], range(3)[I(1)], -i)


class T(tuple):
    __slots__ = ()
    def __getitem__(self, k): return f"item {super().__getitem__(k)}"


t = T((1, 2))
print(t, t[0], *t, t == (1, 2), hash(t) == hash((1, 2)), type(t + (3,)).__name__)


class St(set):
    def add(self, x): super().add(x % 3)


st = St()
for n in range(10): st.add(n)
print(st, type(st | {9}).__name__, St([7, 8]) == {7, 8}, st <= {0, 1, 2})
class Fl(float):
    def __str__(self): return "fl"
print(Fl(1.5), repr(Fl(1.5)), Fl(2) + 1, f"{Fl(2)}|{Fl(2):.1f}", [Fl(3)])
class B(bytes): pass
print(B(b"ab"), B(b"ab")[0], type(B(b"a") + b"c").__name__)
class LenL(list):
    def __len__(self): return 0
    def __iter__(self): return iter("xyz")
print(bool(LenL([1])), list(LenL([1])), LenL([1]), [*LenL([5])], LenL([2])[0])
class Fz(frozenset):
    def __new__(cls, *a): return super().__new__(cls, a)
print(sorted(Fz(3, 1, 2)), Fz(1) == {1})
