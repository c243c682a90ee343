# special methods that answer NotImplemented or the wrong thing; augmented assignment
# operator overloading corner
class N:
    def __init__(s, v): s.v = v
    def __repr__(s): return f"N({s.v})"
    def __add__(s, o): print("add"); return NotImplemented
    def __radd__(s, o): print("radd"); return ("r", o)
    def __iadd__(s, o): print("iadd"); return s
    def __sub__(s, o): return NotImplemented
    def __eq__(s, o): print("eq"); return NotImplemented
    def __lt__(s, o): print("lt"); return NotImplemented
    def __gt__(s, o): print("gt"); return True
    def __len__(s): return s.v
    def __bool__(s): print("bool"); return s.v > 0
    def __contains__(s, x): return "yes"
    def __getitem__(s, k): return k
    def __call__(s, *a, **k): return a, k
    def __index__(s): return s.v
    def __neg__(s): return "neg"
    def __abs__(s): return "abs"
    def __invert__(s): return "inv"
    def __matmul__(s, o): return "mm"
    def __rpow__(s, o): return "rpow"
    def __divmod__(s, o): return "dm"
    def __round__(s, n=None): return ("round", n)
    def __int__(s): return 7
    def __float__(s): return 7.5
    def __hash__(s): return 3
    def __format__(s, spec): return f"<{spec}>"
    def __missing__(s, k): return 1
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
n = N(3)
t(lambda: n + 1); t(lambda: 1 + n); t(lambda: n + n); t(lambda: n - 1); t(lambda: 1 - n)
m = n; m += 1; print(m is n)
t(lambda: n == 1); t(lambda: n == n); t(lambda: n != 1); t(lambda: n < 1); t(lambda: n < n); t(lambda: n > 1); t(lambda: n <= 1)
t(lambda: len(n)); t(lambda: bool(n)); t(lambda: 5 in n); t(lambda: n[1:2, ..., 3]); t(lambda: n[1]); t(lambda: n[1:])
t(lambda: n(1, *[2], a=3)); t(lambda: [0, 1, 2, 3, 4][n]); t(lambda: [0, 1, 2, 3][n:]); t(lambda: -n); t(lambda: abs(n)); t(lambda: ~n); t(lambda: +n)
t(lambda: n @ 1); t(lambda: 1 @ n); t(lambda: 2 ** n); t(lambda: n ** 2); t(lambda: divmod(n, 1)); t(lambda: round(n)); t(lambda: round(n, 2)); t(lambda: int(n)); t(lambda: float(n)); t(lambda: f"{n:abc} {n!r:>10}")
t(lambda: "ab" * n); t(lambda: range(n)); t(lambda: hex(n)); t(lambda: chr(n)); t(lambda: bytes(n)); t(lambda: n in [n]); t(lambda: [n].index(N(3))); t(lambda: {n: 1}[n]); t(lambda: max(n, N(5)))
class B:
    def __add__(s, o): return "B.add"
    def __radd__(s, o): return "B.radd"
class C(B):
    def __radd__(s, o): return "C.radd"
class D(B): pass
t(lambda: B() + C()); t(lambda: B() + D()); t(lambda: C() + B()); t(lambda: 1 + B())
class BadLen:
    def __len__(s): return -1
class BadLen2:
    def __len__(s): return "a"
class BadLen3:
    def __len__(s): return 1.5
class BadBool:
    def __bool__(s): return 1
class BadStr:
    def __str__(s): return 1
    def __repr__(s): return 2
class BadHash:
    def __hash__(s): return "a"
class BadIdx:
    def __index__(s): return "a"
class BadInt:
    def __int__(s): return "a"
class BadFloat:
    def __float__(s): return 1
class BadIter:
    def __iter__(s): return 1
class BadFormat:
    def __format__(s, x): return 1
class BadCall: pass
class NoBool:
    __bool__ = None
class NoHash:
    __hash__ = None
class NoIter:
    __iter__ = None
class NoContains:
    __contains__ = None
    def __iter__(s): return iter([1])
for f in (lambda: len(BadLen()), lambda: len(BadLen2()), lambda: len(BadLen3()), lambda: bool(BadLen()), lambda: bool(BadBool()), lambda: str(BadStr()), lambda: repr(BadStr()), lambda: hash(BadHash()), lambda: [1][BadIdx()], lambda: int(BadInt()), lambda: float(BadFloat()), lambda: list(BadIter()), lambda: format(BadFormat()), lambda: BadCall()(), lambda: bool(NoBool()), lambda: hash(NoHash()), lambda: iter(NoIter()), lambda: 1 in NoContains(), lambda: list(NoContains()), lambda: f"{BadStr()}", lambda: print(BadStr()), lambda: "%s" % BadStr(), lambda: [BadStr()].__repr__(), lambda: "{}".format(BadStr()), lambda: round(BadCall()), lambda: abs(BadCall()), lambda: -BadCall(), lambda: BadCall() + 1, lambda: 1 + BadCall(), lambda: BadCall() < BadCall(), lambda: BadCall()[0], lambda: len(BadCall()), lambda: 1 in BadCall(), lambda: next(BadCall()), lambda: int(BadCall()), lambda: float(BadCall()), lambda: [].extend(BadCall()), lambda: BadCall() @ 1, lambda: BadCall() ** 2, lambda: pow(BadCall(), 2, 3), lambda: divmod(BadCall(), 1), lambda: {BadHash(): 1}, lambda: {NoHash()}, lambda: chr(BadCall()), lambda: range(BadCall()), lambda: BadCall().x): t(f)
def aug(x, op):
    try:
        if op == "+": x += BadCall()
        if op == "-": x -= BadCall()
        if op == "@": x @= 1
        if op == "**": x **= "a"
        if op == ">>": x >>= "a"
        if op == "//": x //= "a"
        if op == "&": x &= "a"
    except TypeError as e: print(e)
for op in ("+", "-", "@", "**", ">>", "//", "&"): aug(1, op)
aug([1], "+"); aug("a", "+"); aug((1,), "+"); aug({1}, "&"); aug({1}, "-")
x = [1]; y = x; x += (2,); x *= 2; print(y, x is y)
z = (1,); w = z; z += (2,); print(w, z)
tt = ([1],)
try: tt[0] += [2]
except TypeError as e: print(e, tt)
class EqHash:
    def __eq__(s, o): return True
t(lambda: hash(EqHash())); t(lambda: EqHash() == 5); t(lambda: 5 == EqHash()); t(lambda: EqHash() != 5)
class Lt:
    def __init__(s, v): s.v = v
    def __lt__(s, o): return s.v < o.v
    def __repr__(s): return str(s.v)
print(sorted([Lt(3), Lt(1)]), max(Lt(1), Lt(5)) if hasattr(Lt, "__gt__") else 0, Lt(1) > Lt(0)); t(lambda: Lt(1) >= Lt(1)); t(lambda: Lt(1) <= Lt(1))
