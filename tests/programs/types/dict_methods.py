# Every dict method, insertion order, merging, views of keys.
d = {"b": 1, "a": 2, 3: [4], (1, 2): None}
print(d, len(d), d["b"], d.get("zz"), d.get("zz", 0), d.get("a", 0), "a" in d, 4 not in d, list(d), list(d.values()), list(d.items()))
d["c"] = 5; d["b"] = 9; del d["a"]; d["a"] = 2
print(d, list(reversed(d)), list(reversed(d.items()))[:2])
print(d.pop("c"), d.pop("zz", "default"), d.popitem(), d, d.setdefault("n", []), d.setdefault("b", 7), d)
d["n"].append(1); d.update({"b": 0, "x": 1}); d.update([("y", 2)], z=3); d.update(); print(d)
c = d.copy(); c["n"].append(2); c["new"] = 1; print(d["n"], "new" in d, c == d, {"a": 1, "b": 2} == {"b": 2, "a": 1}, {} == {}, {1: 2} != {1: 3})
print(dict.fromkeys("abc"), dict.fromkeys([1, 2], 0), dict(a=1, b=2), dict([("k", "v")], z=1), dict({"a": 1}, a=2), dict(zip("ab", [1, 2])), dict(), dict(**{"k": 1}), {**{"a": 1}, "a": 2}, dict(["ab", "cd"]))
print({"a": 1} | {"a": 2, "b": 3}, {"x": 1} | {}, {k: v for k, v in zip("ab", range(2))}, {1: "int", 1.0: "float", True: "bool"}, {None: 1, ...: 2, (): 3})
e = {"k": 1}; e |= {"m": 2}; e |= [("n", 3)]; print(e); e.clear(); print(e, bool(e), len(e))
for bad in (lambda: {}["x"], lambda: {}.pop("x"), lambda: {}.popitem(), lambda: {[]: 1}, lambda: {}.update([1]), lambda: {}.update("ab"), lambda: {} < {}, lambda: {}.get([]), lambda: dict(1), lambda: {1: 2}.x, lambda: {} + {}, lambda: dict([(1, 2, 3)]), lambda: {}.setdefault(), lambda: {}.fromkeys(5), lambda: {1: 1} | [(1, 2)], lambda: hash({})):
    try:
        print(bad())
    except Exception as ex:
        print(type(ex).__name__, ex)
for action in ("add", "delete", "replace"):
    g = {1: 1, 2: 2, 3: 3}
    try:
        for k in g:
            if action == "add": g[k + 10] = 0
            elif action == "delete": del g[k]
            else: g[k] += 100
        print(action, g)
    except RuntimeError as ex:
        print(action, ex)
nested = {"a": {"b": {"c": 1}}}; nested["a"]["b"]["d"] = [1, {"e": 2}]; print(nested, nested["a"]["b"]["d"][1]["e"])
inv = {}
for k, v in {"x": 1, "y": 2, "z": 1}.items(): inv.setdefault(v, []).append(k)
print(inv, sorted({"b": 1, "a": 2}.items(), key=lambda kv: kv[1]), max({"a": 3, "b": 7}, key={"a": 3, "b": 7}.get), sum({1: 2, 3: 4}), min({5: "a", 2: "b"}), {k: d for k, d in [(1, {})]}, [*{"a": 1, "b": 2}], "b" in {"a": "b"})
big = {i: i * i for i in range(1000)}
for i in range(0, 1000, 2): del big[i]
print(len(big), list(big)[:5], sum(big.values()), next(iter(big)), 501 in big, 500 in big); big[0] = "again"; print(list(big)[-1])


# a dict is copied without a look at its keys
class Alike:
    asked = 0
    def __hash__(self): return 1
    def __eq__(self, other):
        Alike.asked += 1
        return self is other


d = {Alike(): i for i in range(4)}
Alike.asked = 0
print(len(dict(d)), len({**d}), len(d | {}), list({}.__ior__(d).values()), Alike.asked)
