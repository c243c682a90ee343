# return in a generator becomes StopIteration.value; StopIteration inside is RuntimeError.
def r(v):
    yield 1
    return v


for value in (None, 5, (1, 2), StopIteration(3), ValueError("x")):
    g = r(value)
    next(g)
    try:
        next(g)
    except StopIteration as e:
        print(repr(e.value), e.args)


def bad():
    yield 1
    raise StopIteration("leak")


g = bad()
print(next(g))
try:
    next(g)
except RuntimeError as e:
    print(e, "|", repr(e.__cause__), repr(e.__context__), e.__suppress_context__)


def inner_next():
    yield next(iter([]))


try:
    list(inner_next())
except RuntimeError as e:
    print(e)


def collect():
    total = yield from r("sub")
    print("sub returned", total)
    return total * 2


g = collect()
print(next(g))
try:
    g.send(None)
except StopIteration as e:
    print(e.value)
print(list(r(9)), [*r(9)], tuple(r(9)), sum(r(9)), dict.fromkeys(r(9)))


def early(n):
    if n:
        return
    yield "not early"


print(list(early(0)), list(early(1)))
it = r(1)
print(iter(it) is it, next(it), next(it, "default"), next(it, None))
g = r("x")
print(g.gi_running, g.gi_frame is not None, g.__name__, g.__qualname__)
list(g)
print(g.gi_frame, g.gi_yieldfrom)
try:
    (lambda: next(iter(())))()
except StopIteration as e:
    print("plain", repr(e))
