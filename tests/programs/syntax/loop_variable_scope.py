# Loop targets stay; comprehension targets do not leak.
for i in range(3):
    pass
print(i)
x = "outer"
squares = [x * x for x in range(4)]
print(x, squares)
print({x: y for x, y in zip("ab", [1, 2])}, x)
print(sorted({x % 3 for x in range(9)}), x)
print(list(x for x in "gen"), x)
for a.b in [1, 2] if False else []:
    pass
try:
    print(a)
except NameError as e:
    print(e)
seen = []
for seen[len(seen):] in [[1], [2, 3]]:
    pass
print(seen)
d = {}
for d["k"] in "xyz":
    pass
print(d)
total = 0
for total in (1, 2):
    total += 10
print(total)
print([y := 1, y ** 2], y)
print([last := n for n in range(5)], last)
print(any((hit := n) > 2 for n in [1, 2, 3, 4]), hit)


def f():
    z = [w := i for i in range(3)]
    return z, w


print(f())
print([[i * j for j in range(i)] for i in range(4)])
print([i for row in [[1, 2], [3], []] for i in row if i != 2])
print([(i, j) for i in range(3) for j in range(i, 3) if (i + j) % 2])
