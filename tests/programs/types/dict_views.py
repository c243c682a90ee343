# Live views and their set operations.
d = {"a": 1, "b": 2, "c": 3}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k), "a" in k, 2 in v, ("a", 1) in i, ("a", 2) in i)
d["d"] = 4
del d["a"]
print(k, v, i, list(k), sorted(v, reverse=True))
e = {"b": 2, "c": 0, "z": 9}
print(sorted(d.keys() & e.keys()), sorted(d.keys() | e), sorted(d.keys() - e.keys()), sorted(d.keys() ^ e.keys()), sorted(d.items() & e.items()))
print(d.keys() == {"b", "c", "d"}, d.keys() <= {"b", "c", "d", "e"}, d.keys() > {"b"}, d.keys().isdisjoint(["q"]), d.items() == {("b", 2), ("c", 3), ("d", 4)}, d.values() == d.values(), d.keys() == d.keys())
print(sorted(k - ["b"]), sorted({"b", "q"} & k), sorted({"q"} | k), sorted(["b", "x"] & k), type(k & e).__name__, k & [] == set())
print([x for x in reversed(k)], list(reversed(v)), list(reversed(i)), next(iter(v)), max(k), sum(v), *i)
print(type(k).__name__, type(v).__name__, type(i).__name__, type(iter(k)).__name__, type(iter(v)).__name__, type(iter(i)).__name__, k.mapping)
for bad in (lambda: k[0], lambda: k.append(1), lambda: d.values() | {1}, lambda: v[0], lambda: hash(k), lambda: len(iter(k)), lambda: k + k, lambda: d.items() & 5):
    try:
        print(bad())
    except (TypeError, AttributeError) as ex:
        print(type(ex).__name__, ex)
for key, (n, val) in zip(d, enumerate(d.values())): print(key, n, val, end="; ")
print()
print(dict(sorted(d.items(), key=lambda p: -p[1])), {b: a for a, b in i}, dict(zip(v, k)), tuple(d.items())[0], {}.keys(), {}.items(), [*{}.values()])
it = iter(d)
next(it)
d["b"] = "changed value is fine"
print(next(it))
d["new"] = 1
try:
    next(it)
except RuntimeError as ex:
    print(ex)
