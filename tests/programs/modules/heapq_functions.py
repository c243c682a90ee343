# heapq: push, pop, heapify, replace, pushpop, nlargest, nsmallest, merge
import heapq

h = []
for x in (5, 1, 8, 3, 9, 2):
    heapq.heappush(h, x)
print(h, [heapq.heappop(h) for _ in range(6)])
h = [9, 4, 7, 1, 8, 2]
heapq.heapify(h)
print(h, heapq.heappushpop(h, 0), heapq.heappushpop(h, 5), heapq.heapreplace(h, 10), h)
print(heapq.nlargest(3, [4, 9, 1, 7]), heapq.nsmallest(2, "hello"), heapq.nlargest(2, ["aa", "b", "cccc"], key=len))
print(list(heapq.merge([1, 4], [2, 3], [0, 9])), list(heapq.merge("ca", "b", reverse=True)))
print(list(heapq.merge(["a", "ccc"], ["bb"], key=len)))
tasks = []
for n, (prio, name) in enumerate([(3, "c"), (1, "a"), (3, "b"), (1, "z")]):
    heapq.heappush(tasks, (prio, n, name))
while tasks:
    print(heapq.heappop(tasks), end=" ")
print()
for f in (lambda: heapq.heappop([]), lambda: heapq.heapreplace([], 1), lambda: heapq.heappush(5, 1)):
    try:
        f()
    except (IndexError, TypeError) as e:
        print(type(e).__name__ + ":", e)
