# itertools: count, cycle, repeat, accumulate, chain, compress, dropwhile, takewhile, islice ...
import itertools as it
import operator

print(list(it.islice(it.count(5), 3)), list(it.islice(it.count(0, 0.5), 3)))
print(list(it.islice(it.cycle("ab"), 5)), list(it.repeat("x", 3)), list(it.islice(it.repeat(1), 2)))
print(list(it.accumulate([1, 2, 3, 4])), list(it.accumulate([3, 1, 2], max)))
print(list(it.accumulate([1, 2, 3], operator.mul, initial=10)))
print(list(it.chain("ab", [1], ())), list(it.chain.from_iterable(["ab", "cd"])))
print(list(it.compress("abcdef", [1, 0, 1, 0, 1])))
print(list(it.dropwhile(lambda x: x < 3, [1, 2, 3, 1])), list(it.takewhile(str.isalpha, "ab1c")))
print(list(it.filterfalse(lambda x: x % 2, range(6))), list(it.pairwise("abcd")))
print(list(it.islice("abcdefg", 2)), list(it.islice("abcdefg", 2, 4)))
print(list(it.islice("abcdefg", 0, None, 2)), list(it.starmap(pow, [(2, 3), (3, 2)])))
print(list(it.zip_longest("ab", [1, 2, 3], fillvalue="-")), list(it.zip_longest("a", "bc")))
a, b, c = it.tee(iter([1, 2, 3]), 3)
print(next(a), list(b), list(a), list(c))
print(it.count(3), it.repeat("y", 2), it.count(1, 2))
try:
    it.islice("abc", -1)
except ValueError as e:
    print("ValueError:", e)


# what is iterated over may ask the iterator that asks it
import functools
import itertools


def within(make):
    def f(x):
        print("f", x, end=" ")
        try:
            for y in it:
                print("in", y, end=" ")
        except (RuntimeError, TypeError) as e:
            print(e, end=" ")
        return x

    it = make(f)
    for z in it:
        print("out", z, end=" ")
    print()


within(lambda f: itertools.islice(map(f, [1, 2, 3]), 10))
within(lambda f: itertools.chain(map(f, [1, 2, 3]), [5]))
within(lambda f: itertools.accumulate(map(f, [1, 2, 3])))
within(lambda f: itertools.tee(map(f, [1, 2, 3]))[0])
within(lambda f: itertools.filterfalse(f, map(f, [1, 2, 3])))


class Number:
    def __init__(self, n): self.n = n
    def __repr__(self): return f"N{self.n}"
    def __add__(self, other):
        if self.n == 1:
            next(totals, None)
        return NotImplemented


class Other(Number):
    def __radd__(self, other): return Number(other.n + self.n)


totals = itertools.accumulate([Number(1), Other(2), Other(3), Other(4)])
print(list(totals))


class Next:                     # __next__ need be no function
    def __iter__(self): return self
    __next__ = functools.partial(lambda *args: args, 1)


print(next(Next()), next(Next(), 2))
