# Which method decides on truth.
class Both:
    def __bool__(self): return False
    def __len__(self): return 5


class OnlyLen:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n


class Neither: pass


print(bool(Both()), bool(OnlyLen(0)), bool(OnlyLen(2)), bool(Neither()), not Neither())
print([bool(x) for x in (0, 1, -1, 0.0, -0.0, 1e-300, "", " ", "0", [], [0], (), ((),), {}, {0: 0}, set(), {0},
                         None, ..., range(0), range(1), b"", b"0", float("nan"), print, int)])
print([x for x in (0, "a", None, [], [1], OnlyLen(0)) if x])
print(OnlyLen(3) and "yes", OnlyLen(0) or "no", "x" if Both() else "y")
print(all([OnlyLen(1), OnlyLen(0)]), any([Both(), OnlyLen(0)]), list(filter(None, [0, 1, "", "a", []])))


class Raises:
    def __bool__(self): raise ValueError("undecidable")


for f in (lambda: bool(Raises()), lambda: not Raises(), lambda: Raises() and 1, lambda: all([1, Raises()]),
          lambda: [1 for _ in "a" if Raises()]):
    try:
        f()
    except ValueError as e:
        print(e)
n = Neither()
n.__bool__ = lambda: False
print(bool(n))


class Num:
    def __bool__(self): return True
    def __nonzero__(self): return False


while Num():
    print("while once")
    break
assert Num()
class Late(OnlyLen):
    def __bool__(self): return super().__len__() > 10
print(bool(Late(5)), bool(Late(11)), True + True, bool(bool), isinstance(True, int))
print(bool(OnlyLen(-1)))
