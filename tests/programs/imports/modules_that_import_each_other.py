# a chain of imports and a class hierarchy across modules
import asyncio

from mod_shapes import Circle, Square, registry
from mod_base import Shape


class Triangle(Shape):
    sides = 3


async def main():
    for s in (Circle(1), Square(2), Triangle()):
        print(type(s).__name__, isinstance(s, Shape), await s.describe(), type(s).__module__)
    print(sorted(registry), Shape.__subclasses__() == [Circle, Square, Triangle])


asyncio.run(main())
