# match, case, _ and type are ordinary names elsewhere.
match = {"case": 1}
case = lambda match: match
_ = 5
print(match["case"], case(match), _, case (3), match . get ("x"))
match["new"] = 2
match: dict = match
print(len(match), [match for match in "ab"], (lambda case: case)(1))


def f(match, case=_):
    match, case = case, match
    return match, case


print(f(1), f(match=1, case=2))


class match_:
    def match(self, case): return case
    case = property(lambda self: "case property")


m = match_()
print(m.match(1), m.case)
match = [1, 2]
match [0] = 9
print(match [0], match [-1:], match * 2)
match = 10
print(match -1, match *2, (match), -match)
print(match, case.__name__)
match (match):
    case 10: print("ten")
match match:
    case case: print("captured", case)
match -5:
    case -5: print("minus five")
match [1, 2]:
    case [a, b]: print(a, b)
match {}:
    case {}: print("empty")
match not True:
    case False: print("not")
match "a", "b":
    case "a", x: print(x)
match lambda: 1:
    case fn: print(fn())
match 1 if match else 2:
    case 1: print("one")
print(_)
match 7:
    case _: print(_)
for match, case in [(1, 2)]: print(match, case)
match = match
