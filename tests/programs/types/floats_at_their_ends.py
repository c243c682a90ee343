# Floats rounded, divided, parsed and compared at the ends of what they can hold.
def told(*fs):
    for f in fs:
        try:
            print(repr(f()), end="; ")
        except BaseException as e:
            print(type(e).__name__, e, end="; ")
    print()


told(*[lambda v=v, n=n: round(v, n) for v in (5.0, 50.0, 51.0, 49.9, 5.5, 500000.0, 0.5, 1.5,
       2.675, 1e22, 5e-324, 1.7e308, -5.0, -55.0, 15.0, 25.0, 0.0, -0.0) for n in (-1, -2, 0, 1,
       2, 330, -330, -308)])
told(lambda: round(float("inf")), lambda: round(float("nan")), lambda: round(float("nan"), 1),
     lambda: round(1.5, "a"), lambda: round(2.5), lambda: round(-0.4),
     lambda: round(1e300) == 10**300, lambda: round(1.7e308, -308), lambda: round(1.5, None),
     lambda: round(1.5, 10**30), lambda: round(1.5, -10**30))
told(lambda: 1e400, lambda: (10.0 ** 400), lambda: 0.0 ** -1, lambda: 2.0 ** 0.5,
     lambda: 1e308 * 10, lambda: 1e308 + 1e308, lambda: 1.0 / 0, lambda: 1.0 % 0, lambda: 1.0 // 0,
     lambda: -7.5 // 2, lambda: -7.5 % 2, lambda: 7.5 % -2, lambda: divmod(-7.5, 2),
     lambda: divmod(1e300, 1e-300), lambda: float("inf") // 1, lambda: float("inf") % 1,
     lambda: 1 % float("inf"), lambda: -1 % float("inf"), lambda: 0.0 % -1, lambda: (-2.0) ** 3,
     lambda: (-2.0) ** float("inf"), lambda: (-0.5) ** float("-inf"), lambda: float("-inf") ** 3,
     lambda: float("-inf") ** -3, lambda: 1 ** float("nan"), lambda: float("nan") ** 0,
     lambda: 0.0 ** float("inf"), lambda: 10**400 * 1.0, lambda: 10**400 / 10**399,
     lambda: 1.5 + "a", lambda: "a" + 1.5, lambda: 1.5 // "a", lambda: -1.5 .__abs__(),
     lambda: abs(-0.0), lambda: (1.5).__getnewargs__(), lambda: (1.5).__divmod__("a"),
     lambda: (1.5).__rdivmod__(4), lambda: (1.5).__format__(5), lambda: (1.5).__round__("a"),
     lambda: (2.5).__trunc__(), lambda: (2.5).__floor__(), lambda: (-2.5).__ceil__(),
     lambda: (1e300).__int__() == int(1e300), lambda: int(float("inf")), lambda: int(float("nan")),
     lambda: (0.1).as_integer_ratio(), lambda: float("inf").as_integer_ratio(),
     lambda: (2.0).is_integer(), lambda: (0.1).hex(), lambda: (-0.0).hex(),
     lambda: float("nan").hex(), lambda: (5e-324).hex(), lambda: float.fromhex("0x1p-1074"),
     lambda: float.fromhex("0x1p1024"), lambda: float.fromhex(" -0x.8p1 "),
     lambda: float.fromhex("x"), lambda: float.fromhex("inf"), lambda: float.fromhex("1"),
     lambda: float.fromhex("0x"), lambda: float.fromhex(5), lambda: float.fromhex("0x1.8p"),
     lambda: float.fromhex("0x1p99999999999999999999"),
     lambda: float.fromhex("0x0.0000000000000000000000000000000000000001p160"))
told(lambda: 2**53 == float(2**53), lambda: 2**53 + 1 == float(2**53),
     lambda: float(2**63) == 2**63, lambda: 2**63 - 1 < float(2**63), lambda: 10**400 > 1e308,
     lambda: -10**400 < -1e308, lambda: 10**400 > float("inf"), lambda: 10**400 < float("nan"),
     lambda: 1e22 == 10**22, lambda: 1e23 == 10**23, lambda: 1e23 < 10**23, lambda: 0.5 < 1,
     lambda: 2**60 + 0.0 == 2**60, lambda: float(10**400), lambda: float("1_0.5"),
     lambda: float("1__0"), lambda: float("_1"), lambda: float(""), lambda: float(" 1 "),
     lambda: float("1e"), lambda: float("infinity"), lambda: float("-nan"),
     lambda: float("nan(5)"), lambda: float(b"1.5"), lambda: float(bytearray(b"1")),
     lambda: float("١.٥"), lambda: float(None), lambda: float([]), lambda: float("0x10"),
     lambda: float("1e400"), lambda: float("1e-400"), lambda: float("1" * 400),
     lambda: float("a" * 300))


class F(float):
    def __new__(cls, v): return super().__new__(cls, v)
    def __repr__(self): return f"F({float(self)})"


class HasFloat:
    def __init__(self, v): self.v = v
    def __float__(self): return self.v


class HasIndex:
    def __index__(self): return 7


told(lambda: F.fromhex("0x1p1"), lambda: F(1.5) + 1, lambda: type(+F(1)).__name__,
     lambda: type(abs(F(-1))).__name__, lambda: float(F(2)), lambda: type(float(F(2))).__name__,
     lambda: float(HasFloat(1.5)), lambda: float(HasFloat(1)), lambda: float(HasIndex()),
     lambda: F("1.5"), lambda: hash(F(2)) == hash(2), lambda: F(2).real, lambda: F(2).imag,
     lambda: F(2).conjugate(), lambda: type(F(2).conjugate()).__name__, lambda: round(F(2.5)),
     lambda: f"{F(2):.2f}", lambda: "%s %r %.1f" % (F(1), F(1), F(1)), lambda: float(1, 2),
     lambda: float(x=1))

