# Method resolution order, diamonds and inconsistent bases.
class A:
    def who(self): return "A"
class B(A):
    def who(self): return "B>" + super().who()
class C(A):
    def who(self): return "C>" + super().who()
class D(B, C):
    def who(self): return "D>" + super().who()
class E(D, A): pass


print([c.__name__ for c in D.__mro__], D().who(), E().who())
print(D.mro() == list(D.__mro__), D.__bases__, D.__base__.__name__)
class X: pass
class Y: pass
class P(X, Y): pass
class Q(Y, X): pass
try:
    class R(P, Q): pass
except TypeError as e:
    print(e)
try:
    class S(A, B): pass
except TypeError as e:
    print(e)
try:
    class T(A, A): pass
except TypeError as e:
    print(e)
for bad in (lambda: type("U", (5,), {}), lambda: type("V", (bool,), {}), lambda: type("W", (int, str), {})):
    try:
        bad()
    except TypeError as e:
        print(e)
class F: x = "F"
class G(F): pass
class H(F): x = "H"
class I(G, H): pass
print(I.x, [c.__name__ for c in I.__mro__])
print(issubclass(I, F), issubclass(F, I), isinstance(I(), (str, G)), issubclass(I, (int, F)))
print(A.__subclasses__() == [B, C], D.__name__, I.__dict__.get("x", "inherited"))
F.x = "F changed"
G.x = "G now"
print(I.x)
del G.x, H.x
print(I.x, I().x)
