# object.__getstate__(), new in 3.11: what a class's own __getstate__ builds on.
import copy
import pickle


class Counted:
    def __init__(self):
        self.x, self.cache = 1, [2]

    def __getstate__(self):
        state = super().__getstate__().copy()
        del state["cache"]
        return state

    def __setstate__(self, state):
        self.__dict__.update(state)
        self.cache = "anew"


for way in copy.copy, copy.deepcopy, lambda x: pickle.loads(pickle.dumps(x)):
    print(way(Counted()).__dict__)


class Slots:
    __slots__ = ("b", "a")


class Both(Slots):
    __slots__ = ("c", "__dict__")


class Plain:
    pass


s, both, p = Slots(), Both(), Plain()
print(s.__getstate__(), both.__getstate__(), p.__getstate__())
s.a = both.a = p.z = 1
print(s.__getstate__(), both.__getstate__(), p.__getstate__())
s.b, both.q = 2, 6
print(s.__getstate__(), both.__getstate__(), p.__getstate__() is p.__dict__)
print(object().__getstate__(), (5).__getstate__(), [].__getstate__(), "__getstate__" in dir(p))
try:
    p.__getstate__(1)
except TypeError as e:
    print(e)
