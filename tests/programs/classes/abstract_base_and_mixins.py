# abc by use: abstract methods, properties, mixins and duck typing.
from abc import ABC, abstractmethod


class Shape(ABC):
    @abstractmethod
    def area(self): ...

    @property
    @abstractmethod
    def name(self): ...

    def describe(self): return f"{self.name}: {self.area():.2f}"


class Square(Shape):
    name = "square"
    def __init__(self, s): self.s = s
    def area(self): return self.s ** 2


class Half(Shape):
    def area(self): return 1


print(Square(3).describe(), isinstance(Square(1), Shape), Shape.__abstractmethods__ == {"area", "name"})
for cls in (Shape, Half):
    try:
        cls()
    except TypeError as e:
        print(e)


class Cmp:
    def __gt__(self, o): return o < self
    def __ge__(self, o): return not self < o


class Json:
    def dump(self): return {k: v for k, v in sorted(vars(self).items())}


class Point(Cmp, Json):
    def __init__(self, x, y): self.x, self.y = x, y
    def __lt__(self, o): return (self.x, self.y) < (o.x, o.y)


p, q = Point(1, 2), Point(1, 3)
print(p < q, p > q, p >= q, q >= p, p.dump(), max(p, q).y)


class Base(ABC):
    @classmethod
    @abstractmethod
    def make(cls): return cls()
    @staticmethod
    @abstractmethod
    def tool(): return "base tool"
    @abstractmethod
    def with_body(self): return "base body"


class Impl(Base):
    @classmethod
    def make(cls): return super().make()
    @staticmethod
    def tool(): return Base.tool() + "+"
    def with_body(self): return super().with_body() + "+"


i = Impl.make()
print(type(i).__name__, i.tool(), i.with_body())
class Registered: pass
Shape.register(Registered)
print(issubclass(Registered, Shape), isinstance(Registered(), Shape))
Base()
