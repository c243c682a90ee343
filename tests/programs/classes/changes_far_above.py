# What is set on a class is seen by all below it, however they are related and
# whichever of them was asked before.
class Top:
    x = 0


class Left(Top): pass
class Right(Top): pass
class Both(Left, Right): pass
class Below(Both): pass


classes = [Top, Left, Right, Both, Below]
for first in classes:
    first().x
    for changed in classes:
        changed.x = f"{changed.__name__} after {first.__name__}"
        print([c.x for c in reversed(classes)])
        if changed is not Top:
            del changed.x
        print([c().x for c in classes])
    Top.x = 0


def length(self): return 7


print([hasattr(c, "__len__") for c in classes])
Right.__len__ = length
print([bool(c()) for c in classes], [len(c()) for c in classes[2:]])
Below.__len__ = lambda self: 0
print([bool(c()) for c in classes])
del Right.__len__
print([hasattr(c, "__len__") for c in classes], bool(Below()), bool(Both()))

try:
    class Twice(Left, Right, Left, Right): pass
except TypeError as e:
    print(e)
try:
    class Wrong(Top, Left): pass
except TypeError as e:
    print(e)
