# enum.py - enumerations: Enum and its kin, flags, auto.
#
# A class body of an enumeration fills an _EnumDict, which finds out what is a
# member.  EnumType then puts a _Proto in each member's place: when the class
# exists, type's own call of __set_name__ makes the member out of it, so that
# __init_subclass__ already sees them all.
from types import MappingProxyType as _Proxy

__all__ = [
    "EnumType", "EnumMeta", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag",
    "ReprEnum", "auto", "unique", "property", "verify", "member", "nonmember",
    "FlagBoundary", "STRICT", "CONFORM", "EJECT", "KEEP", "global_enum",
    "global_flag_repr", "global_enum_repr", "global_str", "CONTINUOUS",
    "NAMED_FLAGS", "UNIQUE", "EnumCheck",
]

Enum = Flag = ReprEnum = None

_property = property


class property(_property):
    pass


class nonmember:
    def __init__(self, value):
        self.value = value


class member:
    def __init__(self, value):
        self.value = value


class _AutoNull:
    def __repr__(self):
        return "_auto_null"


_auto_null = _AutoNull()


class auto:
    def __init__(self, value=_auto_null):
        self.value = value

    def __repr__(self):
        return "auto(%r)" % self.value


def _is_descriptor(v):
    t = type(v)
    return (hasattr(t, "__get__") or hasattr(t, "__set__")
            or hasattr(t, "__delete__"))


def _is_dunder(name):
    return (len(name) > 4 and name[:2] == name[-2:] == "__"
            and name[2] != "_" and name[-3] != "_")


def _is_sunder(name):
    return (len(name) > 2 and name[0] == name[-1] == "_"
            and name[1] != "_" and name[-2] != "_")


def _is_private(cls_name, name):
    start = "_%s__" % cls_name
    return (len(name) > len(start) and name.startswith(start)
            and not name.endswith("__"))


_SUNDERS = {"_order_", "_generate_next_value_", "_numeric_repr_", "_missing_",
            "_ignore_", "_iter_member_", "_iter_member_by_value_",
            "_iter_member_by_def_"}


class _EnumDict(dict):
    def __init__(self):
        self._members = {}
        self._last_values = []
        self._ignore = []
        self._auto_called = False
        self._cls_name = ""
        self._generate = None

    def __setitem__(self, key, value):
        if _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            value = self._sunder(key, value)
        elif _is_dunder(key):
            if key == "__order__":
                key = "_order_"
        elif key in self._members:
            raise TypeError("%r already defined as %r"
                            % (key, self._members[key]))
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif isinstance(value, member) or not _is_descriptor(value):
            if key in self:
                raise TypeError("%r already defined as %r" % (key, self[key]))
            value = self._value_of(key, value)
            self._members[key] = value
            self._last_values.append(value)
        elif key in self._members:
            raise TypeError("%r already defined as %r"
                            % (key, self[key]))
        super().__setitem__(key, value)

    def _sunder(self, key, value):
        if key not in _SUNDERS:
            raise ValueError("_sunder_ names, such as %r, are reserved for "
                             "future Enum use" % (key,))
        if key == "_generate_next_value_":
            if self._auto_called:
                raise TypeError("_generate_next_value_ must be defined before "
                                "members")
            self._generate = getattr(value, "__func__", value)
            if not isinstance(value, staticmethod):
                value = staticmethod(value)
        elif key == "_ignore_":
            if isinstance(value, str):
                value = value.replace(",", " ").split()
            else:
                value = list(value)
            self._ignore = value
        return value

    def _value_of(self, key, value):
        if isinstance(value, member):
            return value.value
        if isinstance(value, auto):
            return self._auto(key, value)
        if isinstance(value, tuple) and any(
                isinstance(v, auto) for v in value):
            return tuple([self._auto(key, v) if isinstance(v, auto) else v
                          for v in value])
        return value

    def _auto(self, key, value):
        if value.value is _auto_null:
            value.value = self._generate(key, 1, len(self._members),
                                         self._last_values[:])
            self._auto_called = True
        return value.value


class _Proto:
    """Stands for a member until the class exists."""

    def __init__(self, value):
        self.value = value

    def __set_name__(self, cls, name):
        type.__delattr__(cls, name)
        value = self.value
        args = value if isinstance(value, tuple) else (value,)
        if cls._member_type_ is tuple:
            args = (args,)
        m = cls._make_(value, args)
        value = m._value_
        m._name_ = name
        m.__objclass__ = cls
        m.__init__(*args)
        m._sort_order_ = len(cls._member_names_)
        found = cls._same_value_(value)
        if found is None:
            if Flag is None or not issubclass(cls, Flag):
                cls._member_names_.append(name)
            elif isinstance(value, int) and _is_single_bit(value):
                cls._member_names_.append(name)
        else:
            m = found
        _learn_bits(cls, value)
        type.__setattr__(cls, name, m)
        cls._member_map_[name] = m
        try:
            cls._value2member_map_.setdefault(value, m)
        except TypeError:
            cls._unhashable_values_.append(value)


def _is_single_bit(n):
    return n != 0 and n & (n - 1) == 0


def _learn_bits(cls, value):
    if Flag is None or not issubclass(cls, Flag):
        return
    if isinstance(value, int):
        type.__setattr__(cls, "_flag_mask_", cls._flag_mask_ | value)
        if _is_single_bit(value):
            type.__setattr__(cls, "_singles_mask_",
                             cls._singles_mask_ | value)
        type.__setattr__(cls, "_all_bits_",
                         2 ** cls._flag_mask_.bit_length() - 1)


def _bits_of(n):
    while n:
        bit = n & -n
        yield bit
        n ^= bit


class EnumType(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kwds):
        mcls._check_extend_(name, bases)
        d = _EnumDict()
        d._cls_name = name
        if bases:
            first = mcls._enum_base_(name, bases)
            if first is not None:
                d["_generate_next_value_"] = getattr(
                    first, "_generate_next_value_", None)
        return d

    @classmethod
    def _check_extend_(mcls, name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base._member_names_:
                    raise TypeError("<enum %r> cannot extend %r"
                                    % (name, base))

    @classmethod
    def _enum_base_(mcls, name, bases):
        if Enum is None:
            return None
        first = bases[-1]
        if not isinstance(first, EnumType):
            raise TypeError("new enumerations should be created as "
                            "`EnumName([mixin_type, ...] [data_type,] "
                            "enum_type)`")
        return first

    def __new__(mcls, name, bases, ns, *, boundary=None, _simple=False,
                **kwds):
        if not isinstance(ns, _EnumDict):
            return super().__new__(mcls, name, bases, ns, **kwds)
        members = ns._members
        ignore = ns._ignore
        plain = {k: v for k, v in ns.items()
                 if k not in ignore or k == "_ignore_"}
        plain.pop("_ignore_", None)
        order = plain.pop("_order_", None)
        if "mro" in members or "" in members:
            raise ValueError("invalid enum member name(s) %s" % ",".join(
                [repr(n) for n in members if n in ("mro", "")]))
        first = mcls._enum_base_(name, bases) if bases else None
        data_type = mcls._find_data_type_(name, bases)
        new, saved, use_args = mcls._find_new_(plain, data_type, first)
        plain["_new_member_"] = new
        plain["_use_args_"] = use_args
        plain["_member_names_"] = []
        plain["_member_map_"] = {}
        plain["_value2member_map_"] = {}
        plain["_unhashable_values_"] = []
        plain["_member_type_"] = data_type
        if boundary is not None or first is not None:
            plain["_boundary_"] = boundary or getattr(
                first, "_boundary_", None)
        plain["_flag_mask_"] = plain["_singles_mask_"] = 0
        plain["_all_bits_"] = 0
        for n in members:
            plain[n] = _Proto(members[n])
        if saved is not None:
            plain["__new_member__"] = saved
        if Enum is not None:
            plain["__new__"] = Enum.__new__
        try:
            cls = super().__new__(mcls, name, bases, plain, **kwds)
        except RuntimeError as e:
            if e.__cause__:
                raise e.__cause__
            raise
        if Enum is not None and data_type is not object:
            _choose_looks(cls, ns, bases, data_type)
        if Flag is not None and issubclass(cls, Flag):
            _finish_flag(cls, ns)
        if order is not None:
            _check_order(cls, order)
        return cls

    @staticmethod
    def _find_data_type_(cls_name, bases):
        found = []
        for chain in bases:
            candidate = None
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    if base._member_type_ is not object:
                        found.append(base._member_type_)
                        break
                elif "__new__" in base.__dict__ or base in (
                        int, str, float, bytes, tuple, list, dict, set):
                    found.append(candidate or base)
                    break
                elif "__dataclass_fields__" in base.__dict__:
                    found.append(candidate or base)
                    break
                else:
                    candidate = candidate or base
        kinds = []
        for t in found:
            if t not in kinds:
                kinds.append(t)
        if len(kinds) > 1:
            raise TypeError("too many data types for %r: {%s}" % (
                cls_name, ", ".join([repr(t) for t in kinds])))
        return kinds[0] if kinds else object

    @staticmethod
    def _find_new_(ns, data_type, first):
        new = ns.get("__new__")
        saved = new if first is not None else None
        if new is None:
            candidates = (data_type, first) if first else (data_type,)
            for method in ("__new_member__", "__new__"):
                for c in candidates:
                    target = getattr(c, method, None)
                    if target is None:
                        continue
                    if target in (None, object.__new__):
                        continue
                    if Enum is not None and target == Enum.__new__:
                        continue
                    new = target
                    break
                if new is not None:
                    break
            else:
                new = object.__new__
        if isinstance(new, staticmethod):
            new = new.__func__
        use_args = first is not None and new is not object.__new__
        return new, saved, use_args

    def _make_(cls, value, args):
        new = cls.__dict__["_new_member_"]
        new = getattr(new, "__func__", new)
        m = new(cls, *args) if cls._use_args_ else new(cls)
        if not hasattr(m, "_value_"):
            if cls._member_type_ is object:
                m._value_ = value
            else:
                try:
                    m._value_ = cls._member_type_(*args)
                except Exception as exc:
                    e = TypeError("_value_ not set in __new__, unable to "
                                  "create it")
                    e.__cause__ = exc
                    raise e
        return m

    def _same_value_(cls, value):
        try:
            return cls._value2member_map_.get(value)
        except TypeError:
            for m in cls._member_map_.values():
                if m._value_ == value:
                    return m
        return None

    def __call__(cls, value, names=None, *, module=None, qualname=None,
                 type=None, start=1, boundary=None):
        if names is None:
            return cls.__new__(cls, value)
        return cls._create_(value, names, module=module, qualname=qualname,
                            type=type, start=start, boundary=boundary)

    def _create_(cls, class_name, names, *, module=None, qualname=None,
                 type=None, start=1, boundary=None):
        meta = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        ns = meta.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        if isinstance(names, (tuple, list)) and names and isinstance(
                names[0], str):
            pairs = []
            last_values = []
            for i, name in enumerate(names):
                value = cls._generate_next_value_(name, start, i,
                                                  last_values[:])
                last_values.append(value)
                pairs.append((name, value))
            names = pairs
        for item in names:
            if isinstance(item, str):
                ns[item] = names[item]
            else:
                ns[item[0]] = item[1]
        ns["__module__"] = module or "__main__"
        if qualname is not None:
            ns["__qualname__"] = qualname
        return meta.__new__(meta, class_name, bases, ns, boundary=boundary)

    def __bool__(cls):
        return True

    def __contains__(cls, v):
        if not isinstance(v, Enum):
            import warnings
            warnings.warn(
                "in 3.12 __contains__ will no longer raise TypeError, but "
                "will return True or\nFalse depending on whether the value "
                "is a member or the value of a member", DeprecationWarning,
                stacklevel=2)
            raise TypeError(
                "unsupported operand type(s) for 'in': '%s' and '%s'" % (
                    type(v).__qualname__, cls.__class__.__qualname__))
        return isinstance(v, cls) and v._name_ in cls._member_map_

    def __delattr__(cls, attr):
        if attr in cls.__dict__.get("_member_map_", ()):
            raise AttributeError("%r cannot delete member %r."
                                 % (cls.__name__, attr))
        super().__delattr__(attr)

    def __setattr__(cls, attr, value):
        if attr in cls.__dict__.get("_member_map_", ()):
            raise AttributeError("cannot reassign member %r" % (attr,))
        super().__setattr__(attr, value)

    def __getattr__(cls, name):
        raise AttributeError(name)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[n] for n in cls._member_names_)

    def __reversed__(cls):
        return (cls._member_map_[n] for n in reversed(cls._member_names_))

    def __len__(cls):
        return len(cls._member_names_)

    def __dir__(cls):
        names = {"__class__", "__contains__", "__doc__", "__getitem__",
                 "__init_subclass__", "__iter__", "__len__", "__members__",
                 "__module__", "__name__", "__qualname__"}
        return sorted(names.union(cls._member_names_))

    @_property
    def __members__(cls):
        return _Proxy(cls._member_map_)

    def __repr__(cls):
        if Flag is not None and issubclass(cls, Flag):
            return "<flag %r>" % cls.__name__
        return "<enum %r>" % cls.__name__


EnumMeta = EnumType


def _choose_looks(cls, ns, bases, data_type):
    """What a mixed-in type or ReprEnum leaves of repr, str and format."""
    own = set(ns)
    if ReprEnum is not None and ReprEnum in bases:
        own.update(("__format__", "__str__"))
        if data_type is object:
            raise TypeError("ReprEnum subclasses must be mixed with a data "
                            "type (i.e. int, str, float, etc.)")
        if "__format__" not in ns:
            cls.__format__ = data_type.__format__
        if "__str__" not in ns:
            method = data_type.__str__
            if method == object.__str__:
                method = data_type.__repr__
            cls.__str__ = method
    for name in ("__repr__", "__str__", "__format__", "__reduce_ex__"):
        if name not in own:
            found = getattr(cls, name)
            if found in (getattr(data_type, name), getattr(object, name)):
                setattr(cls, name, getattr(bases[-1], name))


_FLAG_METHODS = ("__or__", "__and__", "__xor__", "__ror__", "__rand__",
                 "__rxor__", "__invert__")


def _finish_flag(cls, ns):
    names = cls._member_names_
    values = [cls._member_map_[n]._value_ for n in names]
    if values != sorted(values):
        cls._iter_member_ = cls._iter_member_by_def_
    for name in _FLAG_METHODS:
        if name not in ns and getattr(cls, name) is getattr(
                cls._member_type_, name, None):
            setattr(cls, name, getattr(Flag, name))


def _check_order(cls, order):
    if isinstance(order, str):
        order = order.replace(",", " ").split()
    names = [n for n in order if n in cls._member_map_
             and cls._member_map_[n]._name_ == n]
    if names != cls._member_names_:
        raise TypeError("member order does not match _order_:\n  %r\n  %r"
                        % (cls._member_names_, order))


class Enum(metaclass=EnumType):
    """Create a collection of name/value pairs."""

    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for m in cls._member_map_.values():
                if m._value_ == value:
                    return m
        if not cls._member_map_:
            raise TypeError("%r has no members defined" % cls)
        result = exc = None
        try:
            result = cls._missing_(value)
        except Exception as e:
            exc = e
        try:
            if isinstance(result, cls):
                return result
            if (Flag is not None and issubclass(cls, Flag)
                    and cls._boundary_ is EJECT and isinstance(result, int)):
                return result
            invalid = ValueError("%r is not a valid %s"
                                 % (value, cls.__qualname__))
            if result is None and exc is None:
                raise invalid
            if exc is None:
                exc = TypeError("error in %s._missing_: returned %r instead "
                                "of None or a valid member"
                                % (cls.__name__, result))
            if not isinstance(exc, ValueError):
                exc.__context__ = invalid
            raise exc
        finally:
            exc = invalid = None

    def __init__(self, *args, **kwds):
        pass

    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            return max(last_values) + 1
        except TypeError:
            for v in reversed(last_values):
                try:
                    return v + 1
                except TypeError:
                    pass
            return start

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        t = self.__class__._member_type_
        show = repr
        if t is not object and "__dataclass_fields__" not in t.__dict__:
            show = t.__repr__
        return "<%s.%s: %s>" % (self.__class__.__name__, self._name_,
                                show(self._value_))

    def __str__(self):
        return "%s.%s" % (self.__class__.__name__, self._name_)

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __dir__(self):
        names = {"__class__", "__doc__", "__eq__", "__hash__", "__module__",
                 "name", "value"}
        names.update([n for n in self.__dict__ if n[0] != "_"])
        for c in self.__class__.__mro__:
            if isinstance(c, EnumType) and c not in (Enum, Flag):
                names.update([n for n in c.__dict__
                              if n[0] != "_" and n not in c._member_map_])
        return sorted(names)

    def __hash__(self):
        return hash(self._name_)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __setattr__(self, name, value):
        if name in ("name", "value"):
            raise AttributeError("<enum 'Enum'> cannot set attribute %r"
                                 % name)
        object.__setattr__(self, name, value)

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_


class ReprEnum(Enum):
    """Only changes the repr(), leaving str() and format() to the mixed-in
    type."""


class IntEnum(int, ReprEnum):
    """Enum where members are also (and must be) ints"""


class StrEnum(str, ReprEnum):
    """Enum where members are also (and must be) strings"""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError("too many arguments for str(): %r" % (values,))
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError("%r is not a string" % (values[0],))
        if len(values) >= 2 and not isinstance(values[1], str):
            raise TypeError("encoding must be a string, not %r"
                            % (values[1],))
        if len(values) == 3 and not isinstance(values[2], str):
            raise TypeError("errors must be a string, not %r" % (values[2]))
        value = str(*values)
        m = str.__new__(cls, value)
        m._value_ = value
        return m

    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


class FlagBoundary(StrEnum):
    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT = FlagBoundary.STRICT
CONFORM = FlagBoundary.CONFORM
EJECT = FlagBoundary.EJECT
KEEP = FlagBoundary.KEEP


def _binary(n, bits):
    digits = "{:0{}b}".format(n & ((1 << bits) - 1), bits)
    return "0b%d %s" % (n < 0, digits)


class Flag(Enum, boundary=STRICT):
    """Support for flags"""

    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        last = max(last_values)
        try:
            high = last.bit_length()
        except Exception:
            raise TypeError("invalid flag value %r" % last) from None
        return 2 ** high

    @classmethod
    def _iter_member_by_value_(cls, value):
        for v in _bits_of(value & cls._flag_mask_):
            m = cls._value2member_map_.get(v)
            if m is not None:
                yield m

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        yield from sorted(cls._iter_member_by_value_(value),
                          key=lambda m: m._sort_order_)

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError("%r is not a valid %s"
                             % (value, cls.__qualname__))
        mask = cls._flag_mask_
        if not 0 <= value <= mask or value & (cls._all_bits_ ^ mask):
            if cls._boundary_ is STRICT:
                n = max(value.bit_length(), mask.bit_length())
                raise ValueError(
                    "%r invalid value %r\n    given %s\n  allowed %s" % (
                        cls, value, _binary(value, n),
                        _binary(mask, n)))
            if cls._boundary_ is CONFORM:
                value &= mask
            elif cls._boundary_ is EJECT:
                return value
            elif value < 0:
                value += max(cls._all_bits_ + 1, 2 ** value.bit_length())
        if value < 0:
            value += cls._all_bits_ + 1
        unknown = value & ~mask
        if unknown and cls._boundary_ is STRICT:
            raise ValueError(
                "%s(%r) -->  unknown values %r [%s]" % (
                    cls.__name__, value, unknown, bin(unknown)))
        found = cls._value2member_map_.get(value)
        if found is not None:
            return found
        return cls._pseudo(value, unknown)

    @classmethod
    def _pseudo(cls, value, unknown):
        if cls._member_type_ is object:
            m = object.__new__(cls)
        else:
            m = cls._member_type_.__new__(cls, value)
        m._value_ = value
        m.__objclass__ = cls
        known = [x._name_ for x in cls._iter_member_(value)]
        if known:
            m._name_ = "|".join(known)
            if unknown:
                m._name_ += "|%s" % repr(unknown)
        else:
            m._name_ = None
        return cls._value2member_map_.setdefault(value, m)

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError(
                "unsupported operand type(s) for 'in': %r and %r" % (
                    type(other).__qualname__, self.__class__.__qualname__))
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        name = self.__class__.__name__
        t = self.__class__._member_type_
        show = repr if t is object else t.__repr__
        if self._name_ is None:
            return "<%s: %s>" % (name, show(self._value_))
        return "<%s.%s: %s>" % (name, self._name_, show(self._value_))

    def __str__(self):
        name = self.__class__.__name__
        if self._name_ is None:
            return "%s(%r)" % (name, self._value_)
        return "%s.%s" % (name, self._name_)

    def __bool__(self):
        return bool(self._value_)

    def _other(self, other):
        if isinstance(other, self.__class__):
            return other._value_
        if (self._member_type_ is not object
                and isinstance(other, self._member_type_)):
            return other
        return None

    def __or__(self, other):
        other = self._other(other)
        if other is None:
            return NotImplemented
        return self.__class__(self._value_ | other)

    def __and__(self, other):
        other = self._other(other)
        if other is None:
            return NotImplemented
        return self.__class__(self._value_ & other)

    def __xor__(self, other):
        other = self._other(other)
        if other is None:
            return NotImplemented
        return self.__class__(self._value_ ^ other)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __invert__(self):
        if self._boundary_ in (EJECT, KEEP):
            return self.__class__(~self._value_)
        return self.__class__(self._singles_mask_ & ~self._value_)


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Support for integer-based Flags"""


def unique(enumeration):
    aliases = ["%s -> %s" % (name, m.name)
               for name, m in enumeration.__members__.items()
               if name != m.name]
    if aliases:
        raise ValueError("duplicate values found in %r: %s"
                         % (enumeration, ", ".join(aliases)))
    return enumeration


class EnumCheck(StrEnum):
    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS = EnumCheck.CONTINUOUS
NAMED_FLAGS = EnumCheck.NAMED_FLAGS
UNIQUE = EnumCheck.UNIQUE


class verify:
    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        for check in self.checks:
            if check is UNIQUE:
                self._unique(enumeration)
            elif check is CONTINUOUS:
                self._continuous(enumeration)
            elif check is NAMED_FLAGS:
                self._named(enumeration)
        return enumeration

    def _unique(self, enumeration):
        aliases = ["%s -> %s" % (name, m.name)
                   for name, m in enumeration.__members__.items()
                   if name != m.name]
        if aliases:
            raise ValueError("aliases found in %r: %s"
                             % (enumeration, ", ".join(aliases)))

    def _continuous(self, enumeration):
        name = enumeration.__name__
        values = {m.value for m in enumeration}
        if len(values) < 2:
            return
        low, high = min(values), max(values)
        if issubclass(enumeration, Flag):
            wanted = [2 ** i for i in range(low.bit_length() - 1,
                                            high.bit_length())]
        else:
            wanted = range(low, high + 1)
        missing = [n for n in wanted if n not in values]
        if missing:
            raise ValueError("invalid %s %r: missing values %s" % (
                "flag" if issubclass(enumeration, Flag) else "enum", name,
                ", ".join([str(n) for n in missing])))

    def _named(self, enumeration):
        known = {m.value for m in enumeration}
        bad = [n for n, m in enumeration.__members__.items()
               if any([b not in known for b in _bits_of(m.value)])]
        if bad:
            raise ValueError("invalid Flag %r: aliases %s are missing "
                             "combined values" % (enumeration.__name__,
                                                  ", ".join(bad)))


def global_enum_repr(self):
    return "%s.%s" % (self.__class__.__module__.split(".")[-1], self._name_)


def global_flag_repr(self):
    module = self.__class__.__module__.split(".")[-1]
    if self._name_ is None:
        return "%s.%s(%r)" % (module, self.__class__.__name__, self._value_)
    return "|".join([n if n[0].isdigit() else "%s.%s" % (module, n)
                     for n in self._name_.split("|")])


def global_str(self):
    if self._name_ is None:
        return "%s(%r)" % (self.__class__.__name__, self._value_)
    return self._name_


def global_enum(cls, update_str=False):
    flag = issubclass(cls, Flag)
    cls.__repr__ = global_flag_repr if flag else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    return cls
