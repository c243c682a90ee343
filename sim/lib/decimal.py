# decimal.py - decimal numbers of a precision that the program chooses.
#
# A number is a sign, a whole number and a power of ten; what an operation gives
# exactly is brought to the precision of the context at its end.  Each task has a
# context of its own, as contextvars have it.  ln(), exp() and powers that are no
# whole numbers are refused.
from collections import namedtuple
import contextvars
import math
import numbers
import re
import sys

__all__ = [
    "Decimal", "Context", "DecimalTuple", "DefaultContext", "BasicContext",
    "ExtendedContext", "DecimalException", "Clamped", "InvalidOperation",
    "DivisionByZero", "Inexact", "Rounded", "Subnormal", "Overflow",
    "Underflow", "FloatOperation", "DivisionImpossible", "InvalidContext",
    "ConversionSyntax", "DivisionUndefined", "ROUND_DOWN", "ROUND_HALF_UP",
    "ROUND_HALF_EVEN", "ROUND_CEILING", "ROUND_FLOOR", "ROUND_UP",
    "ROUND_HALF_DOWN", "ROUND_05UP", "setcontext", "getcontext",
    "localcontext", "MAX_PREC", "MAX_EMAX", "MIN_EMIN"]

ROUND_DOWN = "ROUND_DOWN"
ROUND_HALF_UP = "ROUND_HALF_UP"
ROUND_HALF_EVEN = "ROUND_HALF_EVEN"
ROUND_CEILING = "ROUND_CEILING"
ROUND_FLOOR = "ROUND_FLOOR"
ROUND_UP = "ROUND_UP"
ROUND_HALF_DOWN = "ROUND_HALF_DOWN"
ROUND_05UP = "ROUND_05UP"
MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -999999999999999999

DecimalTuple = namedtuple("DecimalTuple", "sign digits exponent",
                          module="decimal")


# --- signals ------------------------------------------------------------------

class DecimalException(ArithmeticError):
    pass


class Clamped(DecimalException):
    pass


class InvalidOperation(DecimalException):
    pass


class ConversionSyntax(InvalidOperation):
    pass


class DivisionImpossible(InvalidOperation):
    pass


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    pass


class InvalidContext(InvalidOperation):
    pass


class DivisionByZero(DecimalException, ZeroDivisionError):
    pass


class Inexact(DecimalException):
    pass


class Rounded(DecimalException):
    pass


class Subnormal(DecimalException):
    pass


class Overflow(Inexact, Rounded):
    pass


class Underflow(Inexact, Rounded, Subnormal):
    pass


class FloatOperation(DecimalException, TypeError):
    pass


_SIGNALS = (InvalidOperation, FloatOperation, DivisionByZero, Overflow,
            Subnormal, Underflow, Rounded, Inexact, Clamped)
_SHOWN = (Clamped, InvalidOperation, DivisionByZero, Inexact, Overflow,
          Rounded, Subnormal, Underflow, FloatOperation)


# --- contexts -----------------------------------------------------------------

def _signal_dict(chosen):
    if isinstance(chosen, dict):
        return {signal: bool(chosen.get(signal)) for signal in _SIGNALS}
    return {signal: signal in chosen for signal in _SIGNALS}


class Context:
    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None,
                 capitals=None, clamp=None, flags=None, traps=None):
        default = globals().get("DefaultContext")

        def given(value, name, first):
            return (value if value is not None
                    else getattr(default, name) if default else first)
        self.prec = given(prec, "prec", 28)
        self.rounding = given(rounding, "rounding", ROUND_HALF_EVEN)
        self.Emin = given(Emin, "Emin", -999999)
        self.Emax = given(Emax, "Emax", 999999)
        self.capitals = given(capitals, "capitals", 1)
        self.clamp = given(clamp, "clamp", 0)
        self.flags = _signal_dict(flags or ())
        self.traps = _signal_dict(given(
            traps, "traps", (InvalidOperation, DivisionByZero, Overflow)))

    def __setattr__(self, name, value):
        if name == "prec":
            if not isinstance(value, int):
                raise TypeError("an integer is required (got type "
                                f"{type(value).__name__})")
            if not 1 <= value <= MAX_PREC:
                raise ValueError("valid range for prec is [1, MAX_PREC]")
        elif name == "rounding" and value not in _ROUNDINGS:
            raise TypeError(
                "valid values for rounding are:\n  [ROUND_CEILING, "
                "ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, "
                "ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]")
        object.__setattr__(self, name, value)

    def __repr__(self):
        def names(chosen):
            return ", ".join(s.__name__ for s in _SHOWN if chosen[s])
        return (f"Context(prec={self.prec}, rounding={self.rounding}, "
                f"Emin={self.Emin}, Emax={self.Emax}, "
                f"capitals={self.capitals}, clamp={self.clamp}, "
                f"flags=[{names(self.flags)}], traps=[{names(self.traps)}])")

    def copy(self):
        return Context(self.prec, self.rounding, self.Emin, self.Emax,
                       self.capitals, self.clamp, self.flags, self.traps)

    __copy__ = copy

    def clear_flags(self):
        self.flags = _signal_dict(())

    def clear_traps(self):
        self.traps = _signal_dict(())

    def create_decimal(self, num="0"):
        return _finish(Decimal(num), self)

    def _say(self, signal, answer=None):
        """[signal] or its base has happened: raises if that is a trap."""
        base = next(s for s in _SIGNALS if issubclass(signal, s))
        self.flags[base] = True
        if self.traps[base]:
            raise base([signal])
        return answer

    def sqrt(self, a):
        return _decimal(a).sqrt(self)

    def quantize(self, a, b):
        return _decimal(a).quantize(b, context=self)

    def add(self, a, b):
        return _add(_decimal(a), _decimal(b), self)

    def subtract(self, a, b):
        return _subtract(_decimal(a), _decimal(b), self)

    def multiply(self, a, b):
        return _multiply(_decimal(a), _decimal(b), self)

    def divide(self, a, b):
        return _divide(_decimal(a), _decimal(b), self)

    def power(self, a, b):
        return _power(_decimal(a), _decimal(b), self)


_ROUNDINGS = (ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_CEILING,
              ROUND_FLOOR, ROUND_UP, ROUND_HALF_DOWN, ROUND_05UP)
DefaultContext = Context()
BasicContext = Context(9, ROUND_HALF_UP, traps=[
    DivisionByZero, Overflow, InvalidOperation, Clamped, Underflow], flags=[])
ExtendedContext = Context(9, ROUND_HALF_EVEN, traps=[], flags=[])
_current = contextvars.ContextVar("decimal_context")


def getcontext():
    context = _current.get(None)
    if context is None:
        context = DefaultContext.copy()
        _current.set(context)
    return context


def setcontext(context):
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
        context.clear_flags()
    _current.set(context)


class localcontext:
    def __init__(self, ctx=None, **changes):
        self._new = (ctx or getcontext()).copy()
        for name, value in changes.items():
            if name not in ("prec", "rounding", "Emin", "Emax", "capitals",
                            "clamp", "flags", "traps"):
                raise TypeError(f"{name!r} is an invalid keyword argument "
                                "for this function")
            setattr(self._new, name, value)

    def __enter__(self):
        self._saved = getcontext()
        setcontext(self._new)
        return self._new

    def __exit__(self, *exc_info):
        setcontext(self._saved)


# --- rounding -----------------------------------------------------------------

def _dropped(sign, digits, drop, rounding):
    """[digits] without its last [drop] figures, and whether they were not 0."""
    unit = 10 ** drop
    kept, rest = divmod(digits, unit)
    twice = rest * 2
    if (rest and (rounding == ROUND_UP
                  or rounding == ROUND_CEILING and not sign
                  or rounding == ROUND_FLOOR and sign
                  or rounding == ROUND_05UP and kept % 5 == 0)
            or rounding in (ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN)
            and (twice > unit or twice == unit
                 and (rounding == ROUND_HALF_UP
                      or rounding == ROUND_HALF_EVEN and kept % 2))):
        kept += 1
    return kept, rest != 0


def _finish(d, context):
    """[d] with no more figures than the context's precision."""
    if d._special:
        return d
    sign, digits, exp = d._sign, d._digits, d._exp
    size = len(str(digits))
    tiny = context.Emin - context.prec + 1
    drop = max(size - context.prec, tiny - exp)
    if drop > 0:
        if digits and exp + size - 1 < context.Emin:
            context._say(Subnormal)
        digits, inexact = _dropped(sign, digits, min(drop, size + 1),
                                   context.rounding)
        exp += drop
        if len(str(digits)) > context.prec:
            digits //= 10
            exp += 1
        context._say(Rounded)
        if inexact:
            context._say(Inexact)
    if digits and exp + len(str(digits)) - 1 > context.Emax:
        context._say(Inexact)
        context._say(Rounded)
        return context._say(Overflow, _special(sign, "F"))
    return _made(sign, digits, exp)


# --- numbers ------------------------------------------------------------------

_NUMBER = re.compile(
    r"([-+])?(?:(\d+)(?:\.(\d*))?|\.(\d+))(?:[eE]([-+]?\d+))?")
_OTHER = re.compile(r"([-+])?(?:(inf|infinity)|(s)?nan(\d*))", re.IGNORECASE)


def _made(sign, digits, exp):
    self = object.__new__(Decimal)
    self._sign, self._digits, self._exp, self._special = sign, digits, exp, ""
    return self


def _special(sign, kind, payload=0):
    """Infinity ("F"), NaN ("n") or a signalling NaN ("N")."""
    self = object.__new__(Decimal)
    self._sign, self._digits, self._exp, self._special = sign, payload, 0, kind
    return self


def _from_text(text):
    text = text.strip().replace("_", "")
    found = _NUMBER.fullmatch(text)
    if found:
        sign, whole, part, only_part, exp = found.groups()
        part = part or only_part or ""
        return _made(int(sign == "-"), int((whole or "") + part),
                     int(exp or 0) - len(part))
    found = _OTHER.fullmatch(text)
    if not found:
        return getcontext()._say(ConversionSyntax, _special(0, "n"))
    sign, infinite, signals, payload = found.groups()
    return _special(int(sign == "-"),
                    "F" if infinite else "N" if signals else "n",
                    int(payload or 0))


def _from_float(f):
    if f != f:
        return _special(0, "n")
    if f in (math.inf, -math.inf):
        return _special(int(f < 0), "F")
    sign = int(math.copysign(1, f) < 0)
    n, d = abs(f).as_integer_ratio()
    places = d.bit_length() - 1
    return _made(sign, n * 5 ** places, -places)


def _from_tuple(value):
    if len(value) != 3:
        raise ValueError("argument must be a sequence of length 3")
    sign, digits, exp = value
    number = int("".join(map(str, digits)) or "0")
    if exp in ("F", "n", "N"):
        return _special(sign, exp, 0 if exp == "F" else number)
    return _made(sign, number, exp)


def _decimal(value):
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        return _made(int(value < 0), abs(value), 0)
    raise TypeError(
        f"conversion from {type(value).__name__} to Decimal is not supported")


def _operand(value):
    return _decimal(value) if isinstance(value, (Decimal, int)) else None


def _nan_among(a, b, context):
    """The NaN that an operation with one gives; None: there is none."""
    for kind in "N", "n":
        for d in a, b:
            if d._special == kind:
                quiet = _special(d._sign, "n", d._digits)
                return (context._say(InvalidOperation, quiet) if kind == "N"
                        else quiet)
    return None


def _invalid(context, signal=InvalidOperation):
    return context._say(signal, _special(0, "n"))


def _add(a, b, context):
    if a._special or b._special:
        nan = _nan_among(a, b, context)
        if nan is not None:
            return nan
        if a._special and b._special and a._sign != b._sign:
            return _invalid(context)
        return a if a._special else b
    exp = min(a._exp, b._exp)
    big, small = (a, b) if a._exp >= b._exp else (b, a)
    far = context.prec + 3
    if (big._digits and small._digits
            and big._exp - far > small._exp + len(str(small._digits))):
        # All of the smaller that counts is that it is there.
        exp = big._exp - far
        small = _made(small._sign, 1, exp)
        a, b = big, small
    total = ((-1) ** a._sign * a._digits * 10 ** (a._exp - exp)
             + (-1) ** b._sign * b._digits * 10 ** (b._exp - exp))
    if total:
        sign = int(total < 0)
    elif a._sign == b._sign:
        sign = a._sign
    else:
        sign = int(context.rounding == ROUND_FLOOR)
    return _finish(_made(sign, abs(total), exp), context)


def _subtract(a, b, context):
    return _add(a, b if b.is_nan() else b.copy_negate(), context)


def _multiply(a, b, context):
    sign = a._sign ^ b._sign
    if a._special or b._special:
        nan = _nan_among(a, b, context)
        if nan is not None:
            return nan
        if not a or not b:
            return _invalid(context)
        return _special(sign, "F")
    return _finish(_made(sign, a._digits * b._digits, a._exp + b._exp),
                   context)


def _divide(a, b, context):
    sign = a._sign ^ b._sign
    if a._special or b._special:
        nan = _nan_among(a, b, context)
        if nan is not None:
            return nan
        if a._special and b._special:
            return _invalid(context)
        if a._special:
            return _special(sign, "F")
        return _made(sign, 0, context.Emin - context.prec + 1)
    if not b._digits:
        if not a._digits:
            return _invalid(context, DivisionUndefined)
        return context._say(DivisionByZero, _special(sign, "F"))
    ideal = a._exp - b._exp
    if not a._digits:
        return _finish(_made(sign, 0, ideal), context)
    shift = max(len(str(b._digits)) - len(str(a._digits)) + context.prec + 1,
                0)
    digits, rest = divmod(a._digits * 10 ** shift, b._digits)
    exp = ideal - shift
    if rest:
        if digits % 5 == 0:
            digits += 1             # not a tie, and not exact
    else:
        digits, exp = _stripped(digits, exp, ideal)
    return _finish(_made(sign, digits, exp), context)


def _stripped(digits, exp, ideal):
    while exp < ideal and digits % 10 == 0:
        digits //= 10
        exp += 1
    return digits, exp


def _by_zero(sign, context, wants):
    """What [wants] of the quotient and the remainder gives by zero."""
    infinite = _special(sign, "F")
    if wants == "quotient":
        return context._say(DivisionByZero, infinite), None
    context.flags[InvalidOperation] = True
    context.flags[DivisionByZero] |= wants == "both"
    if context.traps[InvalidOperation]:
        raise InvalidOperation([InvalidOperation, DivisionByZero]
                               if wants == "both" else [InvalidOperation])
    if wants == "both" and context.traps[DivisionByZero]:
        raise DivisionByZero([InvalidOperation, DivisionByZero])
    return infinite, _special(0, "n")


def _divmod(a, b, context, wants="both"):
    """The quotient without its fraction, and the remainder."""
    sign = a._sign ^ b._sign
    if a._special or b._special:
        nan = _nan_among(a, b, context)
        if nan is not None:
            return nan, nan
        if a._special:
            if wants == "quotient" and not b._special:
                return _special(sign, "F"), None
            bad = _invalid(context)
            return (bad if b._special else _special(sign, "F")), bad
        return _made(sign, 0, 0), _finish(a, context)
    if not b._digits:
        if not a._digits:
            bad = _invalid(context, DivisionUndefined)
            return bad, bad
        return _by_zero(sign, context, wants)
    exp = min(a._exp, b._exp)
    quotient, rest = divmod(a._digits * 10 ** (a._exp - exp),
                            b._digits * 10 ** (b._exp - exp))
    if len(str(quotient)) > context.prec:
        bad = _invalid(context, DivisionImpossible)
        return bad, bad
    return (_made(sign, quotient, 0),
            _finish(_made(a._sign, rest, exp), context))


def _power(a, b, context):
    if a._special or b._special:
        nan = _nan_among(a, b, context)
        if nan is not None:
            return nan
    if b._special or b != b.to_integral_value():
        raise RuntimeError("ticktape does not provide powers of Decimal but "
                           "with whole numbers")
    n = int(b)
    sign = a._sign & n
    if n == 0:
        return _made(0, 1, 0) if a else _invalid(context)
    if not a or a._special:
        return (_made(sign, 0, 0) if bool(a._special) == (n < 0)
                else _special(sign, "F"))
    if a._digits == 1 and a._exp == 0:
        return _made(sign, 1, 0)
    work = context.copy()
    work.clear_traps()
    work.prec = context.prec + 4 + len(str(abs(n)))
    work.rounding = ROUND_HALF_EVEN
    base = a.copy_abs()
    if n < 0:
        work.prec += 1
        base = _divide(_made(0, 1, 0), base, work)
    result = base
    for bit in bin(abs(n))[3:]:
        result = _multiply(result, result, work)
        if bit == "1":
            result = _multiply(result, base, work)
    if result._special:
        return context._say(Overflow, _special(sign, "F"))
    return _finish(_made(sign, result._digits, result._exp), context)


def _compared(a, b):
    """-1, 0 or 1; neither is a NaN."""
    if a._special or b._special:
        x = (1 - 2 * a._sign) * (a._special == "F")
        y = (1 - 2 * b._sign) * (b._special == "F")
        return (x > y) - (x < y)
    if not a._digits or not b._digits or a._sign != b._sign:
        x = (1 - 2 * a._sign) * (a._digits != 0)
        y = (1 - 2 * b._sign) * (b._digits != 0)
        return (x > y) - (x < y)
    x, y = a.adjusted(), b.adjusted()
    if x == y:
        exp = min(a._exp, b._exp)
        x = a._digits * 10 ** (a._exp - exp)
        y = b._digits * 10 ** (b._exp - exp)
    return ((x > y) - (x < y)) * (1 - 2 * a._sign)


class Decimal:
    __slots__ = ("_sign", "_digits", "_exp", "_special")

    def __new__(cls, value="0", context=None):
        if isinstance(value, str):
            made = _from_text(value)
        elif isinstance(value, float):
            made = _from_float(value)
        elif isinstance(value, (tuple, list)):
            made = _from_tuple(value)
        else:
            made = _decimal(value)
        if cls is Decimal:
            return made
        self = object.__new__(cls)
        for name in Decimal.__slots__:
            object.__setattr__(self, name, getattr(made, name))
        return self

    @classmethod
    def from_float(cls, f):
        return cls(f)

    def __reduce__(self):
        return type(self), (str(self),)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    # --- as text

    def _special_text(self):
        sign = "-" if self._sign else ""
        if self._special == "F":
            return sign + "Infinity"
        return (sign + ("sNaN" if self._special == "N" else "NaN")
                + (str(self._digits) if self._digits else ""))

    def __str__(self):
        if self._special:
            return self._special_text()
        text = str(self._digits)
        left = self._exp + len(text)
        dot = left if self._exp <= 0 and left > -6 else 1
        if dot <= 0:
            shown = "0." + "0" * -dot + text
        elif dot >= len(text):
            shown = text + "0" * (dot - len(text))
        else:
            shown = text[:dot] + "." + text[dot:]
        if left != dot:
            shown += ("E" if getcontext().capitals else "e") + "%+d" % (
                left - dot)
        return "-" * self._sign + shown

    def __repr__(self):
        return f"Decimal('{self}')"

    def __format__(self, spec, context=None):
        return _formatted(self, spec, context or getcontext())

    # --- as other numbers

    def __bool__(self):
        return bool(self._special or self._digits)

    def __int__(self):
        if self._special == "F":
            raise OverflowError("cannot convert Infinity to integer")
        if self._special:
            raise ValueError("cannot convert NaN to integer")
        if self._exp >= 0:
            n = self._digits * 10 ** self._exp
        else:
            n = self._digits // 10 ** -self._exp
        return -n if self._sign else n

    __trunc__ = __int__

    def __float__(self):
        if self._special == "N":
            raise ValueError("cannot convert signaling NaN to float")
        return float(str(self))

    def _whole(self, rounding):
        if self._special:
            return int(self)
        return int(self.to_integral_value(rounding))

    def __floor__(self):
        return self._whole(ROUND_FLOOR)

    def __ceil__(self):
        return self._whole(ROUND_CEILING)

    def __round__(self, n=None):
        if n is None:
            return self._whole(ROUND_HALF_EVEN)
        if not isinstance(n, int):
            raise TypeError("optional arg must be an integer")
        if not -sys.maxsize <= n <= sys.maxsize:
            raise OverflowError("Python int too large to convert to C ssize_t")
        return self.quantize(_made(0, 1, -n), ROUND_HALF_EVEN)

    def __hash__(self):
        if self._special == "N":
            raise TypeError("Cannot hash a signaling NaN value.")
        if self._special:
            return (object.__hash__(self) if self._special == "n"
                    else -314159 if self._sign else 314159)
        p = sys.hash_info.modulus
        ten = 10 if self._exp >= 0 else pow(10, p - 2, p)
        value = self._digits * pow(ten, abs(self._exp), p) % p
        value = -value if self._sign else value
        return -2 if value == -1 else value

    def as_tuple(self):
        if self._special == "F":
            return DecimalTuple(self._sign, (0,), "F")
        digits = tuple(map(int, str(self._digits)))
        if self._special:
            return DecimalTuple(self._sign,
                                digits if self._digits else (), self._special)
        return DecimalTuple(self._sign, digits, self._exp)

    def as_integer_ratio(self):
        if self._special:
            raise (OverflowError("cannot convert Infinity to integer ratio")
                   if self._special == "F" else
                   ValueError("cannot convert NaN to integer ratio"))
        n, d = self._digits, 1
        if self._exp >= 0:
            n *= 10 ** self._exp
        else:
            d = 10 ** -self._exp
            common = math.gcd(n, d)
            n, d = n // common, d // common
        return (-n if self._sign else n), d

    # --- comparing

    def _with(self, other, ordering):
        """How it compares with [other]; None: with a NaN; NotImplemented."""
        if isinstance(other, float):
            other = _from_float(other)
        elif isinstance(other, numbers.Rational) and not isinstance(other, int):
            if not self._special:
                self = _made(self._sign, self._digits * other.denominator,
                             self._exp)
            other = other.numerator
        other = _operand(other)
        if other is None:
            return NotImplemented
        if "n" in (self._special, other._special) or "N" in (
                self._special, other._special):
            if ordering or "N" in (self._special, other._special):
                getcontext()._say(InvalidOperation)
            return None
        return _compared(self, other)

    def __eq__(self, other):
        how = self._with(other, False)
        return how if how is NotImplemented else how == 0

    def __lt__(self, other):
        how = self._with(other, True)
        return how if how is NotImplemented else how is not None and how < 0

    def __le__(self, other):
        how = self._with(other, True)
        return how if how is NotImplemented else how is not None and how <= 0

    def __gt__(self, other):
        how = self._with(other, True)
        return how if how is NotImplemented else how is not None and how > 0

    def __ge__(self, other):
        how = self._with(other, True)
        return how if how is NotImplemented else how is not None and how >= 0

    def compare(self, other, context=None):
        other = _decimal(other)
        nan = _nan_among(self, other, context or getcontext())
        if nan is not None:
            return nan
        return Decimal(_compared(self, other))

    def _extreme(self, other, context, sign):
        other = _decimal(other)
        for a, b in (self, other), (other, self):
            if a._special == "n" and not b.is_nan():
                return _finish(b, context)
        nan = _nan_among(self, other, context)
        if nan is not None:
            return nan
        how = _compared(self, other) * sign
        if how == 0:
            how = ((other._sign - self._sign)
                   or (self._exp - other._exp) * (1 - 2 * self._sign)) * sign
        return _finish(self if how >= 0 else other, context)

    def max(self, other, context=None):
        return self._extreme(other, context or getcontext(), 1)

    def min(self, other, context=None):
        return self._extreme(other, context or getcontext(), -1)

    # --- arithmetic

    def __neg__(self):
        if self.is_nan():
            return _nan_among(self, self, getcontext())
        if self._special:
            return self.copy_negate()
        if not self._digits and getcontext().rounding != ROUND_FLOOR:
            return _finish(self.copy_abs(), getcontext())
        return _finish(self.copy_negate(), getcontext())

    def __pos__(self):
        if self.is_nan():
            return _nan_among(self, self, getcontext())
        if not self._special and not self._digits and (
                getcontext().rounding != ROUND_FLOOR):
            return _finish(self.copy_abs(), getcontext())
        return _finish(self, getcontext())

    def __abs__(self):
        if self.is_nan():
            return _nan_among(self, self, getcontext())
        return _finish(self.copy_abs(), getcontext())

    def sqrt(self, context=None):
        context = context or getcontext()
        if self._special:
            nan = _nan_among(self, self, context)
            if nan is not None:
                return nan
            return self if not self._sign else _invalid(context)
        ideal = self._exp >> 1
        if not self._digits:
            return _finish(_made(self._sign, 0, ideal), context)
        if self._sign:
            return _invalid(context)
        digits, exp = self._digits, self._exp
        if exp & 1:
            digits *= 10
            exp -= 1
        shift = max(context.prec + 1 - (len(str(digits)) + 1) // 2, 0)
        digits *= 100 ** shift
        exp = (exp >> 1) - shift
        root = math.isqrt(digits)
        if root * root == digits:
            root, exp = _stripped(root, exp, ideal)
        elif root % 5 == 0:
            root += 1
        rounding = context.copy()
        rounding.rounding, rounding.flags = ROUND_HALF_EVEN, context.flags
        return _finish(_made(0, root, exp), rounding)

    # --- other forms of it

    def adjusted(self):
        return 0 if self._special else self._exp + len(str(self._digits)) - 1

    def _scaled(self, exp, rounding):
        """With the exponent [exp]: the digits, and if some were not 0."""
        if exp <= self._exp:
            return self._digits * 10 ** (self._exp - exp), False
        drop = min(exp - self._exp, len(str(self._digits)) + 1)
        return _dropped(self._sign, self._digits, drop, rounding)

    def quantize(self, exp, rounding=None, context=None):
        context = context or getcontext()
        exp = _decimal(exp)
        if self._special or exp._special:
            nan = _nan_among(self, exp, context)
            if nan is not None:
                return nan
            return (self if self._special and exp._special
                    else _invalid(context))
        if exp._exp < self._exp and self._digits and (
                self.adjusted() - exp._exp + 1 > context.prec):
            return _invalid(context)
        digits, inexact = self._scaled(exp._exp, rounding or context.rounding)
        made = _made(self._sign, digits, exp._exp)
        if len(str(digits)) > context.prec or (
                digits and made.adjusted() > context.Emax):
            return _invalid(context)
        if exp._exp > self._exp:
            context._say(Rounded)
        if inexact:
            context._say(Inexact)
        return made

    def to_integral_value(self, rounding=None, context=None):
        context = context or getcontext()
        if self._special:
            nan = _nan_among(self, self, context)
            return self if nan is None else nan
        if self._exp >= 0:
            return self
        digits, _ = self._scaled(0, rounding or context.rounding)
        return _made(self._sign, digits, 0)

    to_integral = to_integral_value

    def normalize(self, context=None):
        context = context or getcontext()
        if self.is_nan():
            return _nan_among(self, self, context)
        d = _finish(self, context)
        if d._special:
            return d
        if not d._digits:
            return _made(d._sign, 0, 0)
        digits, exp = d._digits, d._exp
        while digits % 10 == 0:
            digits //= 10
            exp += 1
        return _made(d._sign, digits, exp)

    def scaleb(self, other, context=None):
        if self._special:
            return self
        return _finish(_made(self._sign, self._digits, self._exp + int(other)),
                       context or getcontext())

    def fma(self, other, third, context=None):
        other = _decimal(other)
        if self._special or other._special:
            product = _multiply(self, other, context or getcontext())
        else:
            product = _made(self._sign ^ other._sign,
                            self._digits * other._digits,
                            self._exp + other._exp)
        return _add(product, _decimal(third), context or getcontext())

    def copy_abs(self):
        return self._signed(0)

    def copy_negate(self):
        return self._signed(1 - self._sign)

    def copy_sign(self, other):
        return self._signed(_decimal(other)._sign)

    def _signed(self, sign):
        if self._special:
            return _special(sign, self._special, self._digits)
        return _made(sign, self._digits, self._exp)

    def conjugate(self):
        return self

    canonical = conjugate
    real = property(conjugate)
    imag = property(lambda self: Decimal(0))

    # --- what it is

    def is_nan(self):
        return self._special in ("n", "N")

    def is_qnan(self):
        return self._special == "n"

    def is_snan(self):
        return self._special == "N"

    def is_infinite(self):
        return self._special == "F"

    def is_finite(self):
        return not self._special

    def is_zero(self):
        return not self._special and not self._digits

    def is_signed(self):
        return self._sign == 1

    def same_quantum(self, other):
        other = _decimal(other)
        if self._special or other._special:
            return (self.is_nan() and other.is_nan()
                    or self.is_infinite() and other.is_infinite())
        return self._exp == other._exp


def _operator(name, operation):
    def forward(self, other, modulo=None):
        other = _operand(other)
        return (NotImplemented if other is None
                else operation(self, other, getcontext()))

    def backward(self, other, modulo=None):
        other = _operand(other)
        return (NotImplemented if other is None
                else operation(other, self, getcontext()))
    for prefix, function in ("__", forward), ("__r", backward):
        function.__name__ = f"{prefix}{name}__"
        function.__qualname__ = f"Decimal.{function.__name__}"
        setattr(Decimal, function.__name__, function)


_operator("add", _add)
_operator("sub", _subtract)
_operator("mul", _multiply)
_operator("truediv", _divide)
_operator("floordiv", lambda a, b, c: _divmod(a, b, c, "quotient")[0])
_operator("mod", lambda a, b, c: _divmod(a, b, c, "remainder")[1])
_operator("divmod", _divmod)
_operator("pow", _power)
numbers.Number.register(Decimal)


# --- format() -----------------------------------------------------------------

_SPEC = re.compile(r"(?:(.)?([<>=^]))?([-+ ])?(#)?(0)?(\d+)?(,)?"
                   r"(?:\.(\d+))?([eEfFgGn%])?", re.DOTALL)


def _grouped(whole, mark):
    if not mark:
        return whole
    groups = []
    while len(whole) > 3:
        groups.insert(0, whole[-3:])
        whole = whole[:-3]
    return mark.join([whole] + groups)


def _rounded(d, figures, rounding):
    """[d] with no more than [figures] figures."""
    drop = len(str(d._digits)) - figures
    if drop <= 0:
        return d
    digits, _ = _dropped(d._sign, d._digits, drop, rounding)
    made = _made(d._sign, digits, d._exp + drop)
    return _rounded(made, figures, rounding)


def _body(d, places, kind, context):
    """The figures before and behind the dot, and the exponent."""
    if kind == "%":
        d = _made(d._sign, d._digits, d._exp + 2)
    if places is not None:
        if kind in "eE":
            d = _rounded(d, places + 1, context.rounding)
            short = places + 1 - len(str(d._digits))
            if d._digits and short > 0:
                d = _made(d._sign, d._digits * 10 ** short, d._exp - short)
        elif kind in "fF%":
            digits, _ = d._scaled(-places, context.rounding)
            d = _made(d._sign, digits, -places)
        else:
            d = _rounded(d, max(places, 1), context.rounding)
    if not d._digits and d._exp > 0 and kind in "fF%":
        d = _made(d._sign, 0, 0)
    text = str(d._digits)
    left = d._exp + len(text)
    if kind in "eE":
        dot = 1 if d._digits or places is None else 1 - places
    elif kind in "fF%" or d._exp <= 0 and left > -6:
        dot = left
    else:
        dot = 1
    if dot < 0:
        whole, part = "0", "0" * -dot + text
    elif dot > len(text):
        whole, part = text + "0" * (dot - len(text)), ""
    else:
        whole, part = text[:dot] or "0", text[dot:]
    return d._sign, whole, part, left - dot


def _formatted(d, spec, context):
    found = _SPEC.fullmatch(spec)
    if not found:
        raise ValueError("invalid format string")
    fill, align, sign, _, zero, width, mark, places, kind = found.groups()
    width = int(width or 0)
    if d._special:
        text = d._special_text().lstrip("-")
        negative, whole = d._sign, text
        exponent = "%" if kind == "%" else ""
        zero = None
    else:
        negative, whole, part, exp = _body(
            d, None if places is None else int(places), kind or "g", context)
        exponent = ""
        if exp or kind and kind in "eE":
            capital = (kind in "EG" if kind else context.capitals)
            exponent = ("E" if capital else "e") + "%+d" % exp
        exponent = ("." + part if part else "") + exponent
        if kind == "%":
            exponent += "%"
    lead = "-" if negative else sign if sign and sign in "+ " else ""
    if zero and not align:
        room = width - len(lead) - len(exponent)
        shown = _grouped(whole, mark)
        while len(shown) < room:
            whole = "0" + whole
            longer = _grouped(whole, mark)
            if len(longer) > room and mark:
                shown = longer if longer[0] != mark else "0" + longer
                break
            shown = longer
        return lead + shown + exponent
    if not d._special:
        whole = _grouped(whole, mark)
    fill = fill or (zero or " ")
    room = max(width - len(lead) - len(whole) - len(exponent), 0)
    align = align or ">"
    if align == "<":
        return lead + whole + exponent + fill * room
    if align == "^":
        return (fill * (room // 2) + lead + whole + exponent
                + fill * (room - room // 2))
    if align == "=":
        return lead + fill * room + whole + exponent
    return fill * room + lead + whole + exponent


def _refused(name):
    def method(self, *args, **kwargs):
        raise RuntimeError(f"ticktape does not provide Decimal.{name}()")
    method.__name__ = name
    method.__qualname__ = "Decimal." + name
    return method


for _name in ("exp", "ln", "log10", "logb", "logical_and", "logical_invert",
              "logical_or", "logical_xor", "max_mag", "min_mag", "next_minus",
              "next_plus", "next_toward", "number_class", "remainder_near",
              "rotate", "shift", "to_eng_string", "to_integral_exact"):
    setattr(Decimal, _name, _refused(_name))
del _name
