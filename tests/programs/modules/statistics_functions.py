# Means, medians and spreads: exact sums, rounded once.
import random
import statistics as st

random.seed(7)
floats = [random.uniform(-5, 5) for _ in range(40)]
samples = [[1, 2, 3, 4], [1.5, 2.5, 0.1], [0.1] * 10, [3], [1e300, 1e-300, -1e300],
           [1, 2.5], [True, False, 3], floats, [10 ** 30, 1, -10 ** 30], [], [7, 7]]
ones = [st.mean, st.fmean, st.median, st.median_low, st.median_high, st.mode,
        st.multimode, st.stdev, st.pstdev, st.variance, st.pvariance,
        st.quantiles, st.harmonic_mean, st.geometric_mean, st.median_grouped]
for f in ones:
    for data in samples:
        try:
            print(f.__name__, repr(f(data)))
        except (st.StatisticsError, TypeError, OverflowError) as e:
            print(f.__name__, type(e).__name__, e)
print(st.quantiles(floats, n=10, method="inclusive"))
print(st.fmean([1, 2, 3], weights=[3, 1, 1]), st.harmonic_mean([40, 60], weights=[5, 30]))
x, y = [1, 2, 3, 4.5], [2.1, 3.9, 6.2, 9]
print(st.covariance(x, y), st.correlation(x, y), st.linear_regression(x, y))
print(st.linear_regression(x, y, proportional=True))
print(st.variance(floats, 0.5), st.pstdev([1, 2, 3], mu=2), st.mode("abracadabra"))
for bad in (["a"], [None]):
    try:
        st.mean(bad)
    except TypeError as e:
        print(e)
print(st.mean(iter([1, 2])), st.mean([float("inf"), 1]), st.mean([1e16, 1, -1e16]))
