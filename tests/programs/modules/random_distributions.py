# random: the distributions with fixed seeds
import random

random.seed(99)
r = random
print(r.gauss(0, 1), r.gauss(10, 2), r.gauss())
print(r.normalvariate(0, 1), r.normalvariate(5, 0.5))
print(r.expovariate(1.5), r.expovariate(0.1))
print(r.triangular(), r.triangular(0, 10, 3))
print(r.betavariate(2, 3), r.gammavariate(0.5, 1), r.gammavariate(9, 0.5), r.gammavariate(1, 2))
print(r.lognormvariate(0, 0.25), r.paretovariate(3), r.weibullvariate(1, 1.5))
print(r.vonmisesvariate(0, 4), r.vonmisesvariate(1, 1e-7))
print([round(r.gauss(100, 15), 3) for _ in range(5)])
