# a class that becomes its own class goes all the same
import gc


class Mark(type):
    def __new__(cls, name, bases, namespace):
        made = super().__new__(cls, name, bases, namespace)
        made.__class__ = made
        return made

    def __repr__(self):
        return self.__name__


class NEED_DATA(Mark, metaclass=Mark):
    pass


class PAUSED(Mark, metaclass=Mark):
    color = "red"


print(NEED_DATA, type(NEED_DATA) is NEED_DATA, isinstance(PAUSED, PAUSED))
print({PAUSED: 1}[PAUSED], PAUSED.color, NEED_DATA == PAUSED)
del NEED_DATA
print(gc.collect() > 0)
