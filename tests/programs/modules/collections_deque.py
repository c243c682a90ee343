# collections.deque: both ends, maxlen, rotate, index, insert, errors
from collections import deque

d = deque([1, 2, 3])
d.append(4)
d.appendleft(0)
print(d, len(d), d[0], d[-1], d.pop(), d.popleft())
d.extend("ab")
d.extendleft("xy")
print(d, d.index("a"), d.count(1), 3 in d)
d.rotate(2)
print(d)
d.rotate(-1)
print(d, list(reversed(d)))
d.insert(1, "new")
d.remove("b")
del d[0]
d[0] = "first"
print(d, d.copy() == d, deque([1]) + deque([2]), deque("ab") * 2)
m = deque(maxlen=3)
for i in range(5):
    m.append(i)
print(m, m.maxlen, bool(deque()))
m.appendleft("L")
print(m)
d.reverse()
print(d)
d.clear()
for f in (d.pop, d.popleft, lambda: d[0], lambda: d.remove(1), lambda: m.insert(0, 1)):
    try:
        f()
    except (IndexError, ValueError) as e:
        print(type(e).__name__ + ":", e)
try:
    for x in m:
        m.append(x)
except RuntimeError as e:
    print("RuntimeError:", e)
print(deque([1, 2]) < deque([1, 3]), deque([deque([1])]))


# an index may change the deque that it is an index of
class Clears:
    def __index__(self):
        d.clear()
        return 0


for use in (lambda: d[Clears()], lambda: d.__setitem__(Clears(), 3),
            lambda: d.__delitem__(Clears()), lambda: d.insert(Clears(), 5),
            lambda: d[10**30], lambda: d[-10**30]):
    d = deque([1, 2, 3])
    try:
        print(use(), d)
    except IndexError as e:
        print(e)
print(deque([1, 2, 3], maxlen=3) * 10**9, deque([1, 2, 3], maxlen=4) * 3,
      deque([1, 2, 3], maxlen=7) * 2, deque([], maxlen=0) * 10**10)
