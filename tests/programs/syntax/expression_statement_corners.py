# Calls, attributes and displays in unusual places.
print(
    "x"
    .upper()
    .lower(), [1, 2, 3]
    [1])
print("abc".upper()[::-1].lower().split("b"), (1).__add__(2))
print([[1, 2], [3, 4]][1][0], {"a": {"b": 5}}["a"]["b"], "%s" % "x".upper())
print(print("inner"), [print(i) for i in range(2)])
print((1, 2) + (3,), [0] * 3, (0,) * 2, "ab" * 0, [] + [[]])
print({}, {1}, {1: 2}, {1: 2,}, {1,}, (), [], [()], ({},))
print(dict(a=1, **{"b": 2}), dict([(1, 2)], c=3))
print(*[], *(1, 2), *{3: 4}, *"", sep=",")
print(f"{1}" f"{2}", *("a", "b"), **{"sep": "/", "end": "\n"})
print(max(*[1, 5], 3, *[2]), min([4, 2]), sum([1, 2], start=10))


def kw(*a, **k):
    return a, k


print(kw(1, *[2, 3], 4, x=1, *[5], **{"y": 2}, z=3, **{}))
print(kw(*"ab", **{"k": 1}), kw(**{"a b": 1, "": 2}))
print((lambda: (1, 2))()[0], (a := [1])[0], "if" if "else" else "while")
print(1 in {1: 2}, "a" in "abc", 3 in (1, 2), [] in [[]], "" in "")
print(type(...), ... is Ellipsis, None is None)
x = [1, 2, 3]; x[0], x[1] = x[1], x[0]
print(x, x == [2, 1, 3], x is x, x is not x[:])
print(not not x, not x, -(-3), +True, ~0, - 1)
match = 5; case = 6; type_ = 7; _ = 8; soft = match + case
print(match, case, _, soft)
match [1, 2][0]:
    case 1: print("matched", match)
match (case):
    case 6: print("soft keywords")
print(match, match+1, (match), [match][0])
