# Decorators: order, arguments, any expression, on classes and methods.
def tag(name):
    print("make", name)

    def deco(f):
        print("apply", name)
        return f
    return deco


@tag("outer")
@tag("inner")
def f():
    return "f"


print(f())


@(lambda fn: lambda *a: ("wrapped", fn(*a)))
def g(x):
    return x


print(g(3))
table = {"twice": lambda fn: lambda x: fn(fn(x))}


@table["twice"]
def inc(x):
    return x + 1


print(inc(0))


@tag("class")
class C:
    @staticmethod
    @tag("static")
    def s():
        return "s"

    @classmethod
    def c(cls):
        return cls.__name__

    @property
    def p(self):
        return "p"

    @tag(name="kw")
    def m(self): return "m"


print(C.s(), C.c(), C().p, C().m())


@lambda f: print(f.__name__)
def printed_name_only(): pass


print(printed_name_only)


def register(reg):
    def deco(cls_or_fn):
        reg.append(cls_or_fn.__name__)
        return cls_or_fn
    return deco


names = []


@register(names)
class A: ...


@register(names)
async def b(): ...


@len
@list
@lambda c: c.__name__
class Four: pass


print(names, Four)


@tag("last") if names else None
def h(a=print("default")): pass
