# and, or, not, if-else evaluate only what they need, and return operands.
def t(x):
    print("t", x, end="; ")
    return x


def f(x):
    print("f", x, end="; ")
    return None


print(t(1) and t(2) and f(3) and t(4))
print(f(1) or f(2) or t(3) or t(4))
print(t(1) and f(2) or t(3))
print(not t(1) or not f(2))
print((f(1) or t(2)) and (t(3) or t(4)))
print(t("a") if f("b") else t("c"))
print(all(t(x) for x in (1, 2, 0, 3)), any(t(x) for x in (0, 5, 6)))


class B:
    def __init__(self, v):
        self.v = v

    def __bool__(self):
        print("bool", self.v, end="; ")
        return self.v

    def __repr__(self):
        return f"B({self.v})"


print(B(True) and B(False) or B(True))
print(not B(False), B(True) if B(False) else B(False))
if B(True) and not B(False):
    print("taken")
while B(False) or B(False):
    pass
print([x for x in (B(True), B(False)) if x])
x = B(False) or B(True) and B(False)
print(x)


class Len:
    def __len__(self):
        print("len", end="; ")
        return 0


print("empty" if not Len() else "full")


class Bad:
    def __bool__(self):
        return 1


try:
    if Bad():
        pass
except TypeError as e:
    print(e)
