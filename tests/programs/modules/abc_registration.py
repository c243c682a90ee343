# abc: register, subclass hooks, abstract properties and class methods, cooperative checks
import abc
from abc import ABC, ABCMeta, abstractmethod


class Shape(ABC):
    @property
    @abstractmethod
    def area(self): ...

    @classmethod
    @abstractmethod
    def unit(cls): ...

    @staticmethod
    @abstractmethod
    def name(): ...

    def show(self):
        return f"{self.name()} {self.area}"


for missing in ({}, {"area": 1}, {"area": 1, "unit": classmethod(lambda cls: cls(1))}):
    try:
        type("S", (Shape,), missing)()
    except TypeError as e:
        print(e)
print(sorted(Shape.__abstractmethods__), Shape.show.__qualname__)


class Sq(Shape):
    def __init__(self, n): self.n = n
    area = property(lambda self: self.n ** 2)
    @classmethod
    def unit(cls): return cls(1)
    @staticmethod
    def name(): return "square"


print(Sq(3).show(), Sq.unit().area, isinstance(Sq(1), Shape), Sq.__abstractmethods__)


class Duck(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, C):
        if cls is Duck:
            return any("quack" in B.__dict__ for B in C.__mro__) or NotImplemented
        return NotImplemented


class A:
    def quack(self): pass


class B(A): pass
class C: pass


print(issubclass(A, Duck), isinstance(B(), Duck), issubclass(C, Duck))
Duck.register(C)
print(issubclass(C, Duck), isinstance(C(), Duck), type(Duck), Duck.__mro__[1:])
try:
    Duck.register(5)
except TypeError as e:
    print(e)


class Sub(Duck): pass


print(issubclass(Sub, Duck), issubclass(A, Sub))
Sub.register(int)
print(isinstance(3, Duck), isinstance(True, Sub))
try:
    class Loop(Sub): pass
    Loop.register(Duck)
except RuntimeError as e:
    print(e)
print(abc.ABC.__name__, Shape.area.__isabstractmethod__, getattr(Sq.area, "__isabstractmethod__", None))
