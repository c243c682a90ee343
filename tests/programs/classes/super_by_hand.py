# super() with arguments, without a class or an object, and where it cannot be.


def answers(ask):
    try:
        return ask()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class Above:
    x = 5

    def f(self):
        return "Above.f"

    @classmethod
    def c(cls):
        return "Above.c", cls.__name__

    @staticmethod
    def s():
        return "Above.s"

    @property
    def p(self):
        return "Above.p"


class Below(Above):
    def f(self):
        return super().f()

    def g(self):
        return super(Below, self).f(), super(Below, Below).s()

    def attributes(self):
        return super().x, super().p, super().c()

    def nothing(self):
        return super().nothing

    def shown(self):
        return repr(super()).split(" object")[0]

    def setting(self):
        super().x = 5

    def nested(self):
        return [super().f() for _ in "a"]

    def in_lambda(self):
        return (lambda s: super().f())(self)

    def wrong_class(self):
        return super(5, self)

    def wrong_object(self):
        return super(Below, 5)

    def other_class(self):
        return super(Below, int)

    def by_name(self):
        return super(foo=1)

    def parts(self):
        s = super()
        return s.__thisclass__, s.__self__ is self, s.__self_class__

    def its_class(self):
        return super().__class__

    def unbound(self):
        s = super(Above)
        return s.__thisclass__, s.__self__, s.__self_class__, repr(s)

    def bound_later(self):
        s = super(Below)
        return s.__get__(self).f(), s.__get__(None) is s

    def bound_wrongly(self):
        return super(Below).__get__(5)

    def bound_twice(self):
        s = super()
        return s.__get__(self) is s

    def of_none(self):
        return super(Below, None).__self__

    def deleted(self):
        del self
        return super()

    def rebound(self):
        self = Below()
        return super().f()

    def rebound_wrongly(self):
        self = 5
        return super().f()

    def shared(self):
        def inner():
            return self
        return super().f(), inner() is self

    def starred(*args):
        return super().f()

    def generated(self):
        yield super().f()

    @staticmethod
    def static():
        return super()


b = Below()
for name in list(vars(Below)):
    if name[0] != "_" and name != "generated":
        print(name, answers(getattr(b, name)))
print(next(b.generated()))
print(answers(Below.static), answers(Below.starred), answers(lambda: super()), answers(super))


def outer(self):
    return super().f()


Below.outer = outer
print(answers(b.outer))


# An unbound super as an attribute binds itself.
class Old(Above):
    def f(self):
        return self.__super.f()


Old._Old__super = super(Old)
print(Old().f())


class Meta(type):
    def __call__(cls, *args):
        return super().__call__(*args), "made"


class Made(Above, metaclass=Meta):
    def f(self):
        return super().f()


print(Made()[0].f(), Made()[0].c())


class Shadowed(Above):
    def f(self):
        __class__ = 5
        return super().f()


print(answers(Shadowed().f))


class Own(super):
    pass


print(Own(Below, b).f(), repr(super.__new__(super)))
