# random: seeded values of random, randint, randrange, uniform, getrandbits
import random

for seed in (0, 1, 42, 444, 2**40, -7, "text", 3.5, b"bytes"):
    random.seed(seed)
    print(repr(seed), random.random(), random.randint(1, 100), random.uniform(-1, 1))
random.seed(5)
print([random.randint(0, 9) for _ in range(20)])
print([random.randrange(10) for _ in range(10)], [random.randrange(0, 100, 7) for _ in range(8)])
print([random.getrandbits(k) for k in (1, 8, 32, 33, 64, 100)])
print(random.randint(10**20, 10**21), random.randrange(2**64))
print([random.random() for _ in range(3)])
state = random.getstate()
a = [random.random() for _ in range(3)]
random.setstate(state)
print(a == [random.random() for _ in range(3)])
for bad in (lambda: random.randint(2, 1), lambda: random.randrange(0)):
    try:
        bad()
    except ValueError as e:
        print("ValueError:", e)
print(random.randbytes(8).hex())
