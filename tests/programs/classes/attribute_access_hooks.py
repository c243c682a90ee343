# __getattr__, __getattribute__, __setattr__, __delattr__ and when each is asked.
class Fallback:
    present = "class"
    def __init__(self): self.own = "instance"
    def __getattr__(self, name):
        if name.startswith("dyn_"):
            return name[4:]
        raise AttributeError(f"no {name} here")


f = Fallback()
print(f.present, f.own, f.dyn_x, getattr(f, "zzz", "default"), hasattr(f, "dyn_"), hasattr(f, "q"))
try:
    f.missing
except AttributeError as e:
    print(e, e.name, e.obj is f)


class Every:
    def __init__(self): object.__setattr__(self, "x", 1)
    def __getattribute__(self, name):
        print("get", name, end="; ")
        if name == "secret":
            raise AttributeError("hidden")
        return super().__getattribute__(name)
    def __getattr__(self, name):
        return f"fallback {name}"
    def __setattr__(self, name, value):
        print("set", name, value, end="; ")
        super().__setattr__(name, value * 2)
    def __delattr__(self, name):
        print("del", name, end="; ")
        super().__delattr__(name)
    def m(self): return "m"
    def __len__(self): return 3


e = Every()
print(e.x, e.secret, e.nope)
e.x = 21
print(e.x)
e.x += 1
print(e.x, e.m(), len(e))
del e.x
print(e.x)
setattr(e, "y", 4)
print(getattr(e, "y"), hasattr(e, "y"))
delattr(e, "y")
try:
    del e.y
except AttributeError as err:
    print(err)


class Proxy:
    def __init__(self, t): self.__dict__["_t"] = t
    def __getattr__(self, n): return getattr(self._t, n)
    def __setattr__(self, n, v): setattr(self._t, n, v)


class T: pass


t = T()
p = Proxy(t)
p.a = 5
print(t.a, p.a, vars(p) == {"_t": t}, Proxy([3, 1]).index(1))
try:
    Proxy([]).nothing
except AttributeError as err:
    print(err)
class Frozen:
    def __setattr__(self, n, v): raise AttributeError(f"{type(self).__name__} is frozen: {n}")
Frozen().x = 1
