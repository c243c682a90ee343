# fractions.py - rational numbers, exact.
import math
import numbers
import operator
import sys

__all__ = ["Fraction"]

# As all of Python's numbers: the hash of n/d is n times d's inverse modulo a
# prime number, and what has no inverse is infinite.
_PRIME = (1 << 61) - 1
_HASH_OF_INFINITY = 314159

# Lazily, since most fractions are not made of text.
_format = None


def _parsed(text):
    """The text of a number as numerator and denominator."""
    global _format
    if _format is None:
        import re
        digits = r"\d+(?:_\d+)*"
        _format = re.compile(
            rf"\s*([-+]?)(?=\d|\.\d)({digits})?"
            rf"(?:(?:/({digits}))?|(?:\.({digits})?)?(?:[eE]([-+]?{digits}))?)"
            r"\s*")
    found = _format.fullmatch(text)
    if found is None:
        raise ValueError(f"Invalid literal for Fraction: {text!r}")
    sign, whole, bottom, decimals, exponent = found.groups()
    n, d = int(whole or "0"), int(bottom or "1")
    if decimals:
        decimals = decimals.replace("_", "")
        n = n * 10 ** len(decimals) + int(decimals)
        d = 10 ** len(decimals)
    if exponent:
        exponent = int(exponent)
        if exponent >= 0:
            n *= 10 ** exponent
        else:
            d *= 10 ** -exponent
    return -n if sign == "-" else n, d


def _ratio(number, where):
    """The numerator and denominator of something rational."""
    if not isinstance(number, numbers.Rational):
        raise TypeError(where)
    return number.numerator, number.denominator


def _make(cls, n, d):
    """n/d in lowest terms; d > 0."""
    common = math.gcd(n, d)
    made = object.__new__(cls)
    made._numerator, made._denominator = n // common, d // common
    return made


def _operators(exact, inexact):
    """The two methods of an operator: [exact] is of numerators and
    denominators, [inexact] of what a float makes of it."""
    name = inexact.__name__

    def forward(a, b):
        if isinstance(b, (int, Fraction)):
            return exact(a._numerator, a._denominator, b.numerator,
                         b.denominator)
        if isinstance(b, float):
            return inexact(float(a), b)
        return NotImplemented

    def backward(b, a):
        if isinstance(a, numbers.Rational):
            return exact(a.numerator, a.denominator, b._numerator,
                         b._denominator)
        if isinstance(a, numbers.Real):
            return inexact(float(a), float(b))
        return NotImplemented

    forward.__name__ = f"__{name}__"
    backward.__name__ = f"__r{name}__"
    return forward, backward


def _add(n, d, m, e):
    return _make(Fraction, n * e + m * d, d * e)


def _sub(n, d, m, e):
    return _make(Fraction, n * e - m * d, d * e)


def _mul(n, d, m, e):
    return _make(Fraction, n * m, d * e)


def _div(n, d, m, e):
    n, d = n * e, d * m
    if d == 0:
        raise ZeroDivisionError(f"Fraction({(n > 0) - (n < 0)}, 0)")
    return _make(Fraction, n, d) if d > 0 else _make(Fraction, -n, -d)


def _floordiv(n, d, m, e):
    return n * e // (d * m)


def _divmod(n, d, m, e):
    quotient, rest = divmod(n * e, d * m)
    return quotient, _make(Fraction, rest, d * e)


def _mod(n, d, m, e):
    return _make(Fraction, n * e % (m * d), d * e)


def _is_decimal(number):
    decimal = sys.modules.get("decimal")
    return decimal is not None and isinstance(number, decimal.Decimal)


class Fraction(numbers.Rational):
    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None, *, _normalize=True):
        if denominator is None:
            if isinstance(numerator, str):
                n, d = _parsed(numerator)
            elif isinstance(numerator, float) or _is_decimal(numerator):
                n, d = numerator.as_integer_ratio()
            else:
                n, d = _ratio(numerator, "argument should be a string or a "
                              "Rational instance")
        else:
            wrong = "both arguments should be Rational instances"
            n, under = _ratio(numerator, wrong)
            over, d = _ratio(denominator, wrong)
            n, d = n * d, under * over
        if d == 0:
            raise ZeroDivisionError(f"Fraction({n}, 0)")
        return _make(cls, n, d) if d > 0 else _make(cls, -n, -d)

    @classmethod
    def from_float(cls, f):
        if isinstance(f, numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f"{cls.__name__}.from_float() only takes floats, "
                            f"not {f!r} ({type(f).__name__})")
        return cls(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        if isinstance(dec, numbers.Integral):
            return cls(int(dec))
        raise TypeError(f"{cls.__name__}.from_decimal() only takes Decimals, "
                        f"not {dec!r} ({type(dec).__name__})")

    @property
    def numerator(a):
        return a._numerator

    @property
    def denominator(a):
        return a._denominator

    @property
    def real(self):
        return +self

    @property
    def imag(self):
        return 0

    def conjugate(self):
        return +self

    def as_integer_ratio(self):
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        # The convergents of the continued fraction, as long as they fit;
        # then the last, or what lies between it and the next.
        n, d = self._numerator, self._denominator
        before_n, before_d, last_n, last_d = 0, 1, 1, 0
        while True:
            term = n // d
            next_d = before_d + term * last_d
            if next_d > max_denominator:
                break
            before_n, before_d, last_n, last_d = (
                last_n, last_d, before_n + term * last_n, next_d)
            n, d = d, n - term * d
        steps = (max_denominator - before_d) // last_d
        between = Fraction(before_n + steps * last_n,
                           before_d + steps * last_d)
        last = Fraction(last_n, last_d)
        if abs(last - self) <= abs(between - self):
            return last
        return between

    def __repr__(self):
        return (f"{self.__class__.__name__}({self._numerator}, "
                f"{self._denominator})")

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return f"{self._numerator}/{self._denominator}"

    __add__, __radd__ = _operators(_add, operator.add)
    __sub__, __rsub__ = _operators(_sub, operator.sub)
    __mul__, __rmul__ = _operators(_mul, operator.mul)
    __truediv__, __rtruediv__ = _operators(_div, operator.truediv)
    __floordiv__, __rfloordiv__ = _operators(_floordiv, operator.floordiv)
    __divmod__, __rdivmod__ = _operators(_divmod, divmod)
    __mod__, __rmod__ = _operators(_mod, operator.mod)

    def __pow__(a, b):
        if not isinstance(b, numbers.Rational):
            return float(a) ** b
        if b.denominator != 1:
            return float(a) ** float(b)
        power, n, d = b.numerator, a._numerator, a._denominator
        if power < 0:
            if n == 0:
                raise ZeroDivisionError(f"Fraction({d ** -power}, 0)")
            power, n, d = -power, d, n
            if d < 0:
                n, d = -n, -d
        made = object.__new__(Fraction)
        made._numerator, made._denominator = n ** power, d ** power
        return made

    def __rpow__(b, a):
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if isinstance(a, numbers.Rational):
            return Fraction(a.numerator, a.denominator) ** b
        if b._denominator == 1:
            return a ** b._numerator
        return a ** float(b)

    def __pos__(a):
        return _make(Fraction, a._numerator, a._denominator)

    def __neg__(a):
        return _make(Fraction, -a._numerator, a._denominator)

    def __abs__(a):
        return _make(Fraction, abs(a._numerator), a._denominator)

    def __int__(a):
        if a._numerator < 0:
            return -(-a._numerator // a._denominator)
        return a._numerator // a._denominator

    __trunc__ = __int__

    def __float__(self):
        return self._numerator / self._denominator

    def __floor__(a):
        return a._numerator // a._denominator

    def __ceil__(a):
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            low, rest = divmod(self._numerator, self._denominator)
            beyond_half = 2 * rest - self._denominator
            if beyond_half > 0 or (beyond_half == 0 and low % 2):
                return low + 1
            return low
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __hash__(self):
        try:
            inverse = pow(self._denominator, -1, _PRIME)
        except ValueError:
            found = _HASH_OF_INFINITY
        else:
            found = hash(hash(abs(self._numerator)) * inverse)
        found = found if self._numerator >= 0 else -found
        return -2 if found == -1 else found

    def __eq__(a, b):
        if isinstance(b, numbers.Rational):
            return (a._numerator == b.numerator
                    and a._denominator == b.denominator)
        if isinstance(b, float):
            if math.isfinite(b):
                return a == a.from_float(b)
            return 0.0 == b
        return NotImplemented

    def _compared(a, b, how):
        if isinstance(b, numbers.Rational):
            return how(a._numerator * b.denominator,
                       a._denominator * b.numerator)
        if isinstance(b, float):
            if math.isfinite(b):
                return how(a, a.from_float(b))
            return how(0.0, b)
        return NotImplemented

    def __lt__(a, b):
        return a._compared(b, operator.lt)

    def __gt__(a, b):
        return a._compared(b, operator.gt)

    def __le__(a, b):
        return a._compared(b, operator.le)

    def __ge__(a, b):
        return a._compared(b, operator.ge)

    def __bool__(a):
        return bool(a._numerator)

    def __reduce__(self):
        return self.__class__, (self._numerator, self._denominator)

    def __copy__(self):
        if type(self) is Fraction:
            return self
        return self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()
