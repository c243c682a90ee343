# json: every option, nesting, escapes, subclasses, hooks, errors by place
import collections
import enum
import io
import json


class I(enum.IntEnum):
    A = 1


class S(str):
    pass


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


v = {"a": [1, 2.5, None, True, "é\"\\\n\t\x01\u2028\U0001f600"], "b": {"c": []}, "d": {}, "e": (1, (2,))}
t(lambda: json.dumps(v))
t(lambda: json.dumps(v, ensure_ascii=False))
print(json.dumps(v, indent=2))
print(json.dumps(v, indent="--", separators=(";", "=")))
print(json.dumps([[], {}, [[1]], {"x": {}}], indent=1))
t(lambda: json.dumps({"b": 1, "a": {"z": 1, "y": 2}}, sort_keys=True))
t(lambda: json.dumps({1: 1, 2.5: 2, True: 3, None: 4, I.A: 5}))
t(lambda: json.dumps({(1,): 2}))
t(lambda: json.dumps({(1,): 2, "a": 1}, skipkeys=True))
t(lambda: json.dumps({1: 1, "a": 2}, sort_keys=True))
t(lambda: json.dumps([float("nan"), float("inf"), -float("inf"), 1e100, 1e-7, -0.0, 10**30]))
t(lambda: json.dumps(float("nan"), allow_nan=False))
t(lambda: json.dumps([I.A, S("x"), collections.OrderedDict(a=1), collections.namedtuple("P", "x y")(1, 2)]))
t(lambda: json.dumps({1, 2}))
t(lambda: json.dumps(object))
t(lambda: json.dumps({"a": {1, 2}}, default=sorted))
t(lambda: json.dumps(b"x", default=lambda o: o.decode()))
t(lambda: json.dumps([set()], default=lambda o: o))


class Enc(json.JSONEncoder):
    def default(self, o):
        return list(o) if isinstance(o, set) else super().default(o)


t(lambda: json.dumps([{1}], cls=Enc))
t(lambda: json.dumps(object, cls=Enc))
t(lambda: Enc(indent=1).encode([1]))
l = []
l.append(l)
t(lambda: json.dumps(l))
out = io.StringIO()
json.dump(v, out, sort_keys=True)
t(lambda: json.load(io.StringIO(out.getvalue())) == json.loads(json.dumps(v)))
for text in ('', ' ', '[', '[1', '[1,', '[1,]', '[1 2]', '{', '{"a"', '{"a":', '{"a":}', '{"a":1', '{"a":1,', '{"a":1,}', '{a:1}', '{"a" 1}', '"abc', '"a\nb"', '"\\x"',
             '"\\u12"', '"\\', '01', '1.', '1.e5', '-', '.5', '+1', '1e5', '1E-2', '-0', '-0.0', 'nul', 'null', 'true ', 'NaN', '-Infinity', 'Infinity', '[1]x', '1 2', '\ufeff1', "{'a':1}",
             '"\\ud83d\\ude00"', '"\\ud83d"', '"\\u00e9\\/"', '[1,\n 2,\n x]', '{"a":1,"a":2}', '[[[[1]]]]', '123456789012345678901234567890', '1e400', '"é', '{"é": x}', '\t[ ]\r\n'):
    print(ascii(text), end=" ")
    t(lambda: json.loads(text))
t(lambda: json.loads(b'{"a": "\xc3\xa9"}'))
t(lambda: json.loads(bytearray(b"[1]")))
t(lambda: json.loads(5))
t(lambda: json.loads('"a\tb"', strict=False))
t(lambda: json.loads('{"a": 1.5, "b": [2, NaN]}', parse_float=str, parse_int=lambda s: s + "!", parse_constant=lambda s: "c" + s))
t(lambda: json.loads('{"a": {"b": 1}}', object_hook=lambda d: sorted(d.items())))
t(lambda: json.loads('{"a": {"b": 1}}', object_pairs_hook=list))
t(lambda: json.JSONDecoder().raw_decode('[1] tail'))
try:
    json.loads('{"a":\n  oops}')
except json.JSONDecodeError as e:
    print(e.msg, e.pos, e.lineno, e.colno, e.doc == '{"a":\n  oops}', isinstance(e, ValueError))


# what default() gives may hold what it was asked for
import json


class Thing: pass


for default in (lambda thing: [thing], lambda thing: {"a": thing},
                lambda thing: thing, lambda thing: {"b": [1]}):
    for check in True, False:
        try:
            print(json.dumps([Thing()], default=default, indent=1,
                             check_circular=check))
        except (ValueError, RecursionError) as e:
            print(str(e)[:32])
