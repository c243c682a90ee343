# heapq and bisect: lists of subclasses and what is no list, comparisons that raise or change the
# heap, keys, limits, insort into what is no list
import bisect
import heapq


def tell(what, f, *args, **kw):
    try:
        print(what, "->", f(*args, **kw))
    except Exception as e:
        print(what, "->", type(e).__name__ + ":", e)


for name in ("heappush", "heappushpop", "heapreplace"):
    for bad in (None, (), 5):
        tell(f"{name} {bad!r}", getattr(heapq, name), bad, 1)
for name in ("heappop", "heapify", "_heappop_max", "_heapify_max"):
    for bad in (None, (), 5):
        tell(f"{name} {bad!r}", getattr(heapq, name), bad)
tell("heappush one", heapq.heappush, [])
tell("heappop none", heapq.heappop, [])
tell("heapreplace none", heapq.heapreplace, [], 1)
tell("heappushpop none", heapq.heappushpop, [], 1)
tell("heappushpop smaller", heapq.heappushpop, [3, 4], 1)
tell("heappushpop larger", heapq.heappushpop, [3, 4], 5)


class Odd:
    def __init__(self, act):
        self.act = act

    def __repr__(self):
        return "Odd"

    def __lt__(self, other):
        self.act()
        return True


def fail():
    raise KeyError("lt")


for name, args in (("heappush", (Odd(fail),)), ("heappushpop", (5,)), ("heapreplace", (5,)),
                   ("heappop", ()),
                   ("heapify", ())):
    heap = [Odd(fail), 2, 3]
    tell(f"{name} with a comparison that raises", getattr(heapq, name), heap, *args)
    heap = [Odd(lambda: heap.clear()), 2, 3, 4, 5]
    tell(f"{name} with one that clears", getattr(heapq, name), heap, *args)
    print(len(heap))
tell("mixed", heapq.heapify, [1, "a"])
tell("mixed pair", heapq.heappush, [(1, {})], (1, {}))


class Mine(list):
    pass


mine = Mine([5, 1, 4])
heapq.heapify(mine)
heapq.heappush(mine, 0)
print(mine, heapq.heappop(mine), type(mine).__name__)
largest = [1, 5, 3, 4]
heapq._heapify_max(largest)
print(largest[0], heapq._heappop_max(largest), heapq._heapreplace_max(largest, 0), largest)
for n in (-1, 0, 1, 2, 9, True):
    print(n, heapq.nlargest(n, [3, 1, 2]), heapq.nsmallest(n, [3, 1, 2], key=lambda x: -x))
tell("nlargest text", heapq.nlargest, "x", [1])
tell("nsmallest of 5", heapq.nsmallest, 2, 5)
tell("nlargest of mixed", heapq.nlargest, 2, [1, "a", 2])
tell("nsmallest one of none", heapq.nsmallest, 1, [])
print(heapq.nsmallest(2, [(1, "b"), (1, "a"), (0, "z")], key=lambda p: p[0]),
      heapq.nlargest(1, "hello"))
merged = heapq.merge([1, 3], iter([2, 2]), key=lambda x: x)
print(next(merged), list(merged), list(heapq.merge()), list(heapq.merge([3, 1], [2], reverse=True)))
tell("merge 5", lambda: list(heapq.merge([1], 5)))
tell("merge mixed", lambda: list(heapq.merge([1], ["a"])))

# bisect
data = [1, 2, 2, 3]
for name in ("bisect", "bisect_left", "bisect_right", "insort", "insort_left", "insort_right"):
    f = getattr(bisect, name)
    tell(name + " text", f, data, "x")
    tell(name + " lo -1", f, data, 2, -1)
    tell(name + " hi large", f, [1], 2, 0, 3)
    tell(name + " of 5", f, 5, 2)
    tell(name + " hi None", f, list(data), 2, 0, None)
    tell(name + " hi -1", f, list(data), 2, 0, -1)
    tell(name + " lo text", f, data, 2, "x")
    tell(name + " key", f, [-1, -2, -3], -2, key=abs)
    tell(name + " one", f, data)
print(bisect.bisect(a=data, x=2, lo=1, hi=2), bisect.bisect_left("abc", "b"),
      bisect.bisect(range(10), 4))


class Inserted:
    def __init__(self):
        self.items = [10, 20]

    def __len__(self):
        return len(self.items)

    def __getitem__(self, i):
        return self.items[i]

    def insert(self, i, x):
        print("insert", i, x)
        self.items.insert(i, x)


own = Inserted()
print(bisect.insort(own, 15), bisect.insort_left(own, 20), own.items)
tell("insort into a tuple", bisect.insort, (1, 2), 1)
tell("insort fails", bisect.insort, type("Bad", (Inserted,), {"insert": lambda *a: 1 / 0})(), 5)
ranked = Mine([(1, "a"), (3, "c")])
bisect.insort(ranked, (2, "b"), key=lambda pair: pair[0])
print(ranked)


# places that the list does not have
short = [1, 2]
bisect.insort(short, 9, 10)
bisect.insort(short, 8, lo=50, hi=3)
print(short, bisect.bisect(short, 1, 10), bisect.bisect_left(short, 1, 3, 2))
tell("hi behind the end", bisect.insort, short, 100, 0, 9)
shrinks = [Odd(lambda: shrinks.clear()), Odd(lambda: None), Odd(lambda: None)]
tell("one that clears", bisect.insort_left, shrinks, 7, 0, 1)
print(shrinks, bisect.insort is bisect.insort_right, bisect.bisect.__name__)
