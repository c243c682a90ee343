# super() in methods, class methods, static contexts, multiple inheritance, explicit form.
class Base:
    kind = "base"

    def __init__(self, **kw):
        print("Base", kw)

    @classmethod
    def make(cls, *a):
        return cls.__name__, a

    @property
    def p(self):
        return "base p"

    def f(self, x=1):
        return f"f{x}"


class Left(Base):
    def __init__(self, l=0, **kw):
        print("Left", l)
        super().__init__(**kw)

    def f(self, x=2):
        return "L" + super().f(x)


class Right(Base):
    def __init__(self, r=0, **kw):
        print("Right", r)
        super(Right, self).__init__(**kw)

    def f(self, x=3):
        return "R" + super().f(x)


class Both(Left, Right):
    kind = "both"

    def __init__(self, **kw):
        super().__init__(**kw)
        self.kinds = (super().kind, self.kind)

    @classmethod
    def make(cls, *a):
        return super().make(*a, "more")

    @property
    def p(self):
        return "both " + super().p

    def f(self, x=4):
        inner = [super(Both, self).f(i) for i in range(2)]
        return inner, super().f(x), super(Left, self).f(9), Base.f(self)


b = Both(l=1, r=2, rest=3)
print(b.kinds, b.p, b.f(), Both.make(5))
print(super(Right, b).f(), super(Both, Both).make("x"))
try:
    super().f
except RuntimeError as e:
    print(e)


class Bad:
    def no_args():
        return super()

    def missing(self):
        return super().nothing

    def lost(self):
        del self
        return super()


for f in (Bad.no_args, Bad().missing, Bad().lost):
    try:
        f()
    except (RuntimeError, AttributeError) as e:
        print(type(e).__name__, e)
try:
    super(Left, 5)
except TypeError as e:
    print(e)


class Cell:
    def m(self):
        return (lambda: __class__.__name__)()


class Sub(Cell): pass


print(Sub().m(), repr(super(Sub, Sub())).split(",")[0], super(Sub, Sub()).__thisclass__.__name__)
