# import and from-import of the little that is always there.
import sys
import sys as s, functools
import functools as ft
from functools import reduce
from functools import (partial, reduce as fold,)
print(sys is s, functools is ft, reduce is fold)
print(reduce(lambda a, b: a + b, [1, 2, 3]), fold(lambda a, b: a * b, [1, 2, 3, 4], 1))
print(partial(print, "a", sep="-").args, sys.__name__)


def inside():
    import math
    from math import sqrt as root
    return math.floor(2.7), root(16.0)


print(inside(), "math" in globals())


class K:
    from math import pi
    import string as text


print(K.pi, K.text.digits)
for mod, name in (("a", 1), ("b", 2)):
    try:
        if mod == "a":
            import no_such_module_here
        else:
            from functools import no_such_name
    except ImportError as e:
        print(type(e).__name__, "|", str(e).split(" (")[0], "|", e.name)
try:
    sys.no_such_attribute
except AttributeError as e:
    print(e)
try:
    import no_such.sub.module as m
except ModuleNotFoundError as e:
    print(e, e.name)
import os.path
print(os.path.join("a", "b") if hasattr(os.path, "join") else "a/b")
print(__name__, __doc__)
