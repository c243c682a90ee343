# collections.defaultdict: factories that are refused, raise or change the dict; unions; copies
# of subclasses; what it shows when it holds itself
import copy
from collections import Counter, OrderedDict, defaultdict


def tell(what, f, *args, **kw):
    try:
        print(what, "->", f(*args, **kw))
    except Exception as e:
        print(what, "->", type(e).__name__ + ":", e)


for bad in (5, "int", [], {}):
    tell(f"factory {bad!r}", defaultdict, bad)
tell("three", defaultdict, int, {}, {})
tell("keyword", defaultdict, int, default_factory=3)
tell("no factory", lambda: defaultdict()["x"])
tell("None", lambda: defaultdict(None, a=1)["x"])
tell("raising", lambda: defaultdict(lambda: 1 / 0)["x"])
tell("unhashable", lambda: defaultdict(int)[[]])
tell("from pairs", defaultdict, list, [("a", 1), ("b", 2)], c=3)

counts = defaultdict(int, a=1)
print(counts | {"b": 2}, {"b": 2} | counts, counts | counts, type({} | counts).__name__)
print(counts | Counter("xx"), Counter("xx") | {"a": 1}, OrderedDict(z=1) | counts)
counts |= {"a": 5, "c": 6}
counts |= [("d", 7)]
print(counts, counts["new"], counts.get("other"), "other" in counts, counts.pop("none", 0))
for bad in (5, [("a", 1)], None):
    tell(f"| {bad!r}", lambda: counts | bad)
    tell(f"reversed | {bad!r}", lambda: bad | counts)
tell("|= 5", counts.__ior__, 5)
merged = counts | {"q": 1}
print(merged.default_factory, merged["made"], len(merged) - len(counts))


class Tree(defaultdict):
    def __init__(self, *args, **kw):
        super().__init__(*args or (Tree,), **kw)

    def __missing__(self, key):
        print("missing", key)
        return super().__missing__(key)


tree = Tree()
tree["a"]["b"]["c"] = 1
print(tree, tree.copy(), type(tree | {}).__name__, type(copy.copy(tree)).__name__)
print(copy.deepcopy(tree) == tree, tree == {"a": {"b": {"c": 1}}})

me = defaultdict(list)
me["me"] = me
print(me)
loop = defaultdict(int)
loop.default_factory = loop.__missing__
print(str(loop).replace(hex(id(loop)), "0x"))
text = defaultdict(int)
text.default_factory = "text"
tell("set to text", lambda: (text, text["a"]))
del counts.default_factory
print(counts)
tell("after del", lambda: counts["zork"])
grows = defaultdict(lambda: len(grows))
print([grows[c] for c in "hello world"], dict(grows))
print(defaultdict.__mro__, defaultdict(int) == {}, defaultdict(int) != defaultdict(list))
print(list(map(defaultdict(str, a="x").__getitem__, "ab")), defaultdict.fromkeys("ab", 1))
match defaultdict(int, a=1):
    case {"zork": _}:
        print("a pattern makes nothing")
    case {"a": x}:
        print("a is", x)

made_again = defaultdict(int, a=1)
made_again.__init__()
print(made_again, made_again.default_factory)
