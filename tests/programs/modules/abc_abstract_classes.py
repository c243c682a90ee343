# abc: abstract methods and properties, registration, partial implementations
from abc import ABC, ABCMeta, abstractmethod


class Shape(ABC):
    @abstractmethod
    def area(self):
        """The area."""

    @property
    @abstractmethod
    def name(self): ...

    def describe(self):
        return f"{self.name} of {self.area()}"


class Square(Shape):
    def __init__(self, a):
        self.a = a

    def area(self):
        return self.a ** 2

    @property
    def name(self):
        return "square"


class Half(Shape):
    def area(self):
        return 1


print(Square(3).describe(), isinstance(Square(1), Shape), issubclass(Square, Shape))
for cls in (Shape, Half):
    try:
        cls()
    except TypeError as e:
        print("TypeError:", e)
print(sorted(Shape.__abstractmethods__), Square.__abstractmethods__ == frozenset())


class Duck(metaclass=ABCMeta):
    @abstractmethod
    def quack(self): ...


class Robot:
    pass


Duck.register(Robot)
print(isinstance(Robot(), Duck), issubclass(Robot, Duck), Duck in Robot.__mro__)


class Sized2(ABC):
    @classmethod
    def __subclasshook__(cls, c):
        return hasattr(c, "__len__") or NotImplemented


print(isinstance([], Sized2), isinstance(5, Sized2))


class Base(ABC):
    @abstractmethod
    async def run(self):
        print("base part")

    @classmethod
    @abstractmethod
    def make(cls): ...

    @staticmethod
    @abstractmethod
    def helper(): ...


try:
    Base()
except TypeError as e:
    print("TypeError:", e)
