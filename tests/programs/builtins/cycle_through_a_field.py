# The doc of a field of a namedtuple may be anything, also what holds the field.
import gc
import weakref
from collections import namedtuple


class Doc:
    pass


Point = namedtuple("Point", "x y")
doc = Doc()
doc.field = Point.x
Point.x.__doc__ = doc
gone = weakref.ref(doc, lambda ref: print("gone"))
print(Point.x.__doc__ is doc, Point(1, 2).x)
del Point, doc
gc.collect()
print(gone())
