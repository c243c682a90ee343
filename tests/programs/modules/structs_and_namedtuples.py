# namedtuple: wrong names, wrong counts of arguments and what is told of them, methods, defaults;
# tuples with named fields of C
import sys
import time
from collections import namedtuple


def tell(what, f, *args, **kw):
    try:
        print(what, "->", repr(f(*args, **kw)))
    except Exception as e:
        print(what, "->", type(e).__name__ + ":", e)


for names in ("x y", "x, y", ["x", "y"], "x x", "_x", "1x", "class", "x-y", ("x", 5), [1, 2], 5,
              "", [], "é"):
    tell(f"fields {names!r}", namedtuple, "P", names)
tell("name", namedtuple, "my class", "x")
tell("keyword as a name", namedtuple, "class", "x")
tell("rename", lambda: namedtuple("P", "x class _y x 9", rename=True)._fields)
tell("too many defaults", namedtuple, "P", "x", defaults=(1, 2))
tell("module", lambda: namedtuple("P", "x", module="here").__module__)
for count in range(5):
    P = namedtuple("P", ["a", "b", "c", "d"][:count])
    for args in ((), (1,), (1, 2, 3, 4, 5)):
        tell(f"{count} fields, {args}", P, *args)
    tell(f"{count} fields, zork", P, zork=1)
P = namedtuple("P", "x y z", defaults=[7, 8])
for args, kw in (((), {}), ((1,), {}), ((1, 2), {"z": 3}), ((1,), {"x": 2}),
                 ((), {"x": 1, "y": 2}), ((1, 2, 3, 4), {}),
                 ((), {"y": 2}), ((1,), {"w": 2}), ((1, 2, 3, 4), {"x": 1})):
    tell(f"P{args} {kw}", P, *args, **kw)
p = P(1, 2, 3)
tell("_replace", p._replace, y=9)
tell("_replace zork", p._replace, zork=9, w=1)
tell("_make", P._make, "abc")
tell("_make short", P._make, "ab")
tell("_make long", P._make, "abcd")
tell("_asdict", p._asdict)
print(P._fields, P._field_defaults, P.__match_args__, P.__doc__, P.x.__doc__, P.__slots__,
      repr(P.x)[:20])
tell("set", lambda: setattr(p, "x", 3))
tell("set new", lambda: setattr(p, "w", 3))
tell("delete", lambda: delattr(p, "x"))
tell("x of 5", P.x.__get__, 5)
tell("x of a tuple", P.x.__get__, (4, 5, 6))
tell("z of a short tuple", P.z.__get__, (4, 5))
tell("x of the class", lambda: P.x.__get__(None, P) is P.x)
print(p == (1, 2, 3), hash(p) == hash((1, 2, 3)), p + (4,), p[::-1], p * 2, 2 in p, p.index(3),
      p.count(1))
x, *rest = p
print(x, rest, "%s-%s-%s" % p, "{0.x} {0.z}".format(p), f"{p}", str(p), [*p])
match p:
    case P(x=1, y=y):
        print("y is", y)
match p:
    case P(a, b, c):
        print(a, b, c)


class Q(P):
    __slots__ = ()

    def total(self):
        return sum(self)

    def __repr__(self):
        return f"Q with {super().__repr__()}"


q = Q(1, z=5)
print(q, q.total(), q._replace(x=2), type(q._replace(x=2)).__name__, Q._make([1, 2, 3]),
      q == P(1, 7, 5))

# of C
v = sys.version_info
print(v[:3], v.major, v.n_fields, v.n_sequence_fields, v.n_unnamed_fields, type(v).n_fields,
      type(v).__match_args__)
print(repr(v)[:30], v > (3, 11), v == tuple(v), v.index("final"), (*v,)[:2], isinstance(v, tuple))
tell("version", type(v), (1, 2, 3, 4, 5))
tell("no such", lambda: v.zork)
tell("set", lambda: setattr(v, "major", 4))
for bad in (5, "123456789", range(8), range(12), None):
    tell(f"struct_time {bad!r}", time.struct_time, bad)
tell("struct_time nothing", time.struct_time)
t = time.struct_time(range(11))
print(t, t.tm_zone, t.tm_gmtoff, t.n_fields, t.n_sequence_fields, len(t), type(t).__match_args__)

tell("below it", lambda: type("Stamp", (time.struct_time,), {}))
