# Sequences of fixed and variable length; what counts as a sequence.
def f(x):
    match x:
        case []: return "empty"
        case [1]: return "just 1"
        case [x]: return f"one {x}"
        case (1, 2): return "1, 2"
        case [1, *rest]: return f"1 and {rest}"
        case [*init, 9]: return f"{init} then 9"
        case [a, _, *_, z]: return f"{a}..{z}"
        case [[a, b], [c, *d]]: return f"nested {a}{b}{c}{d}"
        case (a, b): return f"pair {a} {b}"
        case _: return "other"


for x in ([], (), [1], ["q"], (1, 2), [1, 2, 3], (3, 4, 9), [4, 5, 6], [4, 5, 6, 7, 8], [[1, 2], [3, 4, 5]],
          [[1, 2], [3]], "ab", b"ab", {1: 2}, {1, 2}, range(3), range(1, 4), bytearray(b"x"), iter([1]), None, [None]):
    print(f(x))


class Seq:
    def __len__(self): return 2
    def __getitem__(self, i): return i * 10


class Mine(list): pass


print(f(Seq()), f(Mine([1])), f((Mine(),)))


def walk(cmd):
    match cmd.split():
        case ["go", ("north" | "south") as d]: return f"going {d}"
        case ["go", d]: return f"cannot go {d}"
        case ["get", obj] | ["pick", "up", obj]: return f"got {obj}"
        case ["drop", *objs] if objs: return f"dropped {len(objs)}"
        case [verb, *_]: return f"unknown {verb}"
        case []: return "nothing"


for c in ("go north", "go up", "get key", "pick up lamp", "drop a b c", "drop", "sing loud", ""):
    print(walk(c))


def total(xs):
    match xs:
        case []: return 0
        case [x, *rest]: return x + total(rest)


print(total([1, 2, 3, 4]), total(range(10)))
match [1, [2, [3, [4]]]]:
    case [a, [b, [c, [d]]]]:
        print(a, b, c, d)
match {"k": [1, 2]}, "s":
    case {"k": [_, x]}, str(s):
        print(x, s)
match (1, 2, 3):
    case (first, *_) if first > 5: pass
    case (first, *_,): print(first)
