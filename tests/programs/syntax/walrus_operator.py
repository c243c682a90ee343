# Assignment expressions in conditions, calls, comprehensions and f-strings.
data = [3, 8, 1, 9]
it = iter(data)
while (n := next(it, None)) is not None:
    print(n, end=" ")
print(n)
if (m := max(data)) > 8 and (k := m * 2):
    print(m, k)
print((a := 1) + (b := a + 1), a, b)
print([y for x in data if (y := x * 10) > 25], y)
print(f"{(w := 5)} {w:>4} {w!r}")
print(len(s := "hello"), s)


def f(x, y=(default := 7)):
    return x + y + (z := 100), z


print(f(1), default)
print({(k2 := "a"): (v2 := 1)}, k2, v2)
total = 0
print([total := total + v for v in data], total)
print((t := 1, 2), t)
x = (y := 0) or (z := "set")
print(x, y, z)


def scope():
    if any((bad := v) < 0 for v in [1, -2, 3]):
        return bad


print(scope())
print([(p := q) for q in "xyz"][-1], p)


class C:
    total = 0
    if (q := 3) > 2:
        total += q


print(C.q, C.total)
lst = [1, 2, 3]
print(lst[(idx := 1)], lst[idx:=0] if False else idx)
print(not (e := []), e)
print(1 if (flag := False) else 2, flag)
l = lambda: (inner := 4) + inner
print(l())
assert (ok := 2 + 2) == 4, "no"
print(ok)
