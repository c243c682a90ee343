# locals() in functions, classes and comprehensions; globals(); vars().
g = 1


def f(a, *args, k=2, **kw):
    b = a + 1
    snap = dict(locals())
    c = 3
    return snap, sorted(locals())


print(f(1, 2, z=4))


def unset(x):
    if x:
        y = 1
    return locals()


print(unset(0), unset(1))


def closure():
    n, unused = 5, 6
    def inner(p):
        return locals(), n
    return inner(1)


print(closure())


class C:
    a = 1
    names = sorted(k for k in locals() if not k.startswith("__"))
    b = [k for k in ("x", "y")]


print(C.names, sorted(k for k in vars(C) if not k.startswith("__")))
o = C()
o.z = 1
print(vars(o), vars(o) is o.__dict__, o.__dict__ == {"z": 1})
vars(o)["w"] = 2
print(o.w)
o.__dict__ = {"fresh": True}
print(o.fresh, hasattr(o, "z"))
globals()["dyn"] = "made"
print(dyn, "dyn" in globals(), globals()["g"], globals()["__name__"])
def change():
    globals()["g"] += 10
    x = 1
    locals()["x"] = 99
    return x, g
print(change())
print([sorted(k for k in locals() if k == "q") for q in (1,)])
print((lambda u, v=2: locals())(1), list((sorted(locals()) for i in "a"))[0][-1])
def gen():
    x = 1
    yield sorted(locals())
    y = 2
    yield sorted(locals())
print(list(gen()))
del g
print("g" in globals())
try:
    g
except NameError as e:
    print(e)
