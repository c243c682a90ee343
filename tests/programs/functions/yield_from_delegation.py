# yield from passes send, throw and close on, and returns a value.
def inner(name):
    try:
        while True:
            try:
                x = yield f"{name} waiting"
                if x is None:
                    return f"{name} result"
                print(name, "got", x)
            except ValueError as e:
                print(name, "caught", e)
    finally:
        print(name, "cleanup")


def outer():
    a = yield from inner("a")
    print("outer has", a)
    b = yield from inner("b")
    return a + "+" + b


g = outer()
print(next(g))
print(g.send(1))
print(g.throw(ValueError("v")))
print(g.send(None))
print(g.gi_yieldfrom.__name__)
try:
    g.send(None)
except StopIteration as e:
    print(e.value)
g = outer()
next(g)
try:
    g.throw(KeyError("through"))
except KeyError as e:
    print("through", e)
g = outer()
next(g)
g.close()


def chain(*its):
    for it in its:
        yield from it


print(list(chain("ab", [1], (), {"k": 0}, range(2), {5}, chain([7]))))


def into_list():
    yield from [1, 2]


g = into_list()
next(g)
try:
    g.send("x")
except AttributeError as e:
    print(e)
g = into_list()
next(g)
try:
    g.throw(IndexError("list has no throw"))
except IndexError as e:
    print(e)


def flat(x):
    if isinstance(x, list):
        for y in x:
            yield from flat(y)
    else:
        yield x


print(list(flat([1, [2, [3, [4, []]], 5]])))


def bad():
    yield from 5


try:
    next(bad())
except TypeError as e:
    print(e)


class It:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration("from It")
        return self.n


def use():
    print("value:", (yield from It()))


print(list(use()))


def depth(n):
    if n:
        yield from depth(n - 1)
    yield n


print(sum(depth(200)))
