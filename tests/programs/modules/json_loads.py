# json.loads: all values, hooks, and the messages for bad text
import json

print(json.loads('{"a": [1, 2.5, -3e2, true, false, null], "b": {"c": "d\\n\\u00e9\\ud83d\\ude00"}}'))
print(json.loads("5"), json.loads(' "x" '), json.loads("[]"), json.loads(b'{"k": 1}'), json.loads("1e5"))
print(json.loads("[NaN, Infinity, -Infinity]"), json.loads("123456789012345678901234567890"))
print(json.loads('{"a": 1, "a": 2}'), json.loads('{"x": 1}', object_hook=lambda d: sorted(d.items())))
print(json.loads('{"b": 1, "a": 2}', object_pairs_hook=list), json.loads("1.5", parse_float=str))
print(json.loads("[1, 2]", parse_int=float))
for bad in ("", "{", "[1,", "[1,]", '{"a" 1}', "{'a': 1}", "tru", '"open', "[1] x", '{"a": 1,}', "01", '"\\x"', "\n\n  ?"):
    try:
        print(json.loads(bad))
    except json.JSONDecodeError as e:
        print(repr(bad), "->", e, "|", e.msg, e.pos, e.lineno, e.colno)
try:
    json.loads(5)
except TypeError as e:
    print("TypeError:", e)
x = {"k": [1, {"z": None}], "s": "ü"}
print(json.loads(json.dumps(x)) == x, issubclass(json.JSONDecodeError, ValueError))
