# Equality across types, ordering errors, identity and containers.
vals = [1, 1.0, True, "1", b"1", [1], (1,), {1}, {1: 1}, None, range(1, 2), frozenset({1})]
for a in vals:
    print([int(a == b) for b in vals])
print([1, [2, 3]] == [1, [2, 3]], (1, [2]) == (1, [2]), {"a": [1]} == {"a": [1]}, [1, 2] == [2, 1], {1, 2} == frozenset([2, 1]), "a" == b"a", [] == (), 0.0 == -0.0, "" == None)
print((1, 2) < (1, 2, 0), [1, [2]] < [1, [3]], "abc" < "abd", b"a" < b"b", {1} < {1, 2}, (True, 2) > (0, 5), [1.5] > [1], ("a", 1) <= ("a", 1))
pairs = [(1, "a"), ("a", b"a"), ([1], (1,)), (None, 0), ({}, {}), (object, int), (1, None), (range(1), range(2)), ((1, "a"), (1, 2)), (len, len), (slice(1), 1)]
for a, b in pairs:
    for name, op in (("<", lambda: a < b), (">=", lambda: a >= b)):
        try:
            print(name, op(), end="; ")
        except TypeError as e:
            print(e, end="; ")
    print(a == b, a != b)
print(1 == 1.0 == True, 2 ** 60 == float(2 ** 60), 10 ** 17 + 1 == 1e17, 0.1 + 0.2 == 0.3, 1e16 == 10 ** 16, 3 < 3.0000001, 2 ** 63 > 9.2e18, -1 < -0.5)
print(int is int, type(1) is int, [] is [], (lambda: 0) == (lambda: 0), len == len, print is print, slice(1, 2) == slice(1, 2), slice(1) < slice(2))
big = 10 ** 30
print(big == big + 0, big is big, hash(big) == hash(float(big)) or big != float(big), sorted([3, 1.5, True, -2, 10 ** 20, 1e19]), max([1, 1.0, True]), min([True, 1.0, 1]))
a = [1]; a.append(a); b = a
try:
    c = [1]; c.append(c)
    a == c
except RecursionError as e:
    print(e)
print(a == b, a is b, a in a, [a] == [b])
