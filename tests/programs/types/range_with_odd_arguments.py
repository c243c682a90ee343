# Ranges with ends beyond words, asked for what they do not hold; slices of them.


def answers(ask):
    try:
        return ask()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


class Raises:
    def __index__(self):
        return 5

    def __repr__(self):
        raise ValueError("repr")


for args in ((5,), (0,), (-1,), (1, 5), (5, 1), (1, 10, 3), (10, 1, -3), (1, 1, 0), (2 ** 70,),
             (2 ** 70, 2 ** 70 + 5), (2 ** 70, 0, -2 ** 69), (-2 ** 70, 2 ** 70, 2 ** 70),
             ('a',), (1.5,), (1, 'a'), (True,), (2 ** 63 - 1, 2 ** 63 + 2),
             (-2 ** 63 - 2, -2 ** 63 + 2), (0, 2 ** 63 - 1, 2 ** 62)):
    print(args, answers(lambda: range(*args)))
    if args[-1] in (0, 1.5, "a"):
        continue
    r = range(*args)
    for ask in (lambda: len(r), lambda: r[0], lambda: r[-1], lambda: r[1:], lambda: r[::-1],
                lambda: r[::2], lambda: r[2 ** 70], lambda: r[-2 ** 70:2 ** 70], lambda: 3 in r,
                lambda: 2 ** 70 in r, lambda: r.index(3), lambda: r.index(2 ** 70),
                lambda: r.count(3), lambda: bool(r), lambda: r == range(*args), lambda: r == 5,
                lambda: r < r, lambda: hash(r) == hash(range(*args)),
                lambda: (r.start, r.stop, r.step), lambda: r['a'], lambda: r[1.5], lambda: r[::0],
                lambda: next(iter(r)), lambda: next(reversed(r)), lambda: iter(r).__length_hint__(),
                lambda: reversed(r).__length_hint__()):
        print(answers(ask))

for ask in (lambda: range(0) == range(2, 1), lambda: range(0, 3, 2) == range(0, 4, 2),
            lambda: range(1, 2, 5) == range(1, 2, 6),
            lambda: range(2 ** 70, 2 ** 70 + 1) == range(2 ** 70, 2 ** 70 + 1, 7),
            lambda: setattr(range(5), 'start', 1), lambda: range(5)[Index(2)],
            lambda: range(Index(3)), lambda: range(10)[Index(2):Index(5)],
            lambda: repr(slice(1, Raises())), lambda: repr(range(Raises())),
            lambda: slice(1, 2).indices(-1), lambda: slice(1, 2).indices('a'),
            lambda: slice(None, None, 0).indices(5), lambda: slice('a').indices(5),
            lambda: slice(Index(1), Index(9), Index(2)).indices(6),
            lambda: slice(2 ** 70).indices(2 ** 71), lambda: slice(-1, -2 ** 70, -1).indices(5),
            lambda: slice(1, 2) < slice(2), lambda: slice(1, None) < slice(1, 2),
            lambda: slice(1, 2) == 5, lambda: hash(slice(1)),
            lambda: setattr(slice(1), 'start', 2)):
    print(answers(ask))
