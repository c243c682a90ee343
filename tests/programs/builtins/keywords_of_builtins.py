# Builtins called with keywords that they have not, or not by name.
def told(*fs):
    for f in fs:
        try:
            print(repr(f()), end="; ")
        except BaseException as e:
            print(type(e).__name__, e, end="; ")
    print()


told(lambda: enumerate(iterable="a", start=2).__next__(), lambda: enumerate(start=1, x=2),
     lambda: enumerate(x=2), lambda: property(x=1), lambda: str(object=5),
     lambda: str(encoding="a"), lambda: bytes(source=b"a"), lambda: int(base=5),
     lambda: int("5", base="x"), lambda: float(x=1), lambda: sum(start=1),
     lambda: sum([1], strt=2), lambda: pow(base=2, exp=3), lambda: pow(exp=3),
     lambda: round(number=2.567, ndigits=1), lambda: round(ndigits=1),
     lambda: sorted(iterable=[1]), lambda: print(sp=1),
     lambda: "a".encode(encoding="ascii", errors=5), lambda: "a".encode(err=1),
     lambda: "a".split(sep="b", maxsplit=1), lambda: "a".split(maxsplt=1),
     lambda: "a".split("b", sep="c"), lambda: (5).to_bytes(), lambda: (5).to_bytes(length=2),
     lambda: (5).to_bytes(2, byteorder="little", signed=1), lambda: int.from_bytes(b"a"),
     lambda: int.from_bytes(byteorder="big"), lambda: [].sort(1), lambda: [].sort(ke=1),
     lambda: type("x", (), {}, y=1), lambda: zip([1], strict=1, x=2), lambda: dict.fromkeys())
