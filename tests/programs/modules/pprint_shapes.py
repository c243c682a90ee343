# pprint and reprlib: nested containers over lines, limits
import pprint
import reprlib
from collections import Counter, OrderedDict, defaultdict, deque
from dataclasses import dataclass
from types import SimpleNamespace

data = {"name": "x" * 20, "list": list(range(30)), "nested": {"k%d" % i: {"a": [i] * 5, "b": (i,)} for i in range(4)}, "t": ("one", "two")}
pprint.pprint(data)
pprint.pprint(data, width=40, indent=2)
pprint.pprint(list(range(40)), compact=True, width=50)
pprint.pprint({"b": 1, "a": 2}, sort_dicts=False)
pprint.pprint(data, depth=1)
pprint.pp({"z": 1, "a": 2})
pprint.pprint("word " * 30)
pprint.pprint(["word " * 30, "short"])
pprint.pprint({i: "v" * 15 for i in range(8)})
pprint.pprint(OrderedDict((c, c * 12) for c in "abcdefgh"))
pprint.pprint(defaultdict(int, {c: c * 12 for c in "abcdefgh"}))
pprint.pprint(Counter({c: ord(c) * 10 ** 8 for c in "abcdefghij"}))
pprint.pprint(deque(["y" * 12] * 8))
pprint.pprint({"s" * 9 + str(i) for i in range(12)})
pprint.pprint(SimpleNamespace(a="x" * 40, b="y" * 40))


@dataclass
class D:
    first: str
    second: list


pprint.pprint(D("x" * 40, list(range(25))))
pprint.pprint((1,))
pprint.pprint([(("k" * 30), ("v" * 50))] * 2)
print(pprint.pformat([1, 2]), pprint.isreadable([1]), pprint.pformat(10 ** 9, underscore_numbers=True))
print(reprlib.repr(list(range(10))), reprlib.repr("x" * 50), reprlib.repr({i: i for i in range(9)}), reprlib.repr(10 ** 60))
print(reprlib.repr((1,)), reprlib.repr([[[[[[[1]]]]]]]), reprlib.repr(set(range(9))), reprlib.repr(deque(range(9))))
r = reprlib.Repr()
r.maxlist = 2
print(r.repr([1, 2, 3]))


class Me:
    @reprlib.recursive_repr("<again>")
    def __repr__(self):
        return "Me(%r)" % [self]


print(Me())
