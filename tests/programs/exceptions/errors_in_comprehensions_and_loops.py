# Where an exception leaves loops, comprehensions and partial results.
def f(x):
    if x == 2:
        raise ValueError(f"bad {x}")
    return x * 10


out = []
try:
    for i in range(5):
        out.append(f(i))
except ValueError as e:
    print(e, out, i)
try:
    r = [f(i) for i in range(5)]
except ValueError as e:
    print(e, "r" in globals())
good, bad = [], []
for i in range(4):
    try:
        good.append(f(i))
    except ValueError as e:
        bad.append(str(e))
        continue
    finally:
        good.append("|")
print(good, bad)
it = map(f, [1, 2, 3])
for _ in range(4):
    try:
        print(next(it))
    except ValueError as e:
        print("error", e)
    except StopIteration:
        print("end")
d = {"a": 1}
try:
    d["b"] = f(2)
except ValueError:
    print(d)
try:
    d.update((k, f(n)) for k, n in [("x", 1), ("y", 2), ("z", 3)])
except ValueError:
    print(d)
lst = [3, 1, 2]
try:
    lst.sort(key=lambda v: 1 / (v - 2))
except ZeroDivisionError as e:
    print(e, lst)
try:
    lst.extend(f(i) for i in (0, 1, 2))
except ValueError:
    print(lst)
x = 5
try:
    x += f(2)
except ValueError:
    print(x)
try:
    a, b = f(1), f(2)
except ValueError:
    print("a" in globals())
def pick():
    for i in range(3):
        try:
            return f(2)
        except ValueError:
            if i == 2:
                raise
            print("again", end=" ")
try:
    pick()
except ValueError as e:
    print(e)
s = {1, 2}
print(next((v for v in [1] if v > 5), "default"), sum(f(i) for i in (0, 1)))
print([f(i) if i != 2 else None for i in range(4)])
