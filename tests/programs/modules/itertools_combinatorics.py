# itertools: product, permutations, combinations, with replacement
from itertools import combinations, combinations_with_replacement, permutations, product

print(list(product("ab", [1, 2])), list(product("ab", repeat=2)))
print(list(product()), list(product("a", [])))
print(["".join(p) for p in permutations("abc")], list(permutations([1, 2, 3], 2))[:4])
print(["".join(c) for c in combinations("abcd", 2)], list(combinations([1, 2], 3)))
print(["".join(c) for c in combinations_with_replacement("abc", 2)])
print(len(list(permutations(range(6)))), len(list(combinations(range(10), 5))))
print(list(permutations("ab", 0)), list(combinations("ab", 0)))
for f in (lambda: combinations("a", -1), lambda: permutations("a", -1)):
    try:
        f()
    except ValueError as e:
        print("ValueError:", e)
for x, y in product(range(2), "xy"):
    print(x, y, end="; ")
print()
