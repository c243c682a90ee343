# random.Random objects: independent streams, subclass methods, seed again
import random

a, b = random.Random(1), random.Random(1)
print(a.random() == b.random(), a.random(), b.random())
print([a.randint(1, 6) for _ in range(10)])
a.seed(1)
print(a.random())
c = random.Random("name")
print(c.choice("xyz"), c.sample(range(10), 4), c.uniform(2, 3))
random.seed(10)
x = random.random()
random.Random(10).random()
print(x == random.Random(10).random(), random.random())
dice = random.Random(6)
counts = {}
for _ in range(600):
    n = dice.randint(1, 6)
    counts[n] = counts.get(n, 0) + 1
print(sorted(counts.items()))
print(isinstance(random.SystemRandom(), random.Random))
