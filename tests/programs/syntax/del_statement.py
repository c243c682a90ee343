# del of names, items, slices, attributes and nested targets.
a = b = [0, 1, 2, 3, 4, 5, 6]
del a[0]
print(b)
del b[-1], b[0]
print(a)
del a[::2]
print(a)
del a
try:
    a
except NameError as e:
    print(e, "| b is", b)
d = {"x": 1, "y": 2, "z": 3}
del d["x"], (d["y"])
print(d)
try:
    del d["nope"]
except KeyError as e:
    print(repr(e))
try:
    del b[10]
except IndexError as e:
    print(e)


class C:
    k = 1

    def __init__(self):
        self.v = 2

    def __delitem__(self, key):
        print("delitem", key)

    def __delattr__(self, name):
        print("delattr", name)
        object.__delattr__(self, name)


c = C()
del c[1], c["k", 2], c[1:2], c[...]
del c.v
try:
    del c.k
except AttributeError as e:
    print(e)
del C.k
print(hasattr(c, "k"))
x, y, z = 1, 2, 3
del (x, [y, z])
print("x" in globals(), "z" in globals())


def f():
    n = 1
    del n
    try:
        del n
    except UnboundLocalError as e:
        print(e)
    n = 2
    return n


print(f())
try:
    del missing
except NameError as e:
    print(e)
t = (1, 2)
try:
    del t[0]
except TypeError as e:
    print(e)
try:
    del "abc"[0]
except TypeError as e:
    print(e)
L = [1, 2, 3, 4]
del L[:]
print(L)
