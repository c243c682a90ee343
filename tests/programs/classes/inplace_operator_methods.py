# In-place methods, their fallback to the plain ones, and rebinding.
class Acc:
    def __init__(self): self.log = []
    def _op(self, name, o):
        self.log.append((name, o))
        return self
    def __iadd__(self, o): return self._op("+=", o)
    def __isub__(self, o): return self._op("-=", o)
    def __imul__(self, o): return self._op("*=", o)
    def __itruediv__(self, o): return self._op("/=", o)
    def __ifloordiv__(self, o): return self._op("//=", o)
    def __imod__(self, o): return self._op("%=", o)
    def __ipow__(self, o): return self._op("**=", o)
    def __ilshift__(self, o): return self._op("<<=", o)
    def __irshift__(self, o): return self._op(">>=", o)
    def __iand__(self, o): return self._op("&=", o)
    def __ior__(self, o): return self._op("|=", o)
    def __ixor__(self, o): return self._op("^=", o)
    def __imatmul__(self, o): return self._op("@=", o)


a = b = Acc()
a += 1; a -= 2; a *= 3; a /= 4; a //= 5; a %= 6; a **= 7
a <<= 8; a >>= 9; a &= 10; a |= 11; a ^= 12; a @= 13
print(a is b, a.log)


class Fall:
    def __init__(self, v): self.v = v
    def __add__(self, o): return Fall(self.v + o)
    def __iadd__(self, o): return NotImplemented
    def __sub__(self, o): return Fall(self.v - o)


f = g = Fall(1)
f += 5
f -= 1
print(f.v, g.v, f is g)
try:
    f *= 2
except TypeError as e:
    print(e)


class Replace:
    def __iadd__(self, o): return "replaced by " + str(o)


d = {"k": Replace()}
d["k"] += 3
print(d)


class Holder:
    items = []
    n = 0


h = Holder()
h.items += [1]
h.n += 1
print(Holder.items, h.__dict__, Holder.n)


def f2(lst):
    lst += [99]
    lst = lst + [100]
    return lst


x = [1]
print(f2(x), x)
y = (x, 1)
try:
    y[0] += ["changed"]
except TypeError as e:
    print(e, y)
s = u = {1}
s |= {2}
s = s | {3}
print(sorted(u), sorted(s))
for op in ("n += 'a'", "s += {1}", "t -= (1,)"):
    n, t = 1, (2,)
    try:
        if op[0] == "n": n += "a"
        elif op[0] == "s": s += {1}
        else: t -= (1,)
    except TypeError as e:
        print(e)
