# json.dumps: types, indent, separators, sort_keys, ensure_ascii, default, errors
import json

data = {"name": "Ann", "n": [1, 2.5, -0.0, 1e100], "ok": True, "none": None, "t": (1, 2), "é": "日本"}
print(json.dumps(data))
print(json.dumps(data, indent=2, ensure_ascii=False))
print(json.dumps(data, separators=(",", ":"), sort_keys=True))
print(json.dumps("quote \" back \\ nl \n tab \t bell \x07 / é 😀"))
print(json.dumps({1: "int", 2.5: "float", True: "bool", None: "none"}))
print(json.dumps([]), json.dumps({}), json.dumps([[], {}], indent=1), json.dumps("x"), json.dumps(None))
print(json.dumps([float("nan"), float("inf"), -float("inf")]), json.dumps(10**30), json.dumps(0.1))
print(json.dumps({"a": [1, {"b": 2}]}, indent=4, sort_keys=True))
print(json.dumps([1, 2], indent="--"))


class P:
    def __init__(self):
        self.x = 1


print(json.dumps({"p": P()}, default=lambda o: o.__dict__), json.dumps({1, 2}, default=sorted))
for bad in (lambda: json.dumps(P()), lambda: json.dumps({(1, 2): 3}), lambda: json.dumps({1}),
            lambda: json.dumps(float("nan"), allow_nan=False)):
    try:
        bad()
    except (TypeError, ValueError) as e:
        print(type(e).__name__ + ":", e)
print(json.dumps({(1,): 2, "k": 3}, skipkeys=True))


class Enc(json.JSONEncoder):
    def default(self, o):
        return f"<{type(o).__name__}>" if isinstance(o, P) else super().default(o)


print(json.dumps([P()], cls=Enc))
loop = []
loop.append(loop)
try:
    json.dumps(loop)
except ValueError as e:
    print("ValueError:", e)
