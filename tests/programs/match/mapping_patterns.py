# Mappings: subset match, rest capture, missing keys, value patterns.
import sys


def f(d):
    match d:
        case {"type": "circle", "r": r}: return f"circle {r}"
        case {"type": "rect", "w": w, "h": h, **rest}: return f"rect {w}x{h} {rest}"
        case {"type": str(t)}: return f"unknown {t}"
        case {1: _, 2: two}: return f"two={two}"
        case {"user": {"name": n, "tags": [first, *_]}}: return f"{n} {first}"
        case {"opt": (None | False) as o}: return f"off {o}"
        case {**kw} if kw: return f"other {kw}"
        case {}: return "any mapping"
        case _: return "not a mapping"


for d in ({"type": "circle", "r": 2}, {"type": "rect", "w": 1, "h": 2, "c": "red"}, {"type": "x", "z": 1}, {"type": 5},
          {1: "a", 2: "b", 3: "c"}, {"user": {"name": "Ann", "tags": ["x", "y"]}}, {"opt": None}, {"opt": True}, {}, [], "s",
          {"type": "rect", "w": 1}, {1.0: "f", 2: "g"}):
    print(f(d))


class D(dict):
    def __missing__(self, k): return "made"


match D():
    case {"absent": x}: print("missing used", x)
    case _: print("__missing__ is not used")


class K:
    A, B = "a", "b"


match {"a": 1, "b": 2}:
    case {K.A: x, K.B: y, **rest}: print(x, y, rest)
orig = {"a": 1, "b": {"c": 2}}
match orig:
    case {"a": _, **rest}:
        rest["b"]["c"] = 99
        rest["new"] = 1
print(orig)
match {"x": None}:
    case {"x": None}: print("None value")
match {-1: "neg", None: "n", True: "t"}:
    case {-1: a, None: b, True: c}: print(a, b, c)
try:
    match {"a": 1}:
        case {K.A: 1, "a": 2}: pass
except ValueError as e:
    print(e)
match {"a": 1}:
    case {"a": 1, "b": _}: print("no")
    case {"a": int() as n, **k}: print(n, k)
