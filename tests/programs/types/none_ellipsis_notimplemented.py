# The singletons and their types.
print(None, ..., NotImplemented, repr(None), str(...), [None, ..., NotImplemented], type(None), type(...), type(NotImplemented))
print(None is None, None == None, None == 0, None == False, None != "", bool(None), bool(...), None in [None], hash(None) == hash(None), {None: 1}[None])
print(type(None)() is None, type(...)() is ..., isinstance(None, type(None)), None.__class__.__name__, (None).__bool__(), None.__eq__(None))
nil, vals = None, []
def f(x=None): return x is None
print(f(), f(None), f(0), f(...), [x for x in (None, 0, "", []) if x is not None], None or "d", None and 1, "x" if None else "y")
for bad in (lambda: None + 1, lambda: nil[0], lambda: nil(), lambda: None.x, lambda: None < None, lambda: -None, lambda: len(None), lambda: iter(None), lambda: int(None), lambda: vals[None], lambda: "a" + None, lambda: None > 5, lambda: sorted([None, 1]), lambda: ... + 1, lambda: sum([1, None]), lambda: "".join([None]), lambda: setattr(None, "a", 1), lambda: max(None, 1), lambda: abs(None), lambda: None @ 1, lambda: float(None), lambda: NotImplemented < 1):
    try:
        print(bad())
    except TypeError as e:
        print("TypeError", e)
    except AttributeError as e:
        print("AttributeError", e)
print(f"{None}", f"{None!r:>6}", "%s %r" % (None, ...), "{} {}".format(None, ...), str(None).upper(), [None] * 3, dict.fromkeys("ab"), print(end="") is None, [].append(1), {}.get("x"))
x = y = None
print(x is y, id(None) == id(x), x == y, (x, y) == (None, None), {x, y}, [].sort() is None, f.__doc__, f.__defaults__, (lambda: None)())
try:
    f"{None:>5}"
except TypeError as e:
    print(e)
