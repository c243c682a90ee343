# collections: defaultdict, OrderedDict, ChainMap, UserDict
from collections import ChainMap, OrderedDict, UserDict, UserList, defaultdict

d = defaultdict(list)
for k, v in (("a", 1), ("b", 2), ("a", 3)):
    d[k].append(v)
print(d, d["new"], dict(d), d.get("none"), d.default_factory)
n = defaultdict(int)
for ch in "hello":
    n[ch] += 1
print(dict(n), n.copy()["z"], "z" in n)
try:
    defaultdict(None)["x"]
except KeyError as e:
    print("KeyError", e)
tree = defaultdict(lambda: defaultdict(int))
tree["x"]["y"] += 1
print(tree["x"]["y"], len(tree))
o = OrderedDict(a=1, b=2, c=3)
o.move_to_end("a")
print(o, o.popitem(), o.popitem(last=False), o)
o.move_to_end("c", last=False) if "c" in o else o.update(z=0)
print(list(o), OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1) == {"a": 1})
base, extra = {"x": 1, "y": 2}, {"y": 20}
m = ChainMap(extra, base)
print(m["y"], m["x"], sorted(m), len(m), m.maps)
m["x"] = 5
print(extra, base, m.new_child({"x": 0})["x"], m.parents["y"], dict(m))


class Upper(UserDict):
    def __setitem__(self, k, v):
        super().__setitem__(k.upper(), v)


u = Upper(a=1)
u["b"] = 2
print(u, u.data, UserList([1, 2]) + [3])


# showing it may change it
class Factory:
    def __call__(self): return 1
    def __repr__(self):
        d.default_factory = None
        return "factory"


d = defaultdict(Factory())
print(d, d)
d.default_factory = 5
print(d)
