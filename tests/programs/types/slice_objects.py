# slice objects and indices().
s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, slice(5), slice(None), slice("a", None), s == slice(1, 10, 2), s != slice(1), list(range(20))[s], "abcdefghijk"[s])
for sl in (slice(None), slice(2), slice(-2, None), slice(None, None, -1), slice(8, 2, -2), slice(-100, 100), slice(100, -100, -1), slice(3, 3), slice(None, None, 3), slice(-1, -4, -1)):
    print(sl.indices(5), sl.indices(0), list(range(*sl.indices(5))), "hello"[sl])
for bad in (lambda: slice(), lambda: slice(1, 2, 3, 4), lambda: slice(1.5).indices(3), lambda: slice(1, 2, 0).indices(5), lambda: s.indices(-1), lambda: hash(s), lambda: [1].__getitem__(slice("a")), lambda: setattr(s, "start", 3), lambda: s < 1, lambda: s[0]):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)


class Grid:
    def __getitem__(self, key):
        if isinstance(key, tuple):
            return [self[k] for k in key]
        if isinstance(key, slice):
            return f"{key.start}:{key.stop}:{key.step}"
        return key

    def __setitem__(self, key, v): print("set", key, v)
    def __delitem__(self, key): print("del", key)


g = Grid()
print(g[1], g[1:2], g[:], g[::2, 1], g[..., -1:], g["a":"b"], g[1:2:3, 4:5:6], g[(1, 2)], g[1,])
g[1:2] = 5
g[:, 1] += 1 if False else [0]
del g[::-1], g[1, 2:3]
lst = list(range(10))
lst[2:5], lst[0] = [20], "x"
print(lst, lst[-3:-1], lst[slice(0, 2)])
first, mid = slice(0, 3), slice(3, -1)
print(lst[first], lst[mid], "abcdef"[first], (1, 2, 3, 4, 5)[mid], range(10)[mid], b"abcdef"[first])
