# __iter__/__next__ classes, iter with sentinel, and what for does with them.
class Count:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        print("iter", end=" ")
        return self

    def __next__(self):
        if self.n == 0:
            print("stop", end=" ")
            raise StopIteration
        self.n -= 1
        return self.n


for x in Count(3):
    print(x, end=" ")
print()
print(list(Count(2)), sum(Count(3)), max(Count(3)), tuple(Count(1)), 1 in Count(5))
a, *b = Count(3)
print(a, b)
print(dict(zip(Count(2), Count(5))))


class Fresh:
    def __iter__(self):
        return iter([1, 2, 3])


f = Fresh()
print(list(f), list(f), [x + y for x in f for y in f if x != y])
feed = iter([3, 1, 4, 0, 5])
print(list(iter(lambda: next(feed), 0)), list(feed))
it = iter("ab")
print(it is iter(it), next(it), next(it), next(it, "end"))
for bad in (5, None, 1.5, object, len):
    try:
        iter(bad)
    except TypeError as e:
        print(e)


class BadIter:
    def __iter__(self):
        return 5


class NoNext:
    def __iter__(self):
        return self


for cls in (BadIter, NoNext):
    try:
        for _ in cls():
            pass
    except TypeError as e:
        print(e)
try:
    next([1])
except TypeError as e:
    print(e)


class NotIterable:
    __iter__ = None


try:
    iter(NotIterable())
except TypeError as e:
    print(e)
L = [1, 2, 3]
it = iter(L)
next(it)
L.append(4)
print(list(it), list(it))
L.append(5)
print(list(it), list(reversed(L)), it.__length_hint__())
d = {"a": 1}
try:
    for k in d:
        d[k + "x"] = 1
except RuntimeError as e:
    print(e)
s = {1}
try:
    for v in s:
        s.add(v + 1)
except RuntimeError as e:
    print(e)
