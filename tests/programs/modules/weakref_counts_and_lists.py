# weakref.getweakrefcount() and getweakrefs(): what shares a reference, and in which order they are listed
import weakref


class A:
    def __call__(self):
        return 1


class B:
    x = 3


a = A()
r = weakref.ref(a)
p = weakref.proxy(a)
print(weakref.getweakrefcount(a), [type(x).__name__ for x in weakref.getweakrefs(a)])
again = weakref.proxy(a)
print(weakref.getweakrefcount(a), weakref.getweakrefs(a)[1]())
q = weakref.proxy(a, lambda x: print("gone", x is q))
s = weakref.ref(a, lambda x: print("ref gone", x is s))
print([type(x).__name__ for x in weakref.getweakrefs(a)], weakref.getweakrefs(a)[2] is s)
b = B()
pb = weakref.proxy(b)
rb = weakref.ref(b)
print([type(x).__name__ for x in weakref.getweakrefs(b)], weakref.getweakrefs(b)[1].x)
del pb
print(weakref.getweakrefcount(b), weakref.getweakrefcount(5), weakref.getweakrefs("x"))
p0 = weakref.proxy(b, None)
print(weakref.getweakrefcount(b))
del b
try:
    p0.x
except ReferenceError as e:
    print(e)
del a
try:
    print(q)
except ReferenceError as e:
    print(e)
for wrong in 5, "x", (), None:
    try:
        weakref.proxy(wrong)
    except TypeError as e:
        print(e)
