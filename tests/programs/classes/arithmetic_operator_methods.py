# Every binary, unary and conversion operator method is called.
class N:
    def __init__(self, n): self.n = n
    def __repr__(self): return f"N({self.n})"
    def __add__(self, o): return f"add {o}"
    def __sub__(self, o): return f"sub {o}"
    def __mul__(self, o): return f"mul {o}"
    def __truediv__(self, o): return f"truediv {o}"
    def __floordiv__(self, o): return f"floordiv {o}"
    def __mod__(self, o): return f"mod {o}"
    def __divmod__(self, o): return f"divmod {o}"
    def __pow__(self, o, m="none"): return f"pow {o} {m}"
    def __lshift__(self, o): return f"lshift {o}"
    def __rshift__(self, o): return f"rshift {o}"
    def __and__(self, o): return f"and {o}"
    def __or__(self, o): return f"or {o}"
    def __xor__(self, o): return f"xor {o}"
    def __matmul__(self, o): return f"matmul {o}"
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __invert__(self): return "invert"
    def __abs__(self): return "abs"
    def __int__(self): return self.n
    def __float__(self): return self.n + 0.5
    def __index__(self): return self.n
    def __round__(self, *a): return f"round {a}"
    def __trunc__(self): return "trunc"
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"


a = N(3)
print(a + 1, a - 1, a * 1, a / 1, a // 1, a % 1, divmod(a, 1), sep=", ")
print(a ** 2, pow(a, 2), pow(a, 2, 5), a << 1, a >> 1, a & 1, a | 1, a ^ 1, a @ 1, sep=", ")
print(-a, +a, ~a, abs(a), int(a), float(a), round(a), round(a, 2), sep=", ")
print([10, 20, 30, 40][a], "abcdef"[a:], "x" * N(2), range(N(3)), bin(a), hex(N(255)), oct(N(8)), chr(N(65)))
import math
print(math.trunc(a), math.floor(a), math.ceil(a), math.sqrt(N(2)))
print([0, 1, 2, 3, 4][N(1):N(4):N(2)], [1, 2] * N(2), list(range(5))[N(-1)], bytes(N(2)))
print("%d %x %5.1f %s" % (a, a, a, a))
a += 1
print(a)
b = c = N(9)
b @= "x"
print(b, c)


class OnlyIndex:
    def __index__(self): return 7


print(int(OnlyIndex()), float(OnlyIndex()), hex(OnlyIndex()), "%d" % OnlyIndex())


class BadInt:
    def __int__(self): return "no"
    def __index__(self): return 1.5
    def __float__(self): return 1


for f in (int, float, hex, range, lambda x: [1][x]):
    try:
        print(f(BadInt()))
    except TypeError as e:
        print(e)
