# itertools: products, permutations, combinations, groups and tees with wrong arguments and
# iterators that fail; iterators that hold themselves
import copy
import gc
from itertools import (chain, combinations, combinations_with_replacement, compress, cycle, groupby,
                       islice, pairwise, permutations, product, repeat, tee, zip_longest)


def tell(what, f, *args, **kw):
    try:
        r = f(*args, **kw)
        if hasattr(r, "__next__"):
            r = list(islice(r, 5))
        print(what, "->", r)
    except Exception as e:
        print(what, "->", type(e).__name__ + ":", e)


def fails_after(n):
    yield from range(n)
    raise KeyError("over")


# choosing
tell("product repeat", product, [0, 1], repeat=2)
tell("product repeat 0", product, "ab", repeat=0)
tell("product repeat -1", product, "ab", repeat=-1)
tell("product text", product, "ab", repeat="x")
tell("product keyword", product, "ab", times=2)
tell("product 5", product, 5)
tell("product empty", product, "ab", "")
tell("permutations", permutations, "abc", 2)
tell("permutations None", permutations, "ab", None)
tell("permutations text", permutations, "abc", "2")
tell("permutations -1", permutations, "abc", -1)
tell("permutations large", permutations, "ab", 3)
tell("combinations", combinations, "abcd", 3)
tell("combinations -1", combinations, "abc", -1)
tell("combinations None", combinations, "abc", None)
tell("combinations r=", combinations, r=2, iterable="abc")
tell("combinations large", combinations, "ab", 3)
tell("with replacement", combinations_with_replacement, "ab", 3)
tell("with replacement -1", combinations_with_replacement, "ab", -1)
tell("with replacement of none", combinations_with_replacement, "", 1)

# groups and tees
groups = groupby("aabbbc")
first = next(groups)
second = next(groups)
print(first[0], list(first[1]), second[0], list(second[1]), [(k, len(list(g))) for k, g in groups])
tell("groupby 5", groupby, 5)
tell("groupby key", lambda: [(k, list(g)) for k, g in groupby([1, 3, 2, 4, 5],
                                                              key=lambda n: n % 2)])
tell("groupby failing key", groupby, "ab", lambda x: 1 / 0)
tell("groupby failing", lambda: [(k, list(g)) for k, g in groupby(fails_after(2))])
tell("tee -1", tee, "ab", -1)
tell("tee text", tee, "ab", "x")
tell("tee 5", tee, 5)
print(tee("ab", 0), [list(t) for t in tee("ab", 3)])
a, b = tee(iter("abc"))
c = copy.copy(b)
print(next(a), next(a), list(b), list(c), list(a), tee(a)[0] is a)
a, b = tee(fails_after(1))
tell("tee failing", lambda: (next(a), next(a)))
tell("the other", lambda: (next(b), next(b, "over")))
print(list(type(a)("xy")))


# one that ends what it is in
def ends(x):
    return [next(whole, "over"), next(whole, "over"), x]


whole = islice(map(ends, [1, 2, 3, 4]), 2)
print(next(whole), list(whole))

# what holds itself goes
for make in (chain, cycle, repeat, zip_longest, product, pairwise, lambda x: combinations(x, 1),
             lambda x: compress(x, x), lambda x: tee(x)[0]):
    held = [1]
    held.append(make(held))
    del held
for make in (product, lambda x: permutations(x, 1), lambda x: zip_longest(x, fillvalue=x)):
    held = []
    held.append(make([held]))
    del held
print(gc.collect() > 0)
