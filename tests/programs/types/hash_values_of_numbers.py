# Hashes of numbers and tuples of numbers do not depend on the run.
for x in (0, 1, -1, -2, 2 ** 31, 2 ** 61 - 2, 2 ** 61 - 1, 2 ** 61, 2 ** 62 + 3, -2 ** 61, 10 ** 20, -10 ** 20, 10 ** 100, True, 0.5, 1.5, -2.5, 0.1, 1e100, 3.0, 1e-300, float("inf"), 123456.789):
    print(x, hash(x))
print(hash((1, 2)), hash(()), hash((1,)), hash((1, (2, 3))), hash((1.5, 2)), hash((0, 0)), hash((-1,)), hash((True, False)))
print(hash(frozenset()), hash(frozenset([1])), hash(frozenset([1, 2])) == hash(frozenset([2, 1])), hash(frozenset(range(10))) == hash(frozenset(range(9, -1, -1))))
print(hash(range(3)) == hash(range(0, 3, 1)), hash("a") == hash("".join(["a"])), hash("") == hash(b""), hash(3) == hash(3.0), hash(2 ** 70) == hash(float(2 ** 70)))
