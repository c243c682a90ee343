# raise from, implicit context, from None, and re-raising.
def show(e):
    print(repr(e), "| cause", repr(e.__cause__), "| context", repr(e.__context__), "| suppress", e.__suppress_context__)


def implicit():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("second")


def explicit():
    try:
        {}["k"]
    except KeyError as e:
        raise ValueError("explicit") from e


def none():
    try:
        {}["k"]
    except KeyError:
        raise ValueError("hidden") from None


def from_class():
    raise ValueError("v") from KeyError


def from_other():
    try:
        raise IndexError("i")
    except IndexError:
        raise ValueError("v") from OSError("unrelated")


def in_finally():
    try:
        raise KeyError("body")
    finally:
        raise ValueError("finally")


def three():
    try:
        try:
            raise KeyError(1)
        except KeyError:
            raise IndexError(2)
    except IndexError:
        raise ValueError(3)


def same_again():
    try:
        raise KeyError("same")
    except KeyError as e:
        raise e


def bare():
    try:
        raise KeyError("bare")
    except KeyError:
        raise


def handled_inside():
    try:
        raise KeyError("outer")
    except KeyError:
        try:
            raise IndexError("inner")
        except IndexError:
            pass
        raise ValueError("after inner")


def after_except():
    try:
        raise KeyError("over")
    except KeyError:
        pass
    raise ValueError("clean")


def set_by_hand():
    e = ValueError("v")
    e.__cause__ = KeyError("c")
    e.__context__ = IndexError("x")
    raise e


for f in (implicit, explicit, none, from_class, from_other, in_finally, three, same_again, bare, handled_inside,
          after_except, set_by_hand):
    try:
        f()
    except Exception as e:
        print(f.__name__, end=": ")
        show(e)
        if e.__context__ and e.__context__.__context__:
            show(e.__context__)
for bad in (5, "s", int):
    try:
        raise ValueError from bad
    except TypeError as e:
        print(e)
try:
    ValueError().__cause__ = 5
except TypeError as e:
    print(e)
