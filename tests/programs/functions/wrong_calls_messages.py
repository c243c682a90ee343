# The TypeErrors of calls that do not fit the signature.
def none(): pass
def one(a): pass
def two(a, b): pass
def three(a, b, c): pass
def dflt(a, b=1): pass
def dflt2(a, b, c=1, d=2): pass
def pos(a, b, /): pass
def kwo(*, k): pass
def kwo2(*, k, j): pass
def kwo3(a, *, k, j, l=1): pass
def mixed(a, /, b, *, c): pass
def va(a, *args): pass
def posdef(a=1, /): pass
def kwfill(a, /, **kw): return kw


class C:
    def m(self): pass
    def n(self, x): pass
    def __init__(self, v=0): pass
    @staticmethod
    def s(q): pass
    @classmethod
    def c(cls, q): pass


def call_it(f, *a): return f(*a)


calls = [
    lambda: none(1), lambda: none(1, 2), lambda: none(x=1), lambda: one(), lambda: one(1, 2),
    lambda: two(), lambda: two(1), lambda: two(b=1), lambda: two(1, 2, 3), lambda: three(),
    lambda: three(1), lambda: dflt(), lambda: dflt(1, 2, 3), lambda: dflt2(), lambda: dflt2(1, 2, 3, 4, 5),
    lambda: one(a=1, b=2), lambda: one(1, a=2), lambda: dflt(1, b=2, c=3), lambda: pos(1, b=2),
    lambda: pos(a=1, b=2), lambda: pos(), lambda: kwo(), lambda: kwo(1), lambda: kwo2(), lambda: kwo3(1),
    lambda: kwo(1, k=2), lambda: kwo3(1, 2, k=1, j=1), lambda: mixed(), lambda: mixed(1, 2, 3),
    lambda: mixed(a=1, b=2, c=3), lambda: va(), lambda: posdef(1, 2), lambda: posdef(a=1),
    lambda: print(kwfill(1, a=2)), lambda: C().m(1), lambda: C().n(), lambda: C.m(), lambda: C(1, 2),
    lambda: C(w=1), lambda: C.s(), lambda: C.c(), lambda: C().n(1, x=2), lambda: one(**{"a": 1}, **{"a": 2}),
    lambda: one(*[1], **{"a": 2}), lambda: one(**{1: 2}), lambda: (lambda x: x)(), lambda: call_it(5), lambda: call_it("f", 1),
    lambda: call_it(None), lambda: call_it([], 0), lambda: C().missing(), lambda: object(1), lambda: len(), lambda: len(1, 2),
]
for i, call in enumerate(calls):
    try:
        call()
        print(i, "fine")
    except Exception as e:
        print(i, type(e).__name__, e)
