# OrderedDict that changes while somebody walks along it; move_to_end() to where the key stands already
from collections import OrderedDict

CHANGES = {
    "to_end": lambda d: d.move_to_end("a"),
    "to_end_as_it_is": lambda d: d.move_to_end("c"),
    "to_front": lambda d: d.move_to_end("b", last=False),
    "to_front_as_it_is": lambda d: d.move_to_end("a", last=False),
    "insert": lambda d: d.__setitem__("z", 1),
    "change": lambda d: d.__setitem__("a", 9),
    "delete": lambda d: d.__delitem__("b"),
    "pop": lambda d: d.pop("b"),
    "popitem": lambda d: d.popitem(),
    "popitem_and_insert": lambda d: (d.popitem(), d.__setitem__("y", 1)),
    "clear": lambda d: d.clear(),
    "clear_and_fill": lambda d: (d.clear(), d.update(a=1, b=2, c=3)),
    "setdefault": lambda d: d.setdefault("a", 1),
    "setdefault_new": lambda d: d.setdefault("s", 1),
    "ior": lambda d: d.__ior__({"o": 1}),
}
WALKS = (iter, lambda d: iter(d.keys()), lambda d: iter(d.values()),
         lambda d: iter(d.items()), reversed,
         lambda d: reversed(d.keys()), lambda d: reversed(d.values()),
         lambda d: reversed(d.items()))


def walk(d, walker, change, at):
    seen = []
    try:
        for n, item in enumerate(walker):
            seen.append(item)
            if n == at:
                change(d)
    except RuntimeError as e:
        seen.append(str(e))
        try:
            seen.append(next(walker))
        except (RuntimeError, StopIteration) as e:
            seen.append(repr(e))
    return seen


for name, change in CHANGES.items():
    for at in range(3):
        d = OrderedDict(a=1, b=2, c=3)
        print(name, at, *[walk(d.copy(), w(d), change, at) for w in WALKS[:1]])
        for w in WALKS:
            d = OrderedDict(a=1, b=2, c=3)
            print(walk(d, w(d), change, at), list(d))


class Recent(OrderedDict):
    def __getitem__(self, key):
        value = super().__getitem__(key)
        self.move_to_end(key)
        return value


recent = Recent(a=1, b=2, c=3)
try:
    for key in recent:
        print(key, recent[key])
except RuntimeError as e:
    print(e)
for i in range(50):
    recent[i] = i
recent.move_to_end(30, last=False)
recent.move_to_end("c", last=False)
recent.move_to_end("a")
print(list(recent), recent["c"], recent[30], len(recent))
print(recent.popitem(last=False), recent.popitem(), next(iter(recent)))
for wrong in ("nowhere", []):
    try:
        recent.move_to_end(wrong)
    except (KeyError, TypeError) as e:
        print(repr(e))
d = OrderedDict({1: "x", 2: "y"})
d.move_to_end(True)
print(d, d.keys(), d.values(), d.items())
print(type(iter(d)), type(reversed(d.items())).__name__)
first, second = iter(d), iter(d)
print(next(first), next(second))
d[3] = "z"
third = iter(d)
print(next(third))
for it in first, second, third:
    try:
        print(next(it))
    except RuntimeError as e:
        print(e)
