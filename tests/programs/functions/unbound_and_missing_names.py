# Each message about a name that has no value.
def local_later():
    if False:
        v = 1
    return v


def loop_never():
    for q in []:
        pass
    return q


def aug():
    total += 1


def in_except():
    try:
        raise ValueError
    except ValueError as e:
        pass
    print(e)


def in_with():
    class C:
        def __enter__(self): raise KeyError("enter")
        def __exit__(self, *a): pass
    try:
        with C() as w:
            pass
    except KeyError:
        return w


def closure():
    def g():
        return cell
    if 0:
        cell = 1
    return g()


def comp():
    return [undefined_thing for _ in range(1)]


def after_del():
    a = [1]
    del a
    a.append(2)


def import_later():
    print(sys.path)
    import sys


def def_later():
    helper()
    def helper(): pass


def suggestion():
    value = 1
    return valeu


def attr_suggestion():
    return "".uper()


def builtin_typo():
    return lenn([])


def deleted_cell():
    x = 1
    def g():
        nonlocal x
        del x
    g()
    return x


def cls():
    class K:
        print(K)


def walrus():
    if (n := 0) and (m := 1):
        pass
    return m


for f in (local_later, loop_never, aug, in_except, in_with, closure, comp, after_del, import_later,
          def_later, suggestion, attr_suggestion, builtin_typo, deleted_cell, cls, walrus):
    try:
        f()
    except Exception as e:
        print(f.__name__, "|", type(e).__name__, "|", e, "|", getattr(e, "name", None))
print(valuee)
