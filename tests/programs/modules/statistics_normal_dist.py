# statistics.NormalDist: densities, quantiles, overlap, samples, sums and multiples
import copy
import pickle
import statistics
from decimal import Decimal
from fractions import Fraction
from statistics import NormalDist

n, w = NormalDist(), NormalDist(100, 15)
print(n, w, repr(NormalDist(mu=1.5)), NormalDist, statistics.NormalDist is NormalDist)
print(w.mean, w.median, w.mode, w.stdev, w.variance)
for x in (-40, -3.5, -1.96, -0.1, 0, 0.3, 1, 1.96, 6, 100, 115.5):
    print(x, n.pdf(x), n.cdf(x), w.pdf(x), w.cdf(x), w.zscore(x))
for p in (1e-300, 1e-20, 1e-12, 1e-5, 0.001, 0.0749, 0.075, 0.1, 0.3, 0.5, 0.7, 0.925, 0.926, 0.99, 1 - 1e-12):
    print(p, n.inv_cdf(p), w.inv_cdf(p))
print([n.inv_cdf(i / 1009) for i in range(1, 1009)])
print(w.quantiles(), n.quantiles(n=10), n.quantiles(1))
print(NormalDist(2.4, 1.6).overlap(NormalDist(3.2, 2.0)), w.overlap(w), w.overlap(NormalDist(90, 15)),
      NormalDist(3.2, 2.0).overlap(NormalDist(2.4, 1.6)))
print(w.samples(3, seed=5), len(n.samples(4)), n.samples(0))
for data in ([1, 2, 3], [1.5, 2.25, 9], (Fraction(1, 3), Fraction(1, 2)), [Decimal("1.1"), Decimal("2.7"), 3],
             iter(range(10)), [0.1] * 3, [1e300, 2e300]):
    print(NormalDist.from_samples(data))
print(w + 5, 5 + w, w - 5, 5 - w, w * 2, -2 * w, w / 4, w / -4, +w, -w, w + n, w - n, w + w)
print(w == NormalDist(100.0, 15), w == n, w == 100, hash(w) == hash(NormalDist(100, 15)), {w, NormalDist(100, 15)})
print(pickle.loads(pickle.dumps(w)), copy.copy(w), copy.deepcopy([w]))


class Scores(NormalDist):
    pass


print(Scores(1, 2), type(Scores(1, 2) + 1).__name__, Scores.from_samples([1, 3]))
flat = NormalDist(3, 0)
for wrong in (lambda: NormalDist(0, -1), lambda: flat.pdf(1), lambda: flat.cdf(1), lambda: flat.zscore(1),
              lambda: flat.inv_cdf(0.5), lambda: n.inv_cdf(0), lambda: n.inv_cdf(1), lambda: flat.overlap(n),
              lambda: n.overlap(3), lambda: NormalDist.from_samples([1]), lambda: n * "a", lambda: n + "a",
              lambda: n * n, lambda: n / 0, lambda: 1 / n, lambda: n < w, lambda: statistics.NormalDisk,
              lambda: setattr(n, "mean", 3), lambda: setattr(n, "other", 3)):
    try:
        print(wrong())
    except (ArithmeticError, AttributeError, TypeError, ValueError) as e:
        print(type(e).__name__, e)
