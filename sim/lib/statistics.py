# statistics.py - means, medians, spreads.
# Sums are exact, in whole numbers over one denominator, and rounded once.
import math
import sys
from bisect import bisect_left, bisect_right
from collections import Counter

__all__ = ["NormalDist", "StatisticsError", "correlation", "covariance",
           "fmean", "geometric_mean", "harmonic_mean", "linear_regression",
           "mean", "median", "median_grouped", "median_high", "median_low", "mode",
           "multimode", "pstdev", "pvariance", "quantiles", "stdev",
           "variance"]


def __getattr__(name):
    global NormalDist
    if name != "NormalDist":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from _normal_dist import NormalDist
    return NormalDist


class StatisticsError(ValueError):
    pass


def _values(data, what, least=1):
    data = list(data)
    if len(data) < least:
        raise StatisticsError(what)
    return data


def _sum(data):
    """The exact sum of numbers as numerator and denominator, and their kind:
    int, float, fractions.Fraction or Decimal; a float that is not finite:
    itself and 0."""
    partials, kind, odd = {}, int, None
    for x in data:
        if isinstance(x, float):
            _may_be_mixed(kind, float)
            kind = float
        elif not isinstance(x, int):
            _may_be_mixed(kind, type(x))
            if kind is int:
                kind = type(x)
        try:
            n, d = x.as_integer_ratio()
        except (OverflowError, ValueError):
            odd = x if odd is None else odd + x
            continue
        except AttributeError:
            raise TypeError("can't convert type %r to numerator/denominator"
                            % type(x).__name__) from None
        partials[d] = partials.get(d, 0) + n
    if odd is not None:
        return odd, 0, float
    least = math.lcm(*partials) if partials else 1
    return sum(n * (least // d) for d, n in partials.items()), least, kind


def _is_decimal(kind):
    decimal = sys.modules.get("decimal")
    return decimal is not None and issubclass(kind, decimal.Decimal)


def _may_be_mixed(a, b):
    """Decimals go with themselves and with ints."""
    if a is not b and a is not int and (_is_decimal(a) or _is_decimal(b)):
        raise TypeError(f"don't know how to coerce {a.__name__} and "
                        f"{b.__name__}")


def _rounded(n, d, kind):
    """n/d as what the data are: an int if they are and it is one."""
    if d == 0:
        return n
    if kind is int:
        return n / d if n % d else n // d
    if _is_decimal(kind):
        common = math.gcd(n, d)
        return kind(n // common) / (d // common)
    return n / d if kind is float else kind(n, d)


def mean(data):
    data = _values(data, "mean requires at least one data point")
    n, d, kind = _sum(data)
    return _rounded(n, d * len(data), kind)


def fmean(data, weights=None):
    data = list(data)
    if weights is None:
        if not data:
            raise StatisticsError("fmean requires at least one data point")
        return math.fsum(data) / len(data)
    weights = list(weights)
    if len(data) != len(weights):
        raise StatisticsError("data and weights must be the same length")
    total = math.fsum(weights)
    if not total:
        raise StatisticsError("sum of weights must be non-zero")
    return math.fsum(x * w for x, w in zip(data, weights)) / total


def geometric_mean(data):
    try:
        return math.exp(fmean(map(math.log, data)))
    except ValueError:
        raise StatisticsError("geometric mean requires a non-empty dataset "
                              "containing positive numbers") from None


def harmonic_mean(data, weights=None):
    what = "harmonic mean does not support negative values"
    data = _values(data, "harmonic_mean requires at least one data point")
    if weights is None:
        if len(data) == 1 and data[0] >= 0:
            return data[0]
        weights = [1] * len(data)
    elif len(weights := list(weights)) != len(data):
        raise StatisticsError("Number of weights does not match data size")
    if any(x < 0 for x in data) or any(w < 0 for w in weights):
        raise StatisticsError(what)
    if not all(data):
        return 0
    total, over, _ = _sum(weights)
    n, d, kind = _sum(w / x if w else 0 for w, x in zip(weights, data))
    return _rounded(total * d, over * n, kind)


def median(data):
    data = sorted(_values(data, "no median for empty data"))
    n = len(data)
    if n % 2:
        return data[n // 2]
    return (data[n // 2 - 1] + data[n // 2]) / 2


def median_low(data):
    data = sorted(_values(data, "no median for empty data"))
    return data[(len(data) - 1) // 2]


def median_high(data):
    data = sorted(_values(data, "no median for empty data"))
    return data[len(data) // 2]


def median_grouped(data, interval=1):
    data = sorted(_values(data, "no median for empty data"))
    n = len(data)
    x = data[n // 2]
    low, high = bisect_left(data, x), bisect_right(data, x)
    interval, x = float(interval), float(x)
    return x - interval / 2.0 + interval * (n / 2 - low) / (high - low)


def mode(data):
    pairs = Counter(iter(data)).most_common(1)
    if not pairs:
        raise StatisticsError("no mode for empty data")
    return pairs[0][0]


def multimode(data):
    counts = Counter(iter(data))
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]


def quantiles(data, *, n=4, method="exclusive"):
    if n < 1:
        raise StatisticsError("n must be at least 1")
    data = sorted(_values(data, "must have at least two data points", 2))
    points, last = [], len(data)
    if method == "inclusive":
        for i in range(1, n):
            j, delta = divmod(i * (last - 1), n)
            points.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
        return points
    if method != "exclusive":
        raise ValueError(f"Unknown method: {method!r}")
    for i in range(1, n):
        j = min(max(i * (last + 1) // n, 1), last - 1)
        delta = i * (last + 1) - j * n
        points.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
    return points


# --- spread -----------------------------------------------------------------


def _squares(data, center=None):
    """The exact sum of squares of the distances from [center], or from the
    mean, as in _sum()."""
    if center is not None:
        return _sum((x - center) * (x - center) for x in data)
    n, d, kind = _sum(data)
    if d == 0:
        return n, 0, float
    square, over = 0, math.lcm(*[x.as_integer_ratio()[1] for x in data]) ** 2
    for x in data:
        xn, xd = x.as_integer_ratio()
        square += xn * xn * (over // (xd * xd))
    count = len(data)
    # count * sum(x**2) - sum(x)**2, over count.
    return (count * square * d * d - n * n * over), over * d * d * count, kind


def _variance(data, divisor, center=None):
    n, d, kind = _squares(data, center)
    return n, d * divisor, kind


def variance(data, xbar=None):
    data = _values(data, "variance requires at least two data points", 2)
    return _rounded(*_variance(data, len(data) - 1, xbar))


def pvariance(data, mu=None):
    data = _values(data, "pvariance requires at least one data point")
    return _rounded(*_variance(data, len(data), mu))


def _root(n, d, kind):
    """The square root of n/d, rounded once."""
    if d == 0:
        return math.sqrt(n)
    if _is_decimal(kind):
        from decimal import Decimal, getcontext, localcontext
        if n == 0:
            return Decimal("0.0")
        with localcontext(prec=getcontext().prec + 10):
            root = (Decimal(n) / d).sqrt()
        return +root
    shift = (n.bit_length() - d.bit_length() - 109) // 2
    if shift >= 0:
        return float(_odd_root(n, d << 2 * shift) << shift)
    return _odd_root(n << -2 * shift, d) / (1 << -shift)


def _odd_root(n, d):
    """The integer below the square root of n/d, made odd if that is no
    integer, so that what is rounded next is rounded right."""
    root = math.isqrt(n // d)
    return root | (root * root * d != n)


def stdev(data, xbar=None):
    data = _values(data, "stdev requires at least two data points", 2)
    return _root(*_variance(data, len(data) - 1, xbar))


def pstdev(data, mu=None):
    data = _values(data, "pstdev requires at least one data point")
    return _root(*_variance(data, len(data), mu))


def _normal_of(data):
    """Mean and standard deviation as floats."""
    data = _values(data, "stdev requires at least two data points", 2)
    n, d, _ = _sum(data)
    spread, over, _ = _variance(data, len(data) - 1)
    mean = n / (d * len(data)) if d else float(n)
    return mean, _root(spread, over, float)


# --- two at once --------------------------------------------------------------


def _pairs(x, y, what):
    x, y = list(x), list(y)
    if len(x) != len(y):
        raise StatisticsError(f"{what} requires that both inputs have same "
                              "number of data points")
    if len(x) < 2:
        raise StatisticsError(f"{what} requires at least two data points")
    xbar, ybar = math.fsum(x) / len(x), math.fsum(y) / len(y)
    return [a - xbar for a in x], [b - ybar for b in y], xbar, ybar


def _product(a, b):
    return math.fsum(p * q for p, q in zip(a, b))


def covariance(x, y, /):
    dx, dy, _, _ = _pairs(x, y, "covariance")
    return _product(dx, dy) / (len(dx) - 1)


def correlation(x, y, /):
    dx, dy, _, _ = _pairs(x, y, "correlation")
    sxx, syy = _product(dx, dx), _product(dy, dy)
    if not sxx or not syy:
        raise StatisticsError("at least one of the inputs is constant")
    return _product(dx, dy) / math.sqrt(sxx * syy)


def linear_regression(x, y, /, *, proportional=False):
    from collections import namedtuple
    line = namedtuple("LinearRegression", ("slope", "intercept"))
    dx, dy, xbar, ybar = _pairs(x, y, "linear regression")
    if proportional:
        dx, dy, xbar, ybar = list(x), list(y), 0.0, 0.0
    sxx = _product(dx, dx)
    if not sxx:
        raise StatisticsError("x is constant")
    slope = _product(dx, dy) / sxx
    return line(slope, 0.0 if proportional else ybar - slope * xbar)
