# Class attributes, instance attributes, and the usual surprises.
class Dog:
    tricks = []
    count = 0
    names = {}

    def __init__(self, name):
        self.name = name
        Dog.count += 1
        self.names[name] = self

    def add(self, t):
        self.tricks.append(t)

    def reset(self):
        self.tricks = []


a, b = Dog("a"), Dog("b")
a.add("roll")
print(b.tricks, Dog.tricks, a.tricks is b.tricks, Dog.count, a.count, sorted(Dog.names))
a.reset()
a.add("sit")
print(a.tricks, b.tricks, "tricks" in vars(a), "tricks" in vars(b))
a.count += 10
print(a.count, b.count, Dog.count)
del a.count
print(a.count)


class Puppy(Dog):
    count = 100


p = Puppy("p")
print(Puppy.count, Dog.count, p.count, p.tricks)
Puppy.tricks = ["own"]
print(Dog.tricks, Puppy.tricks, p.tricks)
Dog.speak = lambda self: f"{self.name} speaks"
print(p.speak(), a.speak())
p.speak = lambda: "instance function gets no self"
print(p.speak())


class Counter:
    instances = 0

    def __init__(self):
        type(self).instances += 1


class Sub(Counter): pass


Counter(), Sub(), Sub()
print(Counter.instances, Sub.instances)


class Default:
    def __init__(self, items=[]):
        self.items = items


x, y = Default(), Default()
x.items.append(1)
print(y.items, Default([]).items, x.items is y.items)
