# When a call is over its variables go in the order in which they were bound
# first, arguments before all others; a frame that ends is ready for the next
# call of its function, which finds nothing of it.
import asyncio


class Told:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("goes", self.name)


def three(first, second):
    third = Told("third")
    return third.name


print(three(Told("first"), Told("second")))


def raises(first, second):
    third = Told("third, raising")
    raise ValueError(third.name)


try:
    raises(Told("first, raising"), Told("second, raising"))
except ValueError as e:
    print("caught", e)


def generator(first):
    second = Told("second of a generator")
    yield second.name
    yield first.name


g = generator(Told("first of a generator"))
print(next(g))
del g


async def coroutine(first):
    second = Told("second of a coroutine")
    await asyncio.sleep(0)


asyncio.run(coroutine(Told("first of a coroutine")))


class Recursive:
    """Calls the function that is just being left, from the end of a variable."""

    def __init__(self, depth):
        self.depth = depth

    def __del__(self):
        if self.depth:
            print("left", self.depth, leaving(self.depth - 1))


def leaving(depth):
    kept = Recursive(depth)
    if depth == 1:
        other = Told("other")
    return depth * 10


print(leaving(3))


def half_bound(bind):
    if bind:
        local = 1
    try:
        return local
    except UnboundLocalError as e:
        return str(e)


print(half_bound(True), half_bound(False), half_bound(True))


def replaced(n):
    if n == 0:
        replaced.__code__ = (lambda n: ("new", n)).__code__
        return replaced(5)
    return replaced(n - 1)


print(replaced(3), replaced(3))
