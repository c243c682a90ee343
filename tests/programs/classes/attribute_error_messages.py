# Messages for attributes that are not there or cannot be set.
class C:
    x = 1
    def m(self): pass


def f(): pass


c = C()
things = [
    lambda: c.nope, lambda: C.nope, lambda: f.nope, lambda: c.m.nope, lambda: (1).nope, lambda: "".nope,
    lambda: None.nope, lambda: [].nope, lambda: {}.nope, lambda: int.nope, lambda: (1.5).nope, lambda: print.nope,
    lambda: (x for x in ()).nope, lambda: range(3).nope, lambda: ().nope, lambda: True.nope, lambda: type.nope,
    lambda: ValueError("v").nope, lambda: set().nope, lambda: b"".nope, lambda: object().nope,
    lambda: setattr(5, "x", 1), lambda: setattr(c.m, "x", 1), lambda: setattr("", "x", 1), lambda: setattr([], "y", 1),
    lambda: setattr(object(), "x", 1), lambda: setattr(int, "x", 1), lambda: setattr(None, "x", 1),
    lambda: delattr(c, "x"), lambda: delattr(c, "nope"), lambda: delattr(C, "nope"), lambda: delattr(5, "real"),
    lambda: setattr(5, "real", 1), lambda: getattr(c, 5), lambda: setattr("", "upper", 1), lambda: setattr(c, 5, 1),
    lambda: c.m.__func__.nope, lambda: super(C, c).nope, lambda: len.nope, lambda: setattr(len, "x", 1),
    lambda: setattr(f, "__code__", 1), lambda: setattr(c, "__class__", 5), lambda: setattr(c, "__dict__", 5),
]
for i, t in enumerate(things):
    try:
        print(i, t())
    except Exception as e:
        print(i, type(e).__name__, e)
f.new = C.new = c.new = 5
print(f.new, C.new, c.new, c.__dict__)
del c.new
print(c.new)
c.nope
