# Chained comparisons evaluate each operand once and stop early.
def v(x):
    print(f"<{x}>", end="")
    return x


x0 = 1
print(v(1) < v(2) < v(3))
print(v(3) < v(2) < v(1))
print(v(1) < v(5) > v(2) == v(2) != v(9))
print(1 < 2 in [2, 3], (1 < 2) in [2, 3])
print(1 == 1.0 == True, x0 is not None is not (x0 := 2))
print(not 1 == 2, not (1 == 1) == False)
x = 5
print(0 <= x <= 9, 0 <= x <= 4, 10 > x > 4 < 5)
print("a" < "b" < "c", [1] < [1, 0] < [2])
print(3 in [1, 2, 3] == True, (3 in [1, 2, 3]) == True)
print(None is None is None)


class L:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        print("lt", self.n, other.n)
        return self.n if self.n < other.n else []


print(L(1) < L(2) < L(3))
print(L(4) < L(2) < L(3))
print(1 < 2 and 3 or v(4))
print(0 or "" or [] or v("last"))
print(1 and "x" and () and v("never"))
