# weakref: containers over deaths, callbacks in order, finalizers, proxies of every use
import gc
import weakref


class N:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "N%s" % self.n

    def __len__(self): return 3
    def __getitem__(self, i): return i * 10
    def __call__(self, x): return x + 1
    def __add__(self, o): return "added %s" % o
    def __iter__(self): return iter("abc")
    def __contains__(self, x): return x == 7
    def meth(self): return self.n


a, b = N(1), N(2)
p = weakref.proxy(a)
print(p.n, len(p), p[2], p(4), p + 1, list(p), 7 in p, str(p), p.meth(), bool(p), p == a)
p.extra = 5
print(a.extra, hasattr(p, "nothing"), type(p) is weakref.CallableProxyType)
refs = [weakref.ref(a, lambda r, i=i: print("gone", i)) for i in range(3)]
print(weakref.getweakrefcount(a), weakref.ref(b) is weakref.ref(b), weakref.ref(a) == weakref.ref(a), hash(weakref.ref(b)) == hash(b))
vd = weakref.WeakValueDictionary(x=a, y=b)
kd = weakref.WeakKeyDictionary({a: 1, b: 2})
ws = weakref.WeakSet([a, b])
print(dict(vd), sorted(kd.values()), len(ws), vd.get("q"), vd.setdefault("z", b), kd.pop(b), list(vd.keys()))
f = weakref.finalize(a, print, "finalized")
print(f.alive, f.peek()[1] is print)
del a
print(f.alive, dict(vd), len(kd), len(ws), f(), refs[0]())
try:
    p.n
except ReferenceError as e:
    print(e)
wm = weakref.WeakMethod(b.meth)
print(wm()(), wm == weakref.WeakMethod(b.meth))
ws.add(b)
ws.discard(N(9))
print(list(ws), list(ws | {b}), b in ws, ws.issubset([b]))
try:
    vd["nope"]
except KeyError as e:
    print("KeyError", e)
c = N(3)
c.me = c
r = weakref.ref(c)
del c
print(r() is None)
gc.collect()
print(r() is None)
g = weakref.finalize(b, print, "at exit", sep="~")
g2 = weakref.finalize(b, print, "detached")
print(g2.detach()[0] is b, g2.alive, g.atexit)
try:
    weakref.WeakMethod(len)
except TypeError as e:
    print(e)
print("end")
