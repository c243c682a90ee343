# What return gives in all its forms.
def nothing():
    pass


def bare():
    return


def tup():
    return 1, 2


def one_tuple():
    return 1,


def starred(*a):
    return *a, "end"


def early(n):
    for i in range(10):
        if i == n:
            return f"at {i}"
    else:
        return "loop ended"
    return "unreachable"


def cond(x):
    if x:
        return True


def lam():
    return lambda: (yield 1)


def nested_return():
    def inner():
        return "inner"
    return inner() + " outer"


def from_with_try():
    try:
        return "from try"
    finally:
        print("cleanup first")


def in_while():
    n = 0
    while True:
        n += 1
        if n > 5:
            return n


print(nothing(), bare(), tup(), one_tuple(), starred(1, 2), starred())
print(early(3), early(99), cond(1), cond(0), nested_return(), in_while())
print(from_with_try(), list(lam()()))


def docstring():
    """Just this."""


print(docstring(), docstring.__doc__, nothing.__doc__)


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print([fib(n) for n in range(15)])


def multi(x):
    return x > 0 and "pos" or x < 0 and "neg" or "zero"


print(multi(1), multi(-1), multi(0))
