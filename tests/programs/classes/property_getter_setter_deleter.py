# Properties: get, set, delete, docs, inheritance, read-only messages.
class Temp:
    def __init__(self, c):
        self.celsius = c

    @property
    def celsius(self):
        "degrees"
        return self._c

    @celsius.setter
    def celsius(self, v):
        if v < -273.15:
            raise ValueError(f"{v} is too cold")
        print("set", v)
        self._c = v

    @celsius.deleter
    def celsius(self):
        print("deleted")
        del self._c

    @property
    def fahrenheit(self):
        return self.celsius * 9 / 5 + 32

    def _get(self):
        return "old style"
    old = property(_get, doc="made by call")
    nothing = property()


t = Temp(25)
print(t.celsius, t.fahrenheit, t.old, Temp.celsius.__doc__, Temp.old.__doc__)
t.celsius += 5
print(t.celsius)
try:
    t.celsius = -300
except ValueError as e:
    print(e)
for action in ("t.fahrenheit = 1", "del t.fahrenheit", "t.nothing", "t.nothing = 1", "del t.old"):
    try:
        if action == "t.fahrenheit = 1": t.fahrenheit = 1
        elif action == "del t.fahrenheit": del t.fahrenheit
        elif action == "t.nothing": t.nothing
        elif action == "t.nothing = 1": t.nothing = 1
        else: del t.old
    except AttributeError as e:
        print(action, "->", e)
del t.celsius
try:
    t.celsius
except AttributeError as e:
    print(e)


class Sub(Temp):
    @property
    def fahrenheit(self):
        return round(super().fahrenheit)

    @Temp.celsius.getter
    def celsius(self):
        return ("sub", self._c)


s = Sub(10)
print(s.celsius, type(Temp.celsius).__name__, Temp.celsius.fset is not None, Sub.old.fset)
t.__dict__["old"] = "in dict"
print(t.old, vars(t))


class Lazy:
    def __getattr__(self, name):
        print("getattr", name)
        return 7

    @property
    def broken(self):
        raise AttributeError("inside property")


print(Lazy().broken)


def local():
    class Inner:
        only = property(lambda self: 1)

    for change in (lambda: setattr(Inner(), "only", 2),
                   lambda: delattr(Inner(), "only")):
        try:
            change()
        except AttributeError as e:
            print(e)


local()
