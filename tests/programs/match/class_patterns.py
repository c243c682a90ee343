# Class patterns: keywords, __match_args__, builtins, nested, errors.
class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y


class Circle:
    def __init__(self, c, r): self.center, self.radius = c, r


class Sub(Point): pass


def f(o):
    match o:
        case Point(0, 0): return "origin"
        case Point(x, y=0): return f"on x at {x}"
        case Sub(x, y): return f"sub {x} {y}"
        case Point(x=a, y=b) if a == b: return f"diag {a}"
        case Point(): return "some point"
        case Circle(center=Point(cx, _), radius=r): return f"circle {cx} {r}"
        case Circle(): return "odd circle"
        case bool(b): return f"bool {b}"
        case int(n) | float(n): return f"number {n}"
        case str(s): return f"str {s!r}"
        case list([first, *_]): return f"list of {first}"
        case list(): return "empty list"
        case dict({"k": v}): return f"dict {v}"
        case tuple((a, b)): return f"tuple {a} {b}"
        case bytes() | bytearray(): return "bytes"
        case ValueError(args=[a]): return f"error {a}"
        case set(s): return f"set {len(s)}"
        case _: return "?"


for o in (Point(0, 0), Point(3, 0), Sub(1, 2), Point(2, 2), Point(1, 2), Circle(Point(1, 2), 3), Circle(None, 1), True, 5, 2.5,
          "s", [1, 2], [], {"k": 1}, (1, 2), b"", ValueError("m"), {1}, None, object, range(3)):
    print(f(o))


class NoArgs: pass
class BadArgs:
    __match_args__ = "x"
class BadName:
    __match_args__ = (1,)
class Dup:
    __match_args__ = ("a", "b")
    a = b = 1


def t1(o):
    match o:
        case NoArgs(1): pass
def t2(o):
    match o:
        case Point(1, 2, 3): pass
def t3(o):
    match o:
        case BadArgs(1): pass
def t4(o):
    match o:
        case BadName(1): pass
def t5(o):
    match o:
        case Dup(1, a=1): pass
def t6(o):
    match o:
        case int(1, 2): pass
def t7(o):
    x = 5
    match o:
        case x(): pass
for t, o in ((t1, NoArgs()), (t2, Point(1, 2)), (t3, BadArgs()), (t4, BadName()), (t5, Dup()), (t6, 1), (t7, 1)):
    try:
        print(t(o))
    except TypeError as e:
        print(e)
match Point(1, 2):
    case Point(z=1): print("no")
    case Point(x=int() as q, y=w): print(q, w)


# names that were put together at run time
class Made:
    x = 1
    __match_args__ = ("".join(["x"]), "".join(["y"]))


match Made():
    case Made(x, y):
        print(x, y)
    case Made(x):
        print(x)
