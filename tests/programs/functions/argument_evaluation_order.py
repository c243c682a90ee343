# Callee first, then positionals left to right with stars, then keywords.
def p(x):
    print(x, end=" ")
    return x


def f(*a, **k):
    print("called", end=" ")
    return a, k


def callee():
    print("callee", end=" ")
    return f


print(callee()(p(1), p(2), k=p(3)))
print(f(p(1), *[p(2), p(3)], p(4), k=p(5), **{"z": p(6)}))
print(f(k=p("kw"), *[p("star")]))
print(p([1, 2, 3])[p(0)], p("abc").replace(p("a"), p("z")))
print({p("k1"): p("v1"), **p({"d": 1}), p("k2"): p("v2")})
print([p(1), *p([2]), p(3)], (p(1), p(2)))
print(p(1) if p(0) else p(2), p(3) + p(4) * p(5) - p(6))
print(p(2) ** p(3), p(1) < p(2) > p(0), p(1) in p([1]))


def dec(x):
    print("dec", x, end=" ")
    return lambda fn: print("apply", x, end=" ") or fn


@dec(p("A"))
@dec(p("B"))
def g(x=p("default"), *, y=p("kwdefault")) -> p("annotation"):
    pass


print()


@dec("class")
class K(*[p(object)][0:0], p(dict), **{}):
    p("body")


print(K.__bases__)
d = {}
d[p("key")] = p("value")
del d[p("key")]
print(d)
x = [p(i) for i in p(range(2)) if p(i + 10)]
print(x, f"{p('f1')} {p(5):{p(3)}}")
assert p(True), p("not evaluated")
raise p(ValueError)("end") from p(None)
