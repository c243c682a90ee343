# Rich comparisons: reflection, identity defaults, NotImplemented, messages.
class V:
    def __init__(self, n): self.n = n
    def __repr__(self): return f"V{self.n}"
    def __eq__(self, o):
        print(f"eq({self},{o})", end=" ")
        return self.n == o.n if isinstance(o, V) else NotImplemented
    def __lt__(self, o):
        print(f"lt({self},{o})", end=" ")
        return self.n < o.n if isinstance(o, V) else NotImplemented
    def __le__(self, o):
        print(f"le({self},{o})", end=" ")
        return self.n <= o.n if isinstance(o, V) else NotImplemented


a, b = V(1), V(2)
print(a == b, a != b, a < b, a > b, a <= b, a >= b)
print(a == 1, 1 == a, a != 1, a == a, [a] == [a], [a] == [V(1)], a in [b, V(1)])
for f in (lambda: a < 1, lambda: 1 > a, lambda: a >= "x", lambda: object() < object(), lambda: 1 < "1",
          lambda: [1] < (1,), lambda: None < 1, lambda: {} < {}, lambda: [1, "a"] < [1, 2], lambda: V < V):
    try:
        print(f())
    except TypeError as e:
        print(e)
print(sorted([V(3), V(1), V(2)]), max(V(1), V(5)), min([V(4), V(2)]))
try:
    hash(a)
except TypeError as e:
    print(e)
print(V.__hash__)


class Odd:
    def __eq__(self, o): return "not a bool"
    def __ne__(self, o): return []
    def __lt__(self, o): return 5


o = Odd()
print(o == 1, o != 1, o < 2, bool(o == 1), o > Odd(), not o != 2)


class Base:
    def __eq__(self, o): return print("Base.eq", end=" ") or True


class Derived(Base):
    def __eq__(self, o): return print("Derived.eq", end=" ") or True


print(Base() == Derived(), Derived() == Base(), Base() != Derived())


class Plain: pass


p = Plain()
print(p == p, p == Plain(), p != Plain(), p.__eq__(1), p.__lt__(1), p.__ne__(p))
print((1).__eq__(2), (1).__eq__("1"), "a".__lt__("b"), (1).__lt__(2.0), [1].__eq__((1,)))
