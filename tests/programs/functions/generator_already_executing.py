# A generator cannot enter itself; exceptions finish it.
def selfish():
    yield 1
    try:
        next(me)
    except ValueError as e:
        yield str(e)
    yield from nested()


def nested():
    try:
        yield from me
    except ValueError as e:
        yield "nested: " + str(e)


me = selfish()
print(list(me))


def fails():
    yield 1
    1 / 0
    yield 2


g = fails()
print(next(g))
try:
    next(g)
except ZeroDivisionError as e:
    print(e)
print(list(g))


def context():
    try:
        yield 1
    except KeyError:
        raise ValueError("translated")


g = context()
next(g)
try:
    g.throw(KeyError("k"))
except ValueError as e:
    print(repr(e), repr(e.__context__))


def sees_exc():
    import sys
    yield sys.exc_info()[1]
    try:
        raise OSError("own")
    except OSError:
        yield sys.exc_info()[1]
    yield sys.exc_info()[1]


g = sees_exc()
try:
    raise LookupError("callers")
except LookupError:
    print(repr(next(g)), repr(next(g)), repr(next(g)))


def in_except():
    try:
        raise ValueError("held")
    except ValueError:
        yield "inside"
        raise


g = in_except()
print(next(g))
try:
    raise KeyError("other")
except KeyError:
    try:
        next(g)
    except ValueError as e:
        print(repr(e), repr(e.__context__))
