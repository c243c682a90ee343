# collections.abc: isinstance checks and mixin methods
from collections.abc import (AsyncIterable, AsyncIterator, Awaitable, Callable, Container, Coroutine,
                             Generator, Hashable, Iterable, Iterator, Mapping, MutableSequence,
                             Sequence, Set, Sized)


async def co(): pass
async def ag(): yield


c, a = co(), ag()
things = [("list", []), ("tuple", ()), ("str", ""), ("dict", {}), ("set", set()), ("iter", iter([])),
          ("gen", (x for x in ())), ("co", c), ("agen", a), ("int", 5), ("len", len), ("range", range(1))]
for abc in (Iterable, Iterator, Sequence, MutableSequence, Mapping, Set, Sized, Hashable, Callable,
            Container, Generator, Awaitable, Coroutine, AsyncIterable, AsyncIterator):
    print(abc.__name__, [n for n, t in things if isinstance(t, abc)])
c.close()


class Ring(Sequence):
    def __init__(self, *x):
        self.x = x

    def __len__(self):
        return len(self.x)

    def __getitem__(self, i):
        return self.x[i]


r = Ring(3, 1, 2, 1)
print(list(r), 2 in r, r.index(2), r.count(1), list(reversed(r)), isinstance(r, Iterable))


class Low(Mapping):
    def __getitem__(self, k):
        return {"a": 1, "b": 2}[k.lower()]

    def __len__(self):
        return 2

    def __iter__(self):
        return iter("ab")


m = Low()
print(m["A"], m.get("z", 0), list(m.items()), "B" in m, list(m.values()), dict(m))
