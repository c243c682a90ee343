# _normal_dist.py - statistics.NormalDist, which few programs need.
import math
import random
from statistics import StatisticsError, _normal_of

# Wichura's rational approximations of the inverse (algorithm AS 241, PPND16):
# numerator and denominator, the highest power first.
_NEAR = (
    (2.5090809287301226727e+3, 3.3430575583588128105e+4,
     6.7265770927008700853e+4, 4.5921953931549871457e+4,
     1.3731693765509461125e+4, 1.9715909503065514427e+3,
     1.3314166789178437745e+2, 3.3871328727963666080e0),
    (5.2264952788528545610e+3, 2.8729085735721942674e+4,
     3.9307895800092710610e+4, 2.1213794301586595867e+4,
     5.3941960214247511077e+3, 6.8718700749205790830e+2,
     4.2313330701600911252e+1, 1.0))
_FAR = (
    (7.74545014278341407640e-4, 2.27238449892691845833e-2,
     2.41780725177450611770e-1, 1.27045825245236838258e0,
     3.64784832476320460504e0, 5.76949722146069140550e0,
     4.63033784615654529590e0, 1.42343711074968357734e0),
    (1.05075007164441684324e-9, 5.47593808499534494600e-4,
     1.51986665636164571966e-2, 1.48103976427480074590e-1,
     6.89767334985100004550e-1, 1.67638483018380384940e0,
     2.05319162663775882187e0, 1.0))
_FARTHEST = (
    (2.01033439929228813265e-7, 2.71155556874348757815e-5,
     1.24266094738807843860e-3, 2.65321895265761230930e-2,
     2.96560571828504891230e-1, 1.78482653991729133580e0,
     5.46378491116411436990e0, 6.65790464350110377720e0),
    (2.04426310338993978564e-15, 1.42151175831644588870e-7,
     1.84631831751005468180e-5, 7.86869131145613259100e-4,
     1.48753612908506148525e-2, 1.36929880922735805310e-1,
     5.99832206555887937690e-1, 1.0))


def _polynomial(powers, r):
    value = 0.0
    for factor in powers:
        value = value * r + factor
    return value


def _inverse(p):
    """How many standard deviations above the mean p of all lie below."""
    q = p - 0.5
    if abs(q) <= 0.425:
        over, under = _NEAR
        r = 0.180625 - q * q
        return _polynomial(over, r) * q / _polynomial(under, r)
    r = math.sqrt(-math.log(p if q <= 0.0 else 1.0 - p))
    (over, under), r = (_FAR, r - 1.6) if r <= 5.0 else (_FARTHEST, r - 5.0)
    x = _polynomial(over, r) / _polynomial(under, r)
    return -x if q < 0.0 else x


class NormalDist:
    __module__ = "statistics"
    __slots__ = {"_mu": "Arithmetic mean of a normal distribution",
                 "_sigma": "Standard deviation of a normal distribution"}

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError("sigma must be non-negative")
        self._mu = float(mu)
        self._sigma = float(sigma)

    @classmethod
    def from_samples(cls, data):
        return cls(*_normal_of(data))

    def samples(self, n, *, seed=None):
        of = random if seed is None else random.Random(seed)
        return [of.gauss(self._mu, self._sigma) for _ in range(n)]

    def _need_spread(self, what):
        if not self._sigma:
            raise StatisticsError(f"{what}() not defined when sigma is zero")

    def pdf(self, x):
        if not self.variance:
            raise StatisticsError("pdf() not defined when sigma is zero")
        away = x - self._mu
        return (math.exp(away * away / (-2.0 * self.variance))
                / math.sqrt(math.tau * self.variance))

    def cdf(self, x):
        self._need_spread("cdf")
        return 0.5 * (1.0 + math.erf((x - self._mu)
                                     / (self._sigma * math.sqrt(2.0))))

    def inv_cdf(self, p):
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError("p must be in the range 0.0 < p < 1.0")
        if self._sigma <= 0.0:
            raise StatisticsError("cdf() not defined when sigma at or below "
                                  "zero")
        return self._mu + _inverse(p) * self._sigma

    def quantiles(self, n=4):
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def overlap(self, other):
        if not isinstance(other, NormalDist):
            raise TypeError("Expected another NormalDist instance")
        narrow, wide = self, other
        if (wide._sigma, wide._mu) < (narrow._sigma, narrow._mu):
            narrow, wide = wide, narrow
        if not narrow.variance or not wide.variance:
            raise StatisticsError("overlap() not defined when sigma is zero")
        more = wide.variance - narrow.variance
        apart = math.fabs(wide._mu - narrow._mu)
        if not more:
            return 1.0 - math.erf(apart / (2.0 * narrow._sigma
                                           * math.sqrt(2.0)))
        # The two points where the curves cross.
        middle = narrow._mu * wide.variance - wide._mu * narrow.variance
        off = narrow._sigma * wide._sigma * math.sqrt(
            apart * apart + more * math.log(wide.variance / narrow.variance))
        return 1.0 - sum([math.fabs(wide.cdf(x) - narrow.cdf(x))
                          for x in ((middle + off) / more,
                                    (middle - off) / more)])

    def zscore(self, x):
        self._need_spread("zscore")
        return (x - self._mu) / self._sigma

    mean = property(lambda self: self._mu)
    median = property(lambda self: self._mu)
    mode = property(lambda self: self._mu)
    stdev = property(lambda self: self._sigma)
    variance = property(lambda self: self._sigma * self._sigma)

    def __add__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu + other._mu,
                              math.hypot(self._sigma, other._sigma))
        return NormalDist(self._mu + other, self._sigma)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu - other._mu,
                              math.hypot(self._sigma, other._sigma))
        return NormalDist(self._mu - other, self._sigma)

    def __rsub__(self, other):
        return -(self - other)

    def __mul__(self, factor):
        return NormalDist(self._mu * factor, self._sigma * math.fabs(factor))

    __rmul__ = __mul__

    def __truediv__(self, divisor):
        return NormalDist(self._mu / divisor,
                          self._sigma / math.fabs(divisor))

    def __pos__(self):
        return NormalDist(self._mu, self._sigma)

    def __neg__(self):
        return NormalDist(-self._mu, self._sigma)

    def __eq__(self, other):
        if not isinstance(other, NormalDist):
            return NotImplemented
        return self._mu == other._mu and self._sigma == other._sigma

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return (f"{type(self).__name__}(mu={self._mu!r}, "
                f"sigma={self._sigma!r})")

    def __getstate__(self):
        return self._mu, self._sigma

    def __setstate__(self, state):
        self._mu, self._sigma = state
