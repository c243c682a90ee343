# itertools: what is told of wrong arguments, iterators that raise or end early, hints of
# length and reprs
import operator
from decimal import Decimal
from fractions import Fraction
from itertools import (accumulate, chain, compress, count, cycle, dropwhile, filterfalse, islice,
                       pairwise, repeat, starmap, takewhile, zip_longest)


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


class BadBool:
    def __bool__(self):
        raise ValueError("no truth")


# counting
tell("count text", count, "x")
tell("count None", count, None)
tell("count fraction", count, Fraction(1, 2), Fraction(1, 3))
tell("count decimal", count, Decimal("1.5"), step=Decimal("-0.5"))
tell("count bool", count, True)
tell("count huge", count, 2**62, 2**62)
tell("count float", count, 0.5)
tell("count three", count, 1, 2, 3)
tell("count stop", count, stop=3)
print(count(), count(5, 2), count(1.5), count(1, 1.0), count(step=-1), repeat(3), repeat("x", 2),
      repeat([], times=0))
tell("repeat -3", repeat, "x", -3)
tell("repeat text", repeat, "x", "y")
tell("repeat none", repeat)
tell("hint", operator.length_hint, repeat(1, 7))
tell("hint for ever", operator.length_hint, repeat(1), 9)
tell("own hint for ever", repeat(1).__length_hint__)
tell("repeat raising repr", repr, repeat(type("R", (), {"__repr__": lambda self: 1 / 0})()))
tell("cycle none", cycle)
tell("cycle 5", cycle, 5)
tell("cycle empty", cycle, "")
tell("cycle failing", cycle, fails_after(2))

# picking
tell("islice -1", islice, "abc", -1)
tell("islice text", islice, "abc", "x")
tell("islice step 0", islice, "abc", 0, 2, 0)
tell("islice start -1", islice, "abc", -1, 2)
tell("islice none", islice, "abc")
tell("islice Nones", islice, "abcdef", None, None, None)
tell("islice huge step", islice, "abcdef", 1, None, 2**63 - 1)
tell("islice failing", islice, fails_after(1), 3)
it = iter("abcdef")
print(list(islice(it, 1, 1)), list(islice(it, 3, 1)), list(islice(it, 2)), list(it))
tell("takewhile failing", takewhile, lambda x: 1 / 0, "ab")
tell("takewhile bad truth", takewhile, lambda x: BadBool(), "ab")
tell("takewhile over", takewhile, lambda x: x < 2, fails_after(2))
tell("dropwhile failing", dropwhile, lambda x: x > 0, fails_after(2))
tell("dropwhile one", dropwhile, bool)
tell("filterfalse None", filterfalse, None, [0, 1, "", "a"])
tell("filterfalse bool", filterfalse, bool, [0, 1, "", "a"])
tell("filterfalse bad truth", filterfalse, None, [BadBool()])
tell("compress", compress, "abcd", [1, 0, True])
tell("compress bad truth", compress, "ab", [BadBool()])
tell("compress 5", compress, "ab", 5)
tell("compress keywords", compress, data="ab", selectors=[0, 1])
taken = takewhile(lambda x: x < 2, [1, 5, 1])
print(list(taken), list(taken), next(taken, "over"))

# putting together
tell("chain 5", chain, "ab", 5, "cd")
tell("chain failing", chain, fails_after(1), "ab")
tell("from_iterable 5", chain.from_iterable, 5)
tell("from_iterable", chain.from_iterable, ["ab", "c", ""])
tell("accumulate three", accumulate, [1, 2], max, 0)
tell("accumulate initial", accumulate, [1, 2], initial=10)
tell("accumulate text", accumulate, [1, "a"])
tell("accumulate func", accumulate, "abc", lambda a, b: b + a)
tell("pairwise one", pairwise, "a")
tell("pairwise failing", pairwise, fails_after(2))
tell("starmap", starmap, pow, [(2, 3), [3, 2]])
tell("starmap 5", starmap, pow, [5])
tell("zip_longest", zip_longest, "ab", "c", range(3), fillvalue="-")
tell("zip_longest nothing", zip_longest)
tell("zip_longest keyword", zip_longest, "ab", strict=True)
tell("zip_longest 5", zip_longest, "ab", 5)
tell("zip_longest failing", zip_longest, fails_after(1), "abc")
tell("zip_longest both", zip_longest, "ab", fillvalue=1, zork=2)
