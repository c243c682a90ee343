# global, nonlocal, shadowing, and unbound locals.
count = 0


def bump():
    global count, fresh
    count += 1
    fresh = "made here"


bump()
bump()
print(count, fresh)


def counter():
    n = 0

    def inc(by=1):
        nonlocal n
        n += by
        return n

    def peek():
        return n
    return inc, peek


inc, peek = counter()
inc()
inc(5)
print(peek(), counter()[1]())


def three():
    x = 1

    def two():
        x = 2

        def one():
            nonlocal x
            x = 3
        one()
        return x
    return two(), x


print(three())


def unbound():
    print(count)
    count = 5


def unbound_del():
    v = 1
    del v
    return v


def unbound_cell():
    def inner():
        return later
    inner()
    later = 1


def never():
    return no_such_name


for f in (unbound, unbound_del, unbound_cell, never):
    try:
        f()
    except NameError as e:
        print(type(e).__name__, "|", e)


def glob_in_class():
    class K:
        global count
        count = 99
        own = 1
    return hasattr(K, "count"), K.own


print(glob_in_class(), count)


def over_global():
    count = "local"

    def inner():
        global count
        return count
    return count, inner()


print(over_global())
