# Names in a class body are not seen from its functions.
x = "global"


class A:
    x = "class"
    y = x + "!"

    def f(self):
        return x

    def g(self):
        return self.x
    if y:
        z = 1
    else:
        w = 2
    for i in range(3):
        sq = i * i
    fs = [f for f in (1, 2)]
    del i


print(A().f(), A().g(), A.y, A.z, A.sq, A.fs, hasattr(A, "w"), hasattr(A, "i"))


def outer():
    x = "enclosing"

    class B:
        seen = x

        def m(self):
            return x

    class C:
        x = x if False else "own"

        def m(self):
            return x
    return B.seen, B().m(), C.x, C().m()


try:
    print(outer())
except NameError as e:
    print("error:", e)


class D:
    x = x
    print("in body", x, __name__, __qualname__)

    class E:
        print(__qualname__)

        def m(self):
            pass


print(D.x, D.E.m.__qualname__, D.__module__, D.E.__name__)
print(D.__doc__, A.__dict__["z"], [k for k in vars(A) if not k.startswith("__")])


class F:
    """Doc string."""
    def __secret(self):
        return "mangled"

    def call(self):
        return self.__secret()
    __v = 4


print(F.__doc__, F().call(), F._F__v, "_F__secret" in vars(F))
