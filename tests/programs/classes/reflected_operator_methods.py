# Reflected methods: NotImplemented, subclass priority, failing messages.
class L:
    def __init__(self, name, give=True): self.name, self.give = name, give
    def _do(self, op, other):
        who = getattr(other, "name", other)
        print(f"{self.name}.{op}({who})", end=" ")
        return op if self.give else NotImplemented
    def __add__(self, o): return self._do("add", o)
    def __radd__(self, o): return self._do("radd", o)
    def __sub__(self, o): return self._do("sub", o)
    def __rsub__(self, o): return self._do("rsub", o)
    def __rmul__(self, o): return self._do("rmul", o)
    def __rtruediv__(self, o): return self._do("rtruediv", o)
    def __rfloordiv__(self, o): return self._do("rfloordiv", o)
    def __rmod__(self, o): return self._do("rmod", o)
    def __rdivmod__(self, o): return self._do("rdivmod", o)
    def __rpow__(self, o, m=None): return self._do("rpow", o)
    def __rlshift__(self, o): return self._do("rlshift", o)
    def __rrshift__(self, o): return self._do("rrshift", o)
    def __rand__(self, o): return self._do("rand", o)
    def __ror__(self, o): return self._do("ror", o)
    def __rxor__(self, o): return self._do("rxor", o)
    def __rmatmul__(self, o): return self._do("rmatmul", o)


class Sub(L):
    def __radd__(self, o): return self._do("radd-of-subclass", o)


class SubSame(L): pass


a, s, no = L("a"), Sub("s"), L("no", False)
print(1 + a, 1 - a, 2 * a, 3 / a, 3 // a, 3 % a, divmod(3, a), 2 ** a)
print(1 << a, 1 >> a, 1 & a, 1 | a, 1 ^ a, 1 @ a, 1.5 + a, None - a)
print(a + 1, a + s, s + a, a - s, a + SubSame("same"))
for f in (lambda: no + 1, lambda: 1 + no, lambda: no + no, lambda: no + L("other"), lambda: a * 2,
          lambda: "s" + no, lambda: [1] + no, lambda: no ** 2, lambda: L("x") // 2, lambda: no - Sub("z")):
    try:
        print("=", f())
    except TypeError as e:
        print("->", e)
print("fmt %s" % a.name, [1] * 2 + [3])
x = 5
x += a
print(x)
t = (1,)
try:
    t += no
except TypeError as e:
    print(e)
print(sum([L("q")]), "abc" + Sub("after"))
