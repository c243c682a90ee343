# bisect: left, right, insort, lo, hi, key
import bisect
from bisect import bisect_left, bisect_right, insort, insort_left

a = [1, 3, 3, 5, 8]
for x in (0, 1, 3, 4, 8, 9):
    print(x, bisect_left(a, x), bisect_right(a, x), bisect.bisect(a, x))
insort(a, 4)
insort_left(a, 3)
insort(a, 100)
print(a, bisect_left(a, 3, 2, 4), bisect_right(a, 3, lo=3))
people = [("a", 1), ("b", 5), ("c", 9)]
print(bisect_left(people, 5, key=lambda p: p[1]))
insort(people, ("d", 6), key=lambda p: p[1])
print(people)


def grade(score, breaks=(60, 70, 80, 90), grades="FDCBA"):
    return grades[bisect.bisect(breaks, score)]


print([grade(s) for s in (33, 99, 77, 70, 89, 90, 100)])
try:
    bisect_left([1], 1, -1)
except ValueError as e:
    print("ValueError:", e)
