# Conditional expressions inside lambdas, calls, indexes and displays.
x = 3
print("odd" if x % 2 else "even", [1 if x else 2][0], {1 if x > 5 else 2: "k"})
sign = lambda n: "neg" if n < 0 else "zero" if n == 0 else "pos"
print([sign(n) for n in (-1, 0, 1)])
print((lambda: 1 if x else 2)(), (lambda: 1)() if x else (lambda: 2)())
print([i if i % 2 else -i for i in range(5)], [i for i in (1, 2) if (True if x else False)])
print(f"{'a' if x else 'b'}", f"{x if x > 5 else 'small':>8}")
print(max(1 if x else 0, 5 if not x else 4))
print("abc"[1 if x else 0], "abc"[0 if x else 1:2 if x else 3])
print(*(["y"] if x else []), end="!\n" if x else "?\n")
y = 1 if x else 2,
print(y)
def f(a=1 if x else 2, *b, c=0 if x else 9):
    return a, b, c
print(f(), f(*(1, 2) if x else (3,)), f(**{"c": 1} if x else {}))
z = (lambda a: lambda b: a if b else -a)(5)
print(z(0), z(1))
print(not x if x else x, -x if x else x, (x if x else x) ** 2)
assert x if x else not x
while x if x > 1 else False:
    x -= 1
print(x)
print((yield_ := "walrus") if x else "no", [*range(3)] if x else [])
