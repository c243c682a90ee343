# itertools.groupby: runs, keys, groups used late
from itertools import groupby

print([(k, "".join(g)) for k, g in groupby("aaabbcaa")])
words = sorted(["apple", "fig", "pear", "kiwi", "plum", "date"], key=len)
for n, group in groupby(words, key=len):
    print(n, list(group))
people = [("Ann", "x"), ("Bob", "x"), ("Cy", "y"), ("Di", "x")]
print({k: [p[0] for p in g] for k, g in groupby(people, lambda p: p[1])})
groups = [(k, g) for k, g in groupby([1, 1, 2])]
print([(k, list(g)) for k, g in groups])
g = groupby([1, 1, 2, 3])
next(g)
print(next(g)[0], [k for k, _ in g])
print([k for k, _ in groupby([])], [len(list(g)) for _, g in groupby([0, 0.0, False, None])])
