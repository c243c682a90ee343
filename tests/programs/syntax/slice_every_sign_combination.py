# Slices with all sign combinations of start, stop and step.
s = "abcdefgh"
L = list(range(8))
values = (None, 0, 2, -3, 20, -20)
for step in (None, 1, 2, -1, -3):
    row = []
    for start in values:
        for stop in values:
            row.append(s[start:stop:step])
            assert list(row[-1]) == [s[i] for i in L[start:stop:step]]
    print(step, "|".join(row))
print(s[:], s[::], s[1:], s[:1], s[::2], s[1::], s[:3:], s[-1], s[~0])
try:
    s[::0]
except ValueError as e:
    print(e)
for bad in ("a", 1.0, None):
    try:
        s[bad]
    except TypeError as e:
        print(e)
try:
    L[1:"x"]
except TypeError as e:
    print(e)
M = L[:]
M[2:5] = "xy"
print(M)
M[1:1] = [9, 9]
print(M)
M[::3] = [0] * len(M[::3])
print(M)
M[-2:] = []
print(M)
M[5:2] = ["in"]
print(M)
try:
    M[::2] = [1]
except ValueError as e:
    print(e)
try:
    M[1:2] = 5
except TypeError as e:
    print(e)
del M[1::2]
print(M)
del M[5:0:-2]
print(M)
print(slice(1, 5, 2), slice(3), slice(None, None, -1).indices(5), slice(-3, 99).indices(4))
print(s[slice(1, -1)], [1, 2, 3][True], "ab" "cd"[1:])


class Show:
    def __getitem__(self, k):
        return k


w = Show()
print(w[1], w[1:2], w[::3], w[1, 2], w[1:2, ::3], w[...], w[()], w[:, 0], w[-1:])
