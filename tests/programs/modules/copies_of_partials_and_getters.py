# partial, itemgetter and their like, copied and pickled; so are methods of built-in classes.
import copy
import functools
import operator
import pickle


class Own(functools.partial):
    pass


def show(*args, **kwargs):
    return args, kwargs


p = functools.partial(show, 1, x=[2])
p.attr = [3]
ways = {"pickle": lambda v: pickle.loads(pickle.dumps(v)), "copy": copy.copy,
        "deepcopy": copy.deepcopy}
for name, way in ways.items():
    print(name)
    for v in p, Own(show, 1), functools.partial(Own(show, 1), 2), Own(Own(show, 1), 3):
        c = way(v)
        print("  ", type(c).__name__, c.func.__name__, c.args, c.keywords, c.__dict__, c(5))
    print("  ", way(p).keywords["x"] is p.keywords["x"], way(p).attr is p.attr)
    for v in (operator.itemgetter(1), operator.itemgetter(0, 2), operator.attrgetter("a.b", "c"),
              operator.methodcaller("f"), operator.methodcaller("f", 1, 2),
              operator.methodcaller("f", 1, z=3)):
        print("  ", way(v))
    print("  ", [way(v) is v for v in (str.upper, int.__add__, dict.get)])
print(pickle.loads(pickle.dumps((5).__add__))(6), pickle.loads(pickle.dumps("a,b".split))(","))

p = functools.partial(show)
for state in 5, (), (show, 1, {}, None), (show, (), 5, None), (5, (), {}, None):
    try:
        p.__setstate__(state)
    except TypeError as e:
        print(e)
p.__setstate__((show, (1,), {"a": 2}, {"z": 1}))
print(p(), p.z)
