# operator: in place on what can change and what cannot, getters shown and misused, methodcaller,
# call, index, concat, countOf and indexOf
import copy
import operator
import types


def tell(what, f, *args, **kw):
    try:
        print(what, "->", f(*args, **kw))
    except Exception as e:
        print(what, "->", type(e).__name__ + ":", e)


class Matrix:
    def __init__(self, name):
        self.name = name

    def __matmul__(self, other):
        return f"{self.name}@{other.name}"

    def __imatmul__(self, other):
        self.name += "@=" + other.name
        return self

    def __index__(self):
        return 7


numbers = ("iadd", "isub", "imul", "itruediv", "ifloordiv", "imod", "ipow", "ilshift", "irshift",
           "iand", "ior", "ixor")
for name in numbers:
    f = getattr(operator, name)
    tell(name, f, 13, 3)
    tell(name + " text", f, 13, "x")
print(operator.matmul(Matrix("a"), Matrix("b")), operator.imatmul(Matrix("a"), Matrix("b")).name)
tell("matmul ints", operator.matmul, 1, 2)
tell("imatmul ints", operator.imatmul, 1, 2)
print(operator.__isub__({1, 2, 3}, {2}), operator.ior({1: 2}, {3: 4}),
      operator.iand({1, 2}, {2, 3}),
      operator.ixor({1, 2}, {2, 3}))
l = [1]
print(operator.iadd(l, (2, 3)) is l, operator.iconcat(l, "x"), operator.imul(l, 2), l)
for args in ((1, [2]), ([1], 2), ({}, [1]), ([1], (2,))):
    tell(f"concat {args}", operator.concat, *args)
    tell(f"iconcat {args}", operator.iconcat, *copy.deepcopy(args))

# getters
getters = (operator.itemgetter(1), operator.itemgetter("a", 2, None), operator.attrgetter("x"),
           operator.attrgetter("x.y", "z"), operator.methodcaller("m"),
           operator.methodcaller("split", ",", maxsplit=1, key=None))
for getter in getters:
    print(getter, type(getter).__name__)
tell("itemgetter()", operator.itemgetter)
tell("attrgetter()", operator.attrgetter)
tell("attrgetter(1)", operator.attrgetter, 1)
tell("attrgetter('a', 1)", operator.attrgetter, "a", 1)
tell("methodcaller()", operator.methodcaller)
tell("methodcaller(1)", operator.methodcaller, 1)
tell("itemgetter(k=1)", operator.itemgetter, k=1)
tell("attrgetter(k=1)", operator.attrgetter, k=1)
for getter in getters[:3]:
    tell("called with none", getter)
    tell("called with two", getter, 1, 2)
    tell("called with a keyword", getter, obj=1)
    tell("of 5", getter, 5)
tell("methodcaller with two", getters[5], "a", "b")
tell("split", operator.methodcaller("split", ",", maxsplit=1), "a,b,c")
tell("no method", getters[4], 5)
inner = types.SimpleNamespace(y=1)
tell("dotted", getters[3], types.SimpleNamespace(x=inner, z=2))
tell("dotted missing", operator.attrgetter("x.zork"), types.SimpleNamespace(x=inner))
tell("slices", operator.itemgetter(slice(1, 3), -1), "abcde")
tell("repr raising", repr, operator.itemgetter(type("R", (), {"__repr__": lambda self: 1 / 0})()))
print(operator.itemgetter(1) == operator.itemgetter(1))

# numbers and sequences
tell("call", operator.call, max, 3, 9, key=lambda n: -n)
tell("call nothing", operator.call)
tell("call 5", operator.call, 5)
tell("abs", operator.abs, "x")
tell("index", operator.index, Matrix("i"))
tell("index 1.0", operator.index, 1.0)
tell("index True", operator.index, True)
tell("indexOf", operator.indexOf, "hello", "l")
tell("indexOf missing", operator.indexOf, [1, 2], 3)
tell("indexOf 5", operator.indexOf, 5, 3)
tell("countOf", operator.countOf, [1, True, 1.0, 2], 1)
tell("countOf 5", operator.countOf, 5, 1)
tell("truth", operator.truth, [])
tell("not_", operator.not_, [])
tell("is_", operator.is_, None, None)
tell("contains", operator.contains, 5, 1)
tell("setitem", operator.setitem, (1,), 0, 1)
tell("delitem", operator.delitem, [1], 4)
tell("length_hint", operator.length_hint, iter([1, 2]))
tell("length_hint none", operator.length_hint, (x for x in ()), 9)
tell("length_hint text", operator.length_hint, (x for x in ()), "9")
tell("inv", operator.inv, 5)
tell("pos", operator.pos, "x")
