# A property can be part of a ring by its name and its text, too.
import gc
import weakref


class Ring(list):
    pass


def make(which):
    ring = Ring()
    p = property()
    if which == "name":
        p.__set_name__(int, ring)
    else:
        p.__doc__ = ring
    ring.append(p)
    return weakref.ref(ring)

for which in "name", "text":
    ring = make(which)
    gc.collect()
    print(which, ring())
