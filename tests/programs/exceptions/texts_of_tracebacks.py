# What traceback prints of SyntaxErrors, groups, notes and exceptions that cannot be shown.
import traceback


def show(e):
    print("".join(traceback.format_exception(e)), end="")
    print("--", traceback.format_exception_only(e))


class BadStr(Exception):
    def __str__(self): raise RuntimeError("no")


class BadMeta(type):
    def __getattribute__(cls, name):
        if name in ("__module__", "__qualname__"):
            raise RuntimeError(name)
        return super().__getattribute__(name)


class Far(Exception): pass


Far.__module__ = "other.place"


class Nowhere(Exception): pass


Nowhere.__module__ = 5
place = "dir/f.py", 3
for args in (
    ("msg",), ("msg", place + (5, "x = = 1\n")), ("msg", place + (5, "    x = = 1\n", 3, 8)),
    ("msg", place + (5, "x = (\n", 4, 2)), ("msg", place + (0, "abc")),
    ("msg", place + (-1, "abc")),
    ("msg", place + (None, "abc")), ("msg", place + (100, "abc")),
    ("msg", place + (2, "abc", None, None)), ("msg", place + (3, "abc", 3, 3)),
    ("msg", place + (3, "abc", 3, 0)), ("msg", place + (5, None)), ("msg", (None, 3, 1, "abc")),
    ("msg", ("f", None, 1, "abc")), ("msg", ("f", "3", 1, "abc")), ("msg", ("f", 3, 1, "")),
    (None, place + (1, "a")), ("", place + (1, "a")), ((1, 2), place + (1, "a")),
    ("msg", place + (4, "\t\fab\n", 3, 5)), ("msg", place + (2, "é€x", 3, 4)),
):
    show(SyntaxError(*args))
show(IndentationError("unexpected indent", place + (5, "    x\n")))
show(BadStr("x"))
show(Far("x"))
show(Nowhere("x"))
show(ValueError())
show(ValueError(""))
show(ValueError("two\nlines"))
show(KeyError("k"))
show(ValueError(None))


def group(n, depth=0):
    members = [ValueError(i) if depth == 0 else group(n, depth - 1) for i in range(n)]
    return ExceptionGroup(f"g{n}", members)


show(group(2))
show(group(15))
show(group(16))
show(group(18))
show(group(1, 11))
wrong = SyntaxError("msg", place + (5, "x = = 1\n"))
g = ExceptionGroup("two\nlines", [ValueError("a\nb"), wrong, BadStr()])
g.add_note("note\nof two")
g.exceptions[0].add_note("inner\nnote\n")
show(g)


class Texts:
    def __init__(self, s): self.s = s
    def __str__(self): return self.s


class BadText:
    def __str__(self): raise ValueError
    __repr__ = __str__


for notes in (
    ["a", "b"], ("a",), "text", 5, None, {"k": 1}, [5, Texts("t"), BadText()], BadText(), [], {1},
    ["", "\n", "x\n"], range(2), b"ab",
):
    e = ValueError("noted")
    e.__notes__ = notes
    show(e)


def chain():
    try:
        try:
            try:
                1 / 0
            except ZeroDivisionError as e:
                raise ExceptionGroup("eg", [KeyError("k"), e]) from e
        except* KeyError as eg:
            raise TypeError("in star")
    except BaseException as e:
        return e


show(chain())
a, b = ValueError("a"), ValueError("b")
a.__context__, b.__context__ = b, a
show(a)
a.__cause__, b.__cause__ = b, a
show(a)
g = ExceptionGroup("ring", [a])
a.__cause__ = g
show(g)
