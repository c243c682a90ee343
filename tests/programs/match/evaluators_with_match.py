# An expression evaluator and a state machine written with match.
def ev(e, env):
    match e:
        case int() | float():
            return e
        case str(name):
            return env[name]
        case ("let", name, value, body):
            return ev(body, env | {name: ev(value, env)})
        case ("if", c, t, f):
            return ev(t if ev(c, env) else f, env)
        case ("+" | "-" | "*" | "/" as op, a, b):
            x, y = ev(a, env), ev(b, env)
            match op:
                case "+": return x + y
                case "-": return x - y
                case "*": return x * y
                case "/" if y == 0: raise ZeroDivisionError("by hand")
                case "/": return x / y
        case ("fn", params, body):
            return lambda *a: ev(body, env | dict(zip(params, a)))
        case ("call", f, *args):
            return ev(f, env)(*(ev(a, env) for a in args))
        case (op, *_):
            raise SyntaxError(f"unknown operator {op!r}")
        case _:
            raise TypeError(f"cannot evaluate {e!r}")


print(ev(("+", 1, ("*", 2, 3)), {}), ev(("let", "x", 5, ("*", "x", "x")), {}))
print(ev(("if", ("-", 1, 1), "yes", ("/", 1, 4)), {"yes": 1}))
print(ev(("let", "sq", ("fn", ["n"], ("*", "n", "n")), ("call", "sq", 7)), {}))
for bad in (("/", 1, 0), ("^", 1, 2), [], None, "unbound"):
    try:
        print(ev(bad, {}))
    except Exception as e:
        print(type(e).__name__, e)


def step(state, event):
    match state, event:
        case "idle", "start": return "running"
        case "running", "pause" | "stop" as e: return {"pause": "paused", "stop": "idle"}[e]
        case "paused", "start": return "running"
        case ("running" | "paused"), {"goto": str(where)}: return where
        case s, None: return s
        case s, ev_: raise ValueError(f"{ev_!r} in {s}")


s = "idle"
for e in ("start", "pause", None, "start", {"goto": "idle"}, "start", "stop", "stop"):
    try:
        s = step(s, e)
        print(s, end=" ")
    except ValueError as err:
        print("|", err)
for i in range(6):
    match i:
        case 1: continue
        case 4: break
        case _ if i % 2: print("odd", i)
        case _: print("even", i)
