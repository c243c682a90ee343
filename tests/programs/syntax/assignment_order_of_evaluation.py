# Which side of an assignment is evaluated first, and in what order.
def note(name, value=None):
    print(name, end=" ")
    return value


class Box:
    def __init__(self, name):
        self.__dict__["name"] = name

    def __setitem__(self, key, value):
        print(f"{self.name}[{key!r}]={value!r}", end=" ")

    def __getitem__(self, key):
        print(f"{self.name}[{key!r}]?", end=" ")
        return 10

    def __setattr__(self, key, value):
        print(f"{self.name}.{key}={value!r}", end=" ")


a, b = Box("a"), Box("b")
note("target", a)[note("key", 1)] = note("value", 5)
print()
note("first", a)[note("k1", 1)] = note("second", b)[note("k2", 2)] = note("v", 0)
print()
note("obj", a)[note("key", 3)] += note("rhs", 4)
print()
note("t1", a).x, note("t2", b).y = note("e1", 1), note("e2", 2)
print()
d = {note("dk1", 1): note("dv1", 2), note("dk2", 3): note("dv2", 4)}
print(d)
i = 0
lst = [0, 0, 0]
i, lst[i] = 1, 9
print(i, lst)
x = y = z = []
x.append(1)
print(x is y is z, z)
print(note("l", 1) + note("m", 2) * note("r", 3))
print(note("yes", 1) if note("cond", True) else note("no", 2))
print(note("f", max)(note("a1", 3), *note("star", [4]), key=note("kw", abs)))
