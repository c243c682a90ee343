# Statements in forms that are rare: annotations of parts, stars in targets, guards on defaults.
log = []


def at(what):
    log.append(what)
    return Target()


class Target:
    def __setattr__(self, k, v): log.append(f"set {k}={v}")
    def __setitem__(self, k, v): log.append(f"item {k}={v}")


def told():
    print(log)
    log.clear()


at("object").attr: at("annotation")
at("base")[at("index") and 0]: at("annotation")
told()
at("object").attr: at("annotation") = at("value") and 1
at("base")[0]: at("annotation") = 2
told()
(plain): at("annotation") = 3
told()


class C:
    x: at("in class") = 1
    at("object").attr: at("in class")
    (y): at("of y") = 2
    print(sorted(__annotations__))


def f():
    at("object").attr: at("never")
    at("base")["i"]: at("never")
    z: at("never")
    at("o").w: at("never") = 5


f()
told()
Ts = [(int, str)]


def starred(*args: *Ts, k: int = 1) -> "r": pass


print(starred.__annotations__, __annotations__)


def defaults(a=1, b=-2.5, c=(1, (2, "x")), *, d=None, e=b"q"): return a, b, c, d, e


print(defaults.__defaults__, defaults.__kwdefaults__)
match [1, 2, 3]:
    case [a, *rest] | {"k": a, **rest} if a > 5:
        print("no")
    case [a, b] | [b, a, _]:
        print(a, b)
match {"a": 1, "b": 2}:
    case {"c": c, "a": a} | {"a": c, "b": a}:
        print(a, c)
match 5:
    case 1:
        pass
    case _ if log:
        print("log")
    case _:
        print("last")
match 7:
    case int(x) if x > 9:
        print("big")
    case _ if not log:
        print("guarded default")
match 7:
    case 1:
        print("one")
    case _ if log:
        print("no")
match (1, (2, [3, 4])):
    case (a, (b, [c, d])) | (a, (c, [d, b])):
        print(a, b, c, d)
match "xy":
    case ("a" | "xy") as s:
        print(s)
first, *middle, last = range(6)
[(p, *q), *r] = [(1, 2, 3), 4]
*init, (s, t) = 1, 2, (3, 4)
for i, *j in [(1, 2, 3), (4,)]:
    print(i, j, end=" ")
print(first, middle, last, p, q, r, init, s, t)
