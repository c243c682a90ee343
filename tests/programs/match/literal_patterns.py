# Literals, None, booleans, negative numbers, strings and bytes.
def f(x):
    match x:
        case 0:
            return "zero"
        case 1 | 2 | 3:
            return "small"
        case -5:
            return "minus five"
        case 1.5:
            return "float"
        case "a" "b":
            return "ab"
        case b"raw":
            return "bytes"
        case None:
            return "none"
        case True:
            return "true"
        case False:
            return "false"
        case "quit" | "exit" as word:
            return "leave by " + word
        case """long
text""":
            return "long"
        case r"\d":
            return "raw string"
        case _:
            return "default"


for x in (0, 1, 2.0, -5, 1.5, "ab", b"raw", None, True, False, "exit", "long\ntext", "\\d", 0.0, [], "AB", -5.0, (0,), 3):
    print(repr(x), f(x))


def only_bool(x):
    match x:
        case True: return "T"
        case False: return "F"
        case 1: return "one"
        case 0: return "nil"


print([only_bool(v) for v in (True, 1, 1.0, 0, False, "", 2)])
