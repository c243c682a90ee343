# Sets of small ints: every operator and method.
a, b = {1, 2, 3, 4}, {3, 4, 5}
print(a | b, a & b, a - b, b - a, a ^ b, a <= b, {1, 2} < a, a >= {1}, a > a, a == {4, 3, 2, 1}, a != b, {1} < {2})
print(a.union([7], (8,)), a.intersection([1, 3], {3}), a.difference([1], [2]), a.symmetric_difference([1, 9]), a.issubset(range(10)), a.issuperset([1]), a.isdisjoint({9}), a.union(), a.copy() == a)
s = set()
for x in (5, 3, 5, 1): s.add(x)
print(s, len(s), 3 in s, s.discard(3), s.discard(99), s, s.remove(5), s, s.pop(), s, bool(s))
s.update([1, 2], {3}); s.intersection_update({2, 3, 4}); print(s); s.difference_update([2]); s.symmetric_difference_update({3, 8, 9}); print(s); s.clear(); print(s)
a |= {10}; a &= {1, 2, 10}; a -= {2}; a ^= {1, 7}; print(a)
print(set("hello") == {"h", "e", "l", "o"}, sorted(set("hello")), set([1, 1, 2]), set(range(5)), set({1: 2}), set(), {*[1, 2], *{2, 3}}, {x % 3 for x in range(10)}, {1, 1.0, True}, set([]) == frozenset())
f = frozenset([3, 1, 2])
print(f, f | {9}, {9} | f, type(f | {9}).__name__, type({9} | f).__name__, f == {1, 2, 3}, hash(f) == hash(frozenset([1, 2, 3])), {f: "key"}[frozenset({1, 2, 3})], f.union([5]), frozenset(), {frozenset([1])}, f.copy() is f, f & {1}, f - {1}, f ^ {1, 4})
for bad in (lambda: {1}.remove(2), lambda: set().pop(), lambda: {[]}, lambda: {1} + {2}, lambda: {1} | [2], lambda: {1} < [2], lambda: f.add(1), lambda: hash({1}), lambda: a[0], lambda: set(5), lambda: {1}.update(5), lambda: {1, {2}}, lambda: {1} & "a", lambda: {1}.add(), lambda: {1}.union(5), lambda: set(1, 2), lambda: {{}: 1}):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
g = {1, 2}
try:
    for x in g: g.add(x + 10)
except RuntimeError as e:
    print(e)
print({1, 2} in [{2, 1}], {1} in {frozenset([1])}, [x for x in {3, 1, 2}], max({5, 2}), sum({1, 2, 3}), sorted({3, -1, 2}), len({(1, 2), (1, 2)}), repr({(1,)}), {""}, {None}, {1} is not {1})
primes = set(range(2, 60))
for p in range(2, 8): primes -= set(range(p * p, 60, p))
print(primes)
