# weak references into garbage are dead before any callback runs
import weakref, gc
class J(object): pass
class II(object):
    def acallback(self, ignore): self.J
I = II()
I.J = J
I.wr = weakref.ref(J, I.acallback)
del I, J, II
print(gc.collect() >= 0)
class C: pass
c, d = C(), C()
c.d, d.c = d, c
alive = []
def cb(r): print("cb", o()); alive.append(o())
o = weakref.ref(d)
w = weakref.ref(c, cb)
del c, d
gc.collect()
print(alive, o(), w())
