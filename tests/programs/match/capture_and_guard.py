# Captures bind even when the guard fails; guards run in order.
def g(x, log):
    log.append("guard")
    return x


def f(v):
    log = []
    match v:
        case x if g(x > 100, log):
            return "big", x, log
        case x if x < 0:
            return "negative", x, log
        case (x) if x % 2 == 0 and (half := x // 2):
            return "even", half, log
        case other:
            return "odd", other, x, log


print(f(500), f(-3), f(8), f(7), f(0))


def no_match(v):
    x = "before"
    match v:
        case [x, 1]:
            return "one"
        case [x, y] if False:
            pass
    return x


print(no_match([5, 1]), no_match([5, 2]), no_match("ab"))


def side():
    print("subject", end=" ")
    return 3


match side():
    case 1:
        print("no")
    case 2 if print("never evaluated"):
        pass
    case n if n > 5 or print("guard seen", end=" "):
        pass
    case n:
        print("n is", n)
print(n)
for point in [(0, 0), (0, 4), (3, 0), (2, 2), (1, 9)]:
    match point:
        case (0, 0): print("origin")
        case (0, y): print("y axis", y)
        case (x, 0): print("x axis", x)
        case (x, y) if x == y: print("diagonal", x)
        case (x, y): print("point", x, y)
match 1, 2:
    case a, b: print(a, b)
match [1, 2, 3]:
    case a, *b: print(a, b)
match (z := 5):
    case z: print(z)
match *[1, 2], 3:
    case [*all_three]: print(all_three)
