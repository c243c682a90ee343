# A tiny round-robin scheduler on plain generators.
from collections import deque


def task(name, n):
    total = 0
    for i in range(n):
        got = yield f"{name}{i}"
        if got:
            total += got
            print(f"  {name} got {got}")
    return f"{name} done, total {total}"


def run(*gens):
    ready = deque((g, None) for g in gens)
    while ready:
        g, value = ready.popleft()
        try:
            out = g.send(value)
        except StopIteration as e:
            print("finished:", e.value)
        else:
            print("step", out)
            ready.append((g, len(out) if out[0] == "b" else None))


run(task("a", 2), task("b", 3), task("c", 0))


def producer(target):
    target.send(None)
    for x in "xyz":
        target.send(x)
    target.close()


def consumer():
    seen = []
    try:
        while True:
            seen.append((yield))
    finally:
        print("consumed", seen)


producer(consumer())


def grep(pattern, sink):
    sink.send(None)
    try:
        while True:
            line = yield
            if pattern in line:
                sink.send(line)
    except GeneratorExit:
        sink.close()


g = grep("an", consumer())
next(g)
for w in ("banana", "apple", "mango", "kiwi"):
    g.send(w)
g.close()


def nested(n):
    if n == 0:
        x = yield "bottom"
        return x
    r = yield from nested(n - 1)
    return r + n


it = nested(50)
print(next(it))
try:
    it.send(1000)
except StopIteration as e:
    print(e.value)
