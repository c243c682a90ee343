# Or-patterns, as-patterns, dotted value patterns, groups and wildcards.
class Color:
    RED, GREEN, BLUE = range(3)
    class Deep:
        X = "deep"


def f(x):
    match x:
        case Color.RED: return "red"
        case Color.GREEN | Color.BLUE as c: return f"cool {c}"
        case Color.Deep.X: return "deep value"
        case [1, (2 | 3) as m] | [4, m]: return f"m={m}"
        case (("a" | "b") as k, v) | (v, ("c" | "d") as k): return f"{k}->{v}"
        case {"x": (int() | float()) as n} | {"y": n}: return f"n={n}"
        case [_, _] as pair: return f"pair {pair}"
        case (str() as s): return s
        case (((_))): return "anything"


for x in (0, 1, 2, "deep", [1, 3], [4, 9], ("b", 1), (7, "d"), {"x": 1.5}, {"y": "s"}, {"x": "no"}, [8, 8], "txt", None):
    print(f(x))


class Eq:
    def __init__(self, n): self.n = n
    def __eq__(self, o):
        print(f"eq({self.n},{o})", end=" ")
        return o == self.n


match Eq(2):
    case 1: print("one")
    case 2 | 3: print("two or three")
match [Eq(5), Eq(6)]:
    case [5, 7]: print("no")
    case [5, x] if x == 6: print("guarded")


def json_like(v, depth=0):
    match v:
        case None: return "null"
        case True | False: return str(v).lower()
        case int() | float(): return repr(v)
        case str(): return '"' + v + '"'
        case [] | (): return "[]"
        case [*items]: return "[" + ",".join(json_like(i, depth + 1) for i in items) + "]"
        case {}: return "{" + ",".join(f'"{k}":{json_like(x)}' for k, x in v.items()) + "}"
        case _: raise TypeError(f"cannot encode {type(v).__name__}")


print(json_like({"a": [1, 2.5, None, True], "b": {"c": "x"}, "d": ()}))
try:
    json_like({1, 2})
except TypeError as e:
    print(e)
