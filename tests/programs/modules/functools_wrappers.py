# functools: wraps, partial, partialmethod, reduce, update_wrapper
import functools
from functools import partial, partialmethod, reduce, wraps


def loud(f):
    @wraps(f)
    def inner(*a, **k):
        print("calling", f.__name__, a, k)
        return f(*a, **k)
    return inner


@loud
def add(a, b=1):
    """Adds."""
    return a + b


print(add(1, b=2), add.__name__, add.__doc__, add.__wrapped__(5))
p = partial(add, 10)
print(p(5), p.func is add, p.args, p.keywords)
q = partial(p, b=7)
print(q(), q.args, q.keywords, q(b=1))
print(reduce(lambda a, b: a * b, range(1, 6)), reduce(lambda a, b: a + b, [], "empty"))
try:
    reduce(max, [])
except TypeError as e:
    print("TypeError:", e)


class Cell:
    alive = False

    def set_state(self, state):
        self.alive = state
        return self

    set_alive = partialmethod(set_state, True)


print(Cell().set_alive().alive, Cell().alive)
print(partial(print, "a", sep="-")("b", "c"), partial(int, base=2)("101"))
print(functools.WRAPPER_ASSIGNMENTS)
print(partialmethod(print), partialmethod(print, 1), partialmethod(print, 1, "b", sep="-", end=""))
