# obj.__class__ = cls asks whether instances of both look the same inside
import itertools


class F(float): pass
class I(int): pass
class S(str): pass
class T(tuple): pass
class E(Exception): pass
class V(ValueError): pass
class G(ExceptionGroup): pass
class O(OSError): pass
class P(StopIteration): pass
class L(list): pass
class Z(set): pass
class W(frozenset): pass
class N: pass
class M(N): pass


class A1:
    __slots__ = "a",


class A2:
    __slots__ = ["a"]


class A3(A1):
    __slots__ = ()


class AB:
    __slots__ = "a", "b"


class BA:
    __slots__ = "b", "a"


class B:
    __slots__ = "b",


things = (F(2.5), I(5), S("xx"), T((1, 2)), E(1), V(2), G("g", [E()]),
          O(1, "e"), P(3), L([1]), Z([1]), W([1]), N(), M(), A1(), A2(), A3(),
          B(), AB(), BA(), E(2), F(3.5), type("E2", (Exception,), {})())
for thing, other in itertools.permutations(things, 2):
    old = type(thing)
    try:
        thing.__class__ = type(other)
    except TypeError as e:
        continue
    print(old.__name__, "becomes", type(thing).__name__)
    thing.__class__ = old
ab = AB()
ab.a = 1
ab.__class__ = BA
print(ab.a)
try:
    things[4].__class__ = G
except TypeError as e:
    print(e)
