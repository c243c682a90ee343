# What dir() is asked of may have names of classes derived from str, whose == may
# fail.


class Name(str):
    fails = False

    def __hash__(self):
        return 7

    def __eq__(self, other):
        if Name.fails:
            raise ZeroDivisionError("no ==")
        return self is other


class A:
    pass


a = A()
a.__dict__[Name("first")] = 1
a.__dict__[Name("second")] = 2
Name.fails = True
print([name for name in dir(a) if name[0] != "_"])
try:
    a.firs
except AttributeError as exc:
    print(exc)
