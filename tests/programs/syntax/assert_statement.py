# assert with and without message, and what the message may be.
assert True
assert 1, "unused"
assert (1, "a tuple is true") if False else 1


def attempt(f):
    try:
        f()
    except AssertionError as e:
        print(repr(e), "|", str(e), "|", e.args)


def a():
    assert False


def b():
    assert 0, "message"


def c():
    assert [], ("tuple", 2)


def d():
    assert None, f"{1 + 1} formatted"


def e():
    assert "", None


def lazy():
    print("message made")
    return "made late"


def g():
    assert 1, lazy()
    assert not 1, lazy()


def h():
    assert 0, ValueError("inner")


for f in (a, b, c, d, e, g, h):
    attempt(f)
x = 3
assert x > 2 and x < 5, "range"
assert 2 < x < 5, "chain"
assert isinstance(x, int) or x
print(__debug__)
try:
    raise AssertionError
except AssertionError as err:
    print(repr(err), err.args)
assert x == 4, f"x is {x}"
