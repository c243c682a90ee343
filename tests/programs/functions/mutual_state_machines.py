# Functions in dicts, dispatch tables, state machines, event handlers.
handlers = {}


def on(event, priority=0):
    def deco(f):
        handlers.setdefault(event, []).append((priority, f))
        handlers[event].sort(key=lambda p: -p[0])
        return f
    return deco


@on("start")
@on("stop", priority=5)
def log(event, **data):
    print("log", event, sorted(data.items()))


@on("start", priority=10)
def first(event, /, user="nobody", **_):
    print("first for", user)
    return event == "start" and user == "admin"


@on("stop")
def last(*args, **kwargs): print("last", args, kwargs)


def fire(event, **data):
    results = [f(event, **data) for _, f in handlers.get(event, ())]
    return any(results), len(results)


print(fire("start"), fire("start", user="admin", x=1), fire("stop", b=2, a=1), fire("unknown"))


def idle(c): return running if c == "s" else idle
def running(c): return {"p": paused, "x": done}.get(c, running)
def paused(c): return running if c == "s" else paused
def done(c): return done


state, trail = idle, []
for c in "qspsxzz":
    state = state(c)
    trail.append(state.__name__)
print(" ".join(trail))


class Machine:
    table = {("off", "press"): "on", ("on", "press"): "off", ("on", "hold"): "dim"}

    def __init__(self): self.state, self.history = "off", []

    def __call__(self, event):
        old, self.state = self.state, self.table.get((self.state, event), self.state)
        if old != self.state:
            getattr(self, f"enter_{self.state}", lambda: None)()
            self.history.append((old, self.state))
        return self.state

    def enter_on(self): print("light on")
    def enter_off(self): print("light off")


m = Machine()
print([m(e) for e in ("hold", "press", "hold", "press", "press")], m.history)
calc = {"+": int.__add__, "-": int.__sub__, "max": max, "neg": lambda a: -a}
print(calc["+"](2, 3), calc["-"](2, 3), calc["max"](1, 9), calc["neg"](4), [f(6, 4) for f in (divmod, pow, max)])
stack = []
for tok in "3 4 + 2 * 7 -".split():
    if tok.isdigit():
        stack.append(int(tok))
    else:
        b, a = stack.pop(), stack.pop()
        stack.append({"+": a + b, "-": a - b, "*": a * b}[tok])
print(stack)
