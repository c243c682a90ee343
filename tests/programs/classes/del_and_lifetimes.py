# __del__ runs as soon as the last reference goes.
class D:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)


d = D("a")
d = D("b")
print("rebound")
e = d
del d
print("still one ref")
e = None
print("gone")


def f():
    x = D("local")
    print("in f")
    return 5


print(f())


def g():
    return D("returned")


g()
print("after g()")
lst = [D("l0"), D("l1")]
lst.pop(0)
print("popped")
lst.clear()
dd = {"k": D("value")}
dd["k"] = 1
try:
    x = D("in try")
    raise ValueError
except ValueError:
    del x
print(D("temp").name)
t = (D("t1"), D("t2"))
del t
class Parent:
    def __init__(self): self.child = D("child")
    def __del__(self): print("del parent")
p = Parent()
del p


def gen():
    y = D("gen local")
    try:
        yield 1
    finally:
        print("gen finally")


it = gen()
next(it)
del it
for i in (D("loop1"), D("loop2")):
    pass
print("loop over")
del i


class Boom:
    def __del__(self): raise RuntimeError("ignored in del")


def nested():
    a = D("n1")
    def inner(): return a
    return inner


nested()()
print("closure gone")
class Saver:
    def __del__(self):
        global saved
        saved = self
        print("resurrected")
s = Saver()
del s
print(type(saved).__name__)
print(*(D(str(i)).name for i in range(3)))
last = D("at exit")
print("end of program")
