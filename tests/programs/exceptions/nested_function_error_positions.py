# The line numbers of a traceback, read from inside.
def lines(e):
    tb, out = e.__traceback__, []
    while tb:
        out.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    return out


def multi(a,
          b):
    return (a +
            b)


def call():
    return multi(
        1,
        "x",
    )


class C:
    def __init__(self):
        self.v = [
            1,
            1 / 0,
        ]

    @property
    def p(self):
        x = 5
        return x.nope


def gen():
    yield 1
    raise KeyError("in gen")


for f in (call, C, lambda: C.p.fget(1), lambda: list(gen()), lambda: [i for i in [1] if i / 0],
          lambda: {}[
              "k"
          ], lambda: max(1,
                         "a")):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, lines(e))
try:
    x = (1,
         2,
         undefined,
         3)
except NameError as e:
    print(lines(e))
try:
    if (1 and
            len(5)):
        pass
except TypeError as e:
    print(lines(e))
