# json: every kind of escape both ways, text that ends too early, numbers at their ends, what
# encoders and decoders of one's own are asked
import json


def tell(what, f, *args, **kw):
    try:
        print(what, "->", repr(f(*args, **kw)))
    except Exception as e:
        print(what, "->", type(e).__name__ + ":", e)


text = "".join(map(chr, range(0x30))) + "\\/\x7f\x80é€😀\ud83d\u2028"
print(json.dumps(text))
print(ascii(json.dumps(text, ensure_ascii=False)))
print(json.loads(json.dumps(text)) == text,
      json.loads(json.dumps(text, ensure_ascii=False)) == text)
for bad in ('"abc', '"a\\', '"a\\x"', '"\\u12"', '"\\u12g4"', '"\\ud83d\\u12"', '"a\nb"',
            '"a\tb"', "'a'",
            "", " ", "[", "[1", "[1,", "[1,]", "[,", "{", '{"a"', '{"a":', '{"a":1', '{"a":1,',
            '{"a":1,}', "{1:2}",
            '{"a" 1}', "tru", "nul", "-", "01", "1.", "1e", ".5", "+1", "0x1", "1 2", "[1 2]",
            "nan", "Infinit",
            "-Infinit", '"\\ud83d"', "[1}", "\ufeff1", "{'a':1}", '{"a":1 "b":2}'):
    tell(repr(bad), json.loads, bad)
for good in ("-0", "-0.0", "1E5", "1e-400", "1e400", "-Infinity", "NaN",
             "12345678901234567890123", " [ ] ", "{ }",
             '"\\ud83d\\ude00"', '"\\/\\b\\f\\n\\r\\t\\"\\\\"', '{"a":1,"a":2}', "[[[[]]]]",
             "1.0", "\t\r\n 5 \n"):
    tell(repr(good), json.loads, good)
tell("strict", json.loads, '"a\tb\x00"', strict=False)
for bad in (5, None, [], b"\xff\xfe", bytearray(b"[1]"), "5".encode("utf-16"), b"\xef\xbb\xbf1"):
    tell(f"loads {bad!r}", json.loads, bad)
tell("parse_int", json.loads, "[1, -2, 3.5, 1e2]", parse_int=lambda s: "i" + s,
     parse_float=lambda s: "f" + s)
tell("parse_constant", json.loads, "[NaN, Infinity, -Infinity]", parse_constant=lambda s: "c" + s)
tell("parse_int raising", json.loads, "[1]", parse_int=lambda s: 1 / 0)
tell("object_hook", json.loads, '{"a": {"b": 1}}', object_hook=lambda d: sorted(d))
tell("object_pairs_hook", json.loads, '{"a": {"b": 1}, "a": 2}', object_pairs_hook=list)
tell("hook raising", json.loads, '[{"a": 1}]', object_hook=lambda d: 1 / 0)
decoder = json.JSONDecoder()
tell("raw_decode", decoder.raw_decode, '[1] rest')
tell("raw_decode at", decoder.raw_decode, 'xx{"a": 2}', 2)
tell("raw_decode nothing", decoder.raw_decode, "  [1]")
try:
    json.loads('{"a": 1,\n "b": }')
except json.JSONDecodeError as e:
    print(e.msg, e.pos, e.lineno, e.colno, e.doc == '{"a": 1,\n "b": }', isinstance(e, ValueError))


# writing
class Int(int):
    def __repr__(self):
        return "Int"


class Str(str):
    pass


print(json.dumps([Int(5), Str("x"), True, None, 1.0, 1e100, 1e-7, -0.0, float("inf"),
                  -float("inf"), float("nan")]))
print(json.dumps({1: 1, 1.5: 2, True: 3, None: 4, "x": 5, Int(7): 6}),
      json.dumps({"b": 1, "a": 2}, sort_keys=True))
for bad in ({(1, 2): 3}, {1, 2}, object, b"x", 1 + 2 == 4 or ..., float("nan")):
    tell(f"dumps {bad!r:.30}", json.dumps, bad, allow_nan=False)
tell("mixed keys", json.dumps, {1: 2, "a": 3}, sort_keys=True)
tell("skipkeys", json.dumps, {(1, 2): 3, "a": 4}, skipkeys=True)
tell("separators", json.dumps, [1, {"a": 2}], separators=(",", ":"))
tell("indent", json.dumps, [1, {"a": [], "b": {}}, [2]], indent=2)
tell("indent text", json.dumps, {"a": [1, 2]}, indent="--")
tell("indent 0", json.dumps, [1, 2], indent=0)
tell("default", json.dumps, [{1}, b"x"], default=lambda o: f"<{type(o).__name__}>")
tell("default raising", json.dumps, [{1}], default=lambda o: 1 / 0)
tell("default same", json.dumps, [{1}], default=lambda o: o)
loop = [1]
loop.append(loop)
tell("circular", json.dumps, loop)
tell("circular dict", lambda: json.dumps(d := {}) and (d.update(d=d), json.dumps(d)))
print("".join(json.JSONEncoder(indent=1).iterencode([1, [2]])), json.JSONEncoder().encode("x"))
