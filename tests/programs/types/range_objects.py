# range: indexing, slicing, membership, equality, big values.
for r in (range(5), range(2, 10, 3), range(10, 0, -3), range(0), range(5, 0), range(-3, 3), range(0, 10, 100), range(10 ** 20, 10 ** 20 + 3)):
    print(r, list(r), r.start, r.stop, r.step, bool(r), list(reversed(r)), r[::-1], r[1:], r[:-1])
r = range(0, 100, 7)
print(len(r), r[3], r[-1], r[2:5], r[::2], r[-3:], r[20:], 49 in r, 50 in r, 49.0 in r, "a" in r, r.index(49), r.count(7), r.count(8), max(r), sum(r))
print(range(3) == range(0, 3, 1), range(0) == range(5, 2), range(0, 3, 2) == range(0, 4, 2), range(1) == range(0, 1, 5), range(3) != [0, 1, 2], hash(range(3)) == hash(range(0, 3)), {range(2): "k"}[range(0, 2, 1)])
for bad in (lambda: r[100], lambda: r[-100], lambda: r["a"], lambda: r.index(50), lambda: range(1, 2, 0), lambda: range(1.0), lambda: range("3"), lambda: range(1, 2, 3, 4), lambda: r.append(1), lambda: range(3) + range(3), lambda: range(3) < range(4), lambda: range(stop=5), lambda: setattr(r, "start", 5), lambda: len(range(10 ** 30))):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print(repr(range(3)), str(range(1, 3)), f"{range(2)}", [*range(3)], tuple(range(2)), list(range(True)), range(10)[range(5)[2]], type(iter(range(2))).__name__)
it = iter(range(3)); next(it); print(list(it), list(it), it.__length_hint__())
big = range(0, 10 ** 25, 10 ** 24)
print(big[3], 5 * 10 ** 24 in big, 5 in big, big[-1], list(big)[:2], big.index(10 ** 24))
for i in range(3):
    i += 10
    print(i, end=" ")
for i in range(5, -1, -2): print(i, end=" ")
for a, b in zip(range(3), range(10, 0, -4)): print((a, b), end=" ")
print()
a, b, *c = range(5); print(a, b, c, list(map(lambda x: x * x, range(4))), sum(range(101)), list(range(-5, 0)), [range(n)[-1] for n in (1, 5)], list(enumerate(range(2, 4), 1)))
class Idx:
    def __index__(self): return 4
print(list(range(Idx())), range(10)[Idx()], range(Idx(), 10, Idx()))
