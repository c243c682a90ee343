# Lambdas with every kind of parameter, nesting and closures.
print((lambda: 1)(), (lambda x: x * 2)(4), (lambda x, y=2: (x, y))(1))
print((lambda *a, **k: (a, k))(1, 2, z=3))
print((lambda a, /, b, *, c=3: (a, b, c))(1, b=2))
print((lambda *, k: k)(k="only"))
add = lambda a: lambda b: lambda c: a + b + c
print(add(1)(2)(3))
fs = [lambda: i for i in range(3)]
print([f() for f in fs])
fs = [lambda i=i: i for i in range(3)]
print([f() for f in fs])
print(sorted(["bb", "a", "ccc"], key=lambda s: -len(s)))
print((lambda x: "yes" if x else "no")(0), (lambda: (yield))().__class__.__name__)
print(list((lambda: (yield from "ab"))()))
f = lambda x, : x
print(f(1), f.__name__, (lambda: 0).__qualname__)
print((lambda f, n: f(f, n))(lambda f, n: 1 if n < 2 else n * f(f, n - 1), 10))
d = {"+": lambda a, b: a + b, "-": lambda a, b: a - b}
print(d["+"](2, 3), d["-"](2, 3))
print(list(map(lambda p: p[0] + p[1], [(1, 2), (3, 4)])))
print((lambda: (lambda: 5))()())
