# typing.py - the names that annotations are made of.
#
# They hold no machinery for checking: an alias remembers what it was made of,
# shows it, compares, substitutes, and stands for its origin as a base class
# or in isinstance().  What the special aliases stand for (collections.abc and
# others) is imported when somebody asks, so that `import typing` is quick.
import abc
import sys
from types import (FunctionType, GenericAlias, MethodType, UnionType,
                   BuiltinFunctionType)

TYPE_CHECKING = False


def _type_repr(v):
    if isinstance(v, GenericAlias):
        return repr(v)
    if isinstance(v, type):
        if v.__module__ == "builtins":
            return v.__qualname__
        return "%s.%s" % (v.__module__, v.__qualname__)
    if v is ...:
        return "..."
    if isinstance(v, (FunctionType, BuiltinFunctionType)):
        return v.__name__
    if isinstance(v, list):
        return "[%s]" % ", ".join([_type_repr(x) for x in v])
    return repr(v)


def _convert(arg):
    """None and texts as type arguments."""
    if arg is None:
        return type(None)
    if isinstance(arg, str):
        return ForwardRef(arg)
    return arg


def _check(arg, msg):
    arg = _convert(arg)
    if (isinstance(arg, _GenericAlias)
            and arg.__origin__ in (Generic, Protocol)):
        raise TypeError("%s is not valid as type argument" % arg)
    if arg in (Generic, Protocol):
        raise TypeError("Plain %s is not valid as type argument" % arg)
    if type(arg) is tuple:
        raise TypeError("%s Got %.100r." % (msg, arg))
    return arg


def _parameters(args):
    """The type variables in [args], each once."""
    found = []
    for a in args:
        if isinstance(a, (TypeVar, ParamSpec, TypeVarTuple)):
            new = (a,)
        elif isinstance(a, (list, tuple)):
            new = _parameters(a)
        elif isinstance(a, type) and not isinstance(a, GenericAlias):
            continue
        else:
            new = getattr(a, "__parameters__", ())
        for v in new:
            if v not in found:
                found.append(v)
    return tuple(found)


def _unique(args):
    found = []
    for a in args:
        if a not in found:
            found.append(a)
    return found


def _count_check(cls, args, wanted):
    if any([isinstance(p, TypeVarTuple) for p in wanted]):
        return
    if len(args) != len(wanted):
        raise TypeError("Too %s arguments for %s; actual %d, expected %d" % (
            "many" if len(args) > len(wanted) else "few", cls, len(args),
            len(wanted)))


def _substitute(v, values):
    if isinstance(v, (TypeVar, ParamSpec)):
        return values.get(v, v)
    if isinstance(v, (list, tuple)):
        return type(v)([_substitute(x, values) for x in v])
    if isinstance(v, (_GenericAlias, GenericAlias, UnionType)):
        wanted = v.__parameters__
        if wanted:
            return v[tuple([values.get(p, p) for p in wanted])]
    return v


# --- variables --------------------------------------------------------------

class _Or:
    """X | Y for all that is not a class."""

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class ForwardRef(_Or):
    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError("Forward reference must be a string -- got %r"
                            % (arg,))
        self.__forward_arg__ = arg
        self.__forward_module__ = module

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __repr__(self):
        return "ForwardRef(%r)" % self.__forward_arg__


def _caller_module():
    from _std import call_line
    place = call_line(0)
    return place[3].get("__name__") if place else None


class _Variable(_Or):
    def __init__(self, name, *constraints, bound=None, covariant=False,
                 contravariant=False):
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        self.__name__ = name
        self.__bound__ = None if bound is None else _convert(bound)
        self.__constraints__ = tuple([_convert(c) for c in constraints])
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        self.__module__ = _caller_module()

    def __repr__(self):
        sign = ("+" if self.__covariant__ else
                "-" if self.__contravariant__ else "~")
        return sign + self.__name__

    def __mro_entries__(self, bases):
        raise TypeError("Cannot subclass an instance of %s"
                        % type(self).__name__)


class TypeVar(_Variable):
    def __typing_subst__(self, arg):
        return _check(arg, "Parameters to generic types must be types.")


class ParamSpecArgs:
    _what = "args"

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return "%s.%s" % (self.__origin__.__name__, self._what)

    def __eq__(self, other):
        return (type(other) is type(self)
                and self.__origin__ == other.__origin__)

    def __hash__(self):
        return hash((self._what, self.__origin__))


class ParamSpecKwargs(ParamSpecArgs):
    _what = "kwargs"


class ParamSpec(_Variable):
    def __typing_subst__(self, arg):
        return arg

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)


class TypeVarTuple:
    def __init__(self, name):
        self.__name__ = name

    def __iter__(self):
        yield Unpack[self]

    def __repr__(self):
        return self.__name__


# --- special forms ----------------------------------------------------------

class _SpecialForm(_Or):
    def __init__(self, name, make=None):
        self._name = name
        self._make = make

    def __repr__(self):
        return "typing." + self._name

    def __mro_entries__(self, bases):
        raise TypeError("Cannot subclass %r" % self)

    def __call__(self, *args, **kwds):
        raise TypeError("Cannot instantiate %r" % self)

    def __instancecheck__(self, obj):
        raise TypeError("%s cannot be used with isinstance()" % self)

    def __subclasscheck__(self, cls):
        raise TypeError("%s cannot be used with issubclass()" % self)

    def __getitem__(self, args):
        if self._make is None:
            raise TypeError("%s is not subscriptable" % self)
        return self._make(self, args)


def _form(make):
    return _SpecialForm(make.__name__, make)


for _name in ("NoReturn", "Never", "Self", "LiteralString", "TypeAlias"):
    globals()[_name] = _SpecialForm(_name)
del _name


def _one(form, arg):
    msg = "%s accepts only single type." % form
    return _GenericAlias(form, (_check(arg, msg),))


for _name in ("ClassVar", "Final", "TypeGuard", "Required", "NotRequired"):
    globals()[_name] = _SpecialForm(_name, _one)
del _name


@_form
def Unpack(self, arg):
    return _UnpackAlias(self, (_check(arg, "Unpack accepts only single "
                                           "type."),))


@_form
def Optional(self, arg):
    arg = _check(arg, "%s requires a single type." % self)
    return Union[arg, None]


@_form
def Union(self, args):
    if args == ():
        raise TypeError("Cannot take a Union of no types.")
    if not isinstance(args, tuple):
        args = (args,)
    msg = "Union[arg, ...]: each arg must be a type."
    flat = []
    for a in args:
        a = _check(a, msg)
        if isinstance(a, (_UnionAlias, UnionType)):
            flat.extend(a.__args__)
        else:
            flat.append(a)
    flat = _unique(flat)
    return flat[0] if len(flat) == 1 else _UnionAlias(self, tuple(flat))


@_form
def Literal(self, args):
    if not isinstance(args, tuple):
        args = (args,)
    flat = []
    for a in args:
        for v in a.__args__ if isinstance(a, _LiteralAlias) else (a,):
            if not any([type(v) is type(f) and v == f for f in flat]):
                flat.append(v)
    return _LiteralAlias(self, tuple(flat))


@_form
def Concatenate(self, args):
    if not isinstance(args, tuple):
        args = (args,)
    return _GenericAlias(self, tuple([_convert(a) for a in args]))


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls, *args, **kwargs)


_NOT_MADE = {"Tuple", "List", "Set", "FrozenSet", "Dict", "Type"}


# --- aliases ----------------------------------------------------------------

class _GenericAlias(_Or):
    """origin[args]; [name] for the aliases of this module."""

    def __init__(self, origin, args, name=None):
        self.__origin__ = origin
        self.__args__ = args
        self.__parameters__ = _parameters(args)
        self._name = name
        if not name:
            self.__module__ = origin.__module__

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return (self.__origin__ == other.__origin__
                and self.__args__ == other.__args__)

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __repr__(self):
        return "%s[%s]" % (self._origin_repr(), self._args_repr())

    def _origin_repr(self):
        if self._name:
            return "typing." + self._name
        return _type_repr(self.__origin__)

    def _args_repr(self):
        return ", ".join([_type_repr(a) for a in self.__args__]) or "()"

    def __getitem__(self, args):
        if self.__origin__ in (Generic, Protocol):
            raise TypeError("Cannot subscript already-subscripted %s" % self)
        wanted = self.__parameters__
        if not wanted:
            raise TypeError("%s is not a generic class" % self)
        if not isinstance(args, tuple):
            args = (args,)
        if (len(wanted) == 1 and isinstance(wanted[0], ParamSpec)
                and not (args and isinstance(args[0], (list, ParamSpec)))
                and args[0] is not ...):
            args = (list(args),)
        _count_check(self, args, wanted)
        values = {p: a if isinstance(p, ParamSpec) else
                  _check(a, "Parameters to generic types must be types.")
                  for p, a in zip(wanted, args)}
        return self._with(self._flat(values))

    def _flat(self, values):
        return tuple([_substitute(a, values) for a in self.__args__])

    def _with(self, args):
        return self.__class__(self.__origin__, args, self._name)

    def __call__(self, *args, **kwds):
        if self._name in _NOT_MADE:
            raise TypeError(
                "Type %s cannot be instantiated; use %s() instead" % (
                    self._name, self.__origin__.__name__))
        result = self.__origin__(*args, **kwds)
        try:
            result.__orig_class__ = self
        except AttributeError:
            pass
        return result

    def __getattr__(self, name):
        if name[:2] != "__" and "__origin__" in self.__dict__:
            return getattr(self.__origin__, name)
        if name in ("__name__", "__qualname__"):
            return self._name or getattr(self.__origin__, name)
        raise AttributeError(name)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError("Subscripted generics cannot be used with class and "
                        "instance checks")

    def __mro_entries__(self, bases):
        origin = self.__origin__
        if isinstance(origin, _SpecialForm):
            raise TypeError("Cannot subclass %r" % self)
        after = bases[bases.index(self) + 1:]
        if self._name:
            found = [] if origin in bases else [origin]
            if not any([isinstance(b, _GenericAlias) or
                        isinstance(b, type) and issubclass(b, Generic)
                        for b in after]):
                found.append(Generic)
            return tuple(found)
        if origin is Generic:
            if Protocol in bases:
                return ()
            for b in after:
                if isinstance(b, _GenericAlias) and b is not self:
                    return ()
        return (origin,)

    def __iter__(self):
        yield Unpack[self]


class _UnionAlias(_GenericAlias):
    def __eq__(self, other):
        if not isinstance(other, (_UnionAlias, UnionType)):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and type(None) in args:
            other = args[1] if args[0] is type(None) else args[0]
            return "typing.Optional[%s]" % _type_repr(other)
        return "typing.Union[%s]" % self._args_repr()

    def _with(self, args):
        return Union[args]

    def __subclasscheck__(self, cls):
        return any([issubclass(cls, a) for a in self.__args__])

    def __instancecheck__(self, obj):
        return any([isinstance(obj, a) for a in self.__args__])


class _LiteralAlias(_GenericAlias):
    def _key(self):
        return {(v, type(v)) for v in self.__args__}

    def __eq__(self, other):
        if not isinstance(other, _LiteralAlias):
            return NotImplemented
        return self._key() == other._key()

    def __hash__(self):
        return hash(frozenset(self._key()))

    def _args_repr(self):
        return ", ".join([repr(a) for a in self.__args__])


class _UnpackAlias(_GenericAlias):
    def __repr__(self):
        return "*" + repr(self.__args__[0])


class _CallableGenericAlias(_GenericAlias):
    """The arguments' types, then the result's."""

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and (args[0] is ... or isinstance(
                args[0], (ParamSpec, _GenericAlias))
                and getattr(args[0], "__origin__", ParamSpec)
                in (ParamSpec, Concatenate)):
            return "typing.Callable[%s]" % self._args_repr()
        return "typing.Callable[[%s], %s]" % (
            ", ".join([_type_repr(a) for a in args[:-1]]),
            _type_repr(args[-1]))

    def _flat(self, values):
        flat = []
        for a in self.__args__:
            v = _substitute(a, values)
            if isinstance(a, ParamSpec) and isinstance(v, (list, tuple)):
                flat.extend(v)
            else:
                flat.append(v)
        return tuple(flat)


class _AnnotatedAlias(_GenericAlias):
    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, (origin,), "Annotated")
        self.__metadata__ = metadata

    def _with(self, args):
        return _AnnotatedAlias(args[0], self.__metadata__)

    def __repr__(self):
        return "typing.Annotated[%s, %s]" % (
            _type_repr(self.__origin__),
            ", ".join([repr(m) for m in self.__metadata__]))

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return (self.__origin__ == other.__origin__
                and self.__metadata__ == other.__metadata__)

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __mro_entries__(self, bases):
        return (self.__origin__,)


class Annotated:
    def __new__(cls, *args, **kwargs):
        raise TypeError("Type Annotated cannot be instantiated.")

    def __class_getitem__(cls, params):
        if not isinstance(params, tuple) or len(params) < 2:
            raise TypeError("Annotated[...] should be used with at least two "
                            "arguments (a type and an annotation).")
        return _AnnotatedAlias(
            _check(params[0], "Annotated[t, ...]: t must be a type."),
            params[1:])


class _SpecialAlias(_Or):
    """List, Iterable and their kin: unsubscripted."""

    def __init__(self, name, where, origin, count):
        self._name = name
        self._where = where
        self._origin = origin
        self._count = count
        self.__module__ = "typing"

    @property
    def __origin__(self):
        if self._where:
            module = _import_from(self._where)
            self._origin = getattr(module, self._origin)
            self._where = None
        return self._origin

    def __repr__(self):
        return "typing." + self._name

    def __getitem__(self, args):
        if not isinstance(args, tuple):
            args = (args,)
        msg = "Parameters to generic types must be types."
        args = tuple([_check(a, msg) for a in args])
        if self._count == 0:
            raise TypeError("%s is not a generic class" % self)
        if len(args) != self._count:
            raise TypeError(
                "Too %s arguments for %s; actual %d, expected %d" % (
                    "many" if len(args) > self._count else "few", self,
                    len(args), self._count))
        return _GenericAlias(self.__origin__, args, self._name)

    def __call__(self, *args, **kwds):
        if self._name in _NOT_MADE:
            raise TypeError(
                "Type %s cannot be instantiated; use %s() instead" % (
                    self._name, self.__origin__.__name__))
        return self.__origin__(*args, **kwds)

    def __getattr__(self, name):
        if name[:2] != "__":
            return getattr(self.__origin__, name)
        if name in ("__name__", "__qualname__"):
            return self._name
        raise AttributeError(name)

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        if isinstance(cls, _SpecialAlias):
            cls = cls.__origin__
        return issubclass(cls, self.__origin__)

    def __mro_entries__(self, bases):
        found = [] if self.__origin__ in bases else [self.__origin__]
        after = bases[bases.index(self) + 1:]
        if not any([isinstance(b, (_GenericAlias, _SpecialAlias)) or
                    isinstance(b, type) and issubclass(b, Generic)
                    for b in after]):
            found.append(Generic)
        return tuple(found)


def _import_from(name):
    if name == "collections":
        import collections
        return collections
    if name == "contextlib":
        import contextlib
        return contextlib
    if name == "re":
        import re
        return re
    import collections.abc
    return collections.abc


class _TupleAlias(_SpecialAlias):
    def __getitem__(self, args):
        if not isinstance(args, tuple):
            args = (args,)
        msg = "Tuple[t0, t1, ...]: each t must be a type."
        if len(args) >= 2 and args[-1] is ...:
            args = tuple([_check(a, msg) for a in args[:-1]]) + (...,)
        else:
            args = tuple([_check(a, msg) for a in args])
        return _GenericAlias(tuple, args, "Tuple")


class _CallableSpecial(_SpecialAlias):
    def __getitem__(self, args):
        if not isinstance(args, tuple) or len(args) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], "
                            "result].")
        params, result = args
        result = _check(result, "Callable[args, result]: result must be a "
                                "type.")
        if isinstance(params, (list, tuple)):
            params = tuple([_convert(a) for a in params])
        else:
            params = (_convert(params),)
        return _CallableGenericAlias(self.__origin__, params + (result,),
                                     "Callable")


def _special(names, where, count):
    for name in names.split():
        name, _, origin = name.partition("=")
        globals()[name] = _SpecialAlias(name, where, origin or name, count)


_special("Hashable Sized ByteString", "abc", 0)
_special("Awaitable AsyncIterable AsyncIterator Iterable Iterator Reversible "
         "Container Collection AbstractSet=Set MutableSet Sequence "
         "MutableSequence KeysView ValuesView", "abc", 1)
_special("Mapping MutableMapping AsyncGenerator ItemsView", "abc", 2)
_special("MappingView", "abc", 1)
_special("Coroutine Generator", "abc", 3)
_special("Deque=deque Counter", "collections", 1)
_special("DefaultDict=defaultdict OrderedDict ChainMap", "collections", 2)
_special("Pattern Match", "re", 1)
_special("ContextManager=AbstractContextManager "
         "AsyncContextManager=AbstractAsyncContextManager", "contextlib", 1)
for _name, _origin, _count in (("List", list, 1), ("Set", set, 1),
                               ("FrozenSet", frozenset, 1), ("Dict", dict, 2),
                               ("Type", type, 1)):
    globals()[_name] = _SpecialAlias(_name, None, _origin, _count)
del _name, _origin, _count
Tuple = _TupleAlias("Tuple", None, tuple, -1)
Callable = _CallableSpecial("Callable", "abc", "Callable", 2)


# --- generic classes and protocols ------------------------------------------

class Generic:
    __slots__ = ()
    _is_protocol = False

    def __class_getitem__(cls, params):
        if not isinstance(params, tuple):
            params = (params,)
        if cls in (Generic, Protocol):
            if not params:
                raise TypeError("Parameter list to %s[...] cannot be empty"
                                % cls.__qualname__)
            params = tuple([_convert(p) for p in params])
            if not all([isinstance(p, (TypeVar, ParamSpec, TypeVarTuple,
                                       _UnpackAlias)) for p in params]):
                raise TypeError("Parameters to %s[...] must all be type "
                                "variables or parameter specification "
                                "variables." % cls.__name__)
            if len(set(params)) != len(params):
                raise TypeError("Parameters to %s[...] must all be unique"
                                % cls.__name__)
        else:
            wanted = getattr(cls, "__parameters__", ())
            if not wanted:
                raise TypeError("%s is not a generic class" % cls)
            if (len(wanted) == 1 and isinstance(wanted[0], ParamSpec)
                    and not isinstance(params[0], (list, ParamSpec))
                    and params[0] is not ...):
                params = (list(params),)
            _count_check(cls, params, wanted)
            params = tuple([
                a if isinstance(p, ParamSpec) else
                _check(a, "Parameters to generic types must be types.")
                for p, a in zip(wanted, params)]) if len(wanted) == len(
                    params) else params
            params = tuple([tuple(p) if isinstance(p, list) else p
                            for p in params])
        return _GenericAlias(cls, params)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        bases = cls.__dict__.get("__orig_bases__")
        if bases is not None:
            plain = Generic in bases
        else:
            plain = (Generic in cls.__bases__
                     and cls.__name__ != "Protocol")
        if plain:
            raise TypeError("Cannot inherit from plain Generic")
        tvars = ()
        if bases is not None:
            tvars = _parameters(bases)
            own = None
            for b in bases:
                if isinstance(b, _GenericAlias) and b.__origin__ in (
                        Generic, Protocol):
                    if own is not None and b.__origin__ is Generic:
                        raise TypeError("Cannot inherit from Generic[...] "
                                        "multiple times.")
                    own = b.__parameters__
            if own is not None:
                extra = [v for v in tvars if v not in own]
                if extra:
                    raise TypeError(
                        "Some type variables (%s) are not listed in "
                        "Generic[%s]" % (", ".join([str(v) for v in extra]),
                                         ", ".join([str(v) for v in own])))
                tvars = own
        cls.__parameters__ = tuple(tvars)


_NOT_PROTOCOL = {
    "__abstractmethods__", "__annotations__", "__dict__", "__doc__",
    "__init__", "__module__", "__new__", "__slots__", "__subclasshook__",
    "__weakref__", "__class_getitem__", "__match_args__", "__parameters__",
    "__orig_bases__", "__orig_class__", "_is_protocol",
    "_is_runtime_protocol", "__qualname__", "__init_subclass__",
}


def _protocol_members(cls):
    names = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ("Protocol", "Generic"):
            continue
        for name in list(base.__dict__) + list(
                base.__dict__.get("__annotations__", {})):
            if not name.startswith("_abc_") and name not in _NOT_PROTOCOL:
                names.add(name)
    return names


def _lookup(cls, name):
    for base in cls.__mro__:
        if name in base.__dict__:
            return True, base.__dict__[name]
        if (name in base.__dict__.get("__annotations__", ())
                and getattr(base, "_is_protocol", False)):
            return True, Any
    return False, None


class _ProtocolMeta(abc.ABCMeta):
    def __instancecheck__(cls, instance):
        if not cls.__dict__.get("_is_protocol"):
            return super().__instancecheck__(instance)
        if not cls.__dict__.get("_is_runtime_protocol"):
            raise TypeError("Instance and class checks can only be used with "
                            "@runtime_checkable protocols")
        if cls in type(instance).__mro__:
            return True
        for name in _protocol_members(cls):
            if not hasattr(instance, name):
                return False
            own = getattr(cls, name, None)
            if callable(own) and getattr(instance, name) is None:
                return False
        return True

    def __subclasscheck__(cls, other):
        if not cls.__dict__.get("_is_protocol"):
            return super().__subclasscheck__(other)
        if not cls.__dict__.get("_is_runtime_protocol"):
            raise TypeError("Instance and class checks can only be used with "
                            "@runtime_checkable protocols")
        if not isinstance(other, type):
            raise TypeError("issubclass() arg 1 must be a class")
        members = _protocol_members(cls)
        if not all([callable(getattr(cls, n, None)) for n in members]):
            raise TypeError("Protocols with non-method members don't support "
                            "issubclass()")
        if super().__subclasscheck__(other):
            return True
        for name in members:
            found, value = _lookup(other, name)
            if not found or value is None:
                return False
        return True


def _no_protocol_init(self, *args, **kwargs):
    raise TypeError("Protocols cannot be instantiated")


class Protocol(Generic, metaclass=_ProtocolMeta):
    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get("_is_protocol", False):
            cls._is_protocol = Protocol in cls.__bases__
        if not cls._is_protocol:
            if cls.__init__ is _no_protocol_init:
                for base in cls.__mro__[1:]:
                    init = base.__dict__.get("__init__", _no_protocol_init)
                    if init is not _no_protocol_init:
                        cls.__init__ = init
                        break
            return
        for base in cls.__bases__:
            if not (base in (object, Generic)
                    or base.__module__ in ("collections.abc", "contextlib")
                    or getattr(base, "_is_protocol", False)):
                raise TypeError("Protocols can only inherit from other "
                                "protocols, got %r" % base)
        if "__init__" not in cls.__dict__:
            cls.__init__ = _no_protocol_init


def runtime_checkable(cls):
    if not issubclass(cls, Generic) or not cls.__dict__.get("_is_protocol"):
        raise TypeError("@runtime_checkable can be only applied to protocol "
                        "classes, got %r" % cls)
    cls._is_runtime_protocol = True
    return cls


def _supports(name, method, result):
    ns = {"__module__": "typing", method: abc.abstractmethod(
        lambda self: None)}
    globals()[name] = runtime_checkable(
        _ProtocolMeta(name, (Protocol,), ns))


for _name, _method in (("SupportsInt", "__int__"),
                       ("SupportsFloat", "__float__"),
                       ("SupportsBytes", "__bytes__"),
                       ("SupportsIndex", "__index__"),
                       ("SupportsComplex", "__complex__")):
    _supports(_name, _method, None)
del _name, _method

T = TypeVar("T")
KT = TypeVar("KT")
VT = TypeVar("VT")
T_co = TypeVar("T_co", covariant=True)
AnyStr = TypeVar("AnyStr", bytes, str)
Text = str


@runtime_checkable
class SupportsAbs(Protocol[T_co]):
    @abc.abstractmethod
    def __abs__(self): pass


@runtime_checkable
class SupportsRound(Protocol[T_co]):
    @abc.abstractmethod
    def __round__(self, ndigits=0): pass


class IO(Generic[AnyStr]):
    pass


class TextIO(IO[str]):
    pass


class BinaryIO(IO[bytes]):
    pass


# --- classes made from annotations ------------------------------------------

def _make_nmtuple(name, fields, module, defaults=()):
    import collections
    fields = [(n, _check(t, "field %s annotation must be a type" % n))
              for n, t in fields]
    made = collections.namedtuple(name, [n for n, t in fields],
                                  defaults=defaults, module=module)
    made.__annotations__ = dict(fields)
    return made


class NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        if typename == "_NamedTuple":
            return super().__new__(cls, typename, bases, ns)
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError("can only inherit from a NamedTuple type and "
                                "Generic")
        bases = tuple([tuple if b is _NamedTuple else b for b in bases])
        types = ns.get("__annotations__", {})
        defaults = []
        for name in types:
            if name in ns:
                defaults.append(name)
            elif defaults:
                raise TypeError(
                    "Non-default namedtuple field %s cannot follow default "
                    "field%s %s" % (name, "s" if len(defaults) > 1 else "",
                                    ", ".join(defaults)))
        made = _make_nmtuple(typename, types.items(), ns["__module__"],
                             [ns[n] for n in defaults])
        if Generic in bases:
            made = type(typename, (made, Generic), {
                "__slots__": (), "__module__": ns["__module__"],
                "__orig_bases__": ns["__orig_bases__"]})
        for key in ns:
            if key in ("__new__", "__init__", "__slots__", "__getnewargs__",
                       "_fields", "_field_defaults", "_field_types", "_make",
                       "_replace", "_asdict", "_source"):
                raise AttributeError("Cannot overwrite NamedTuple attribute "
                                     + key)
            if key not in ("__module__", "__name__",
                           "__annotations__") and key not in made._fields:
                setattr(made, key, ns[key])
        return made


def NamedTuple(typename, fields=None, /, **kwargs):
    if fields is None:
        fields = kwargs.items()
    elif kwargs:
        raise TypeError("Either list of fields or keywords can be provided to "
                        "NamedTuple, not both")
    return _make_nmtuple(typename, fields, _caller_module())


_NamedTuple = NamedTupleMeta("_NamedTuple", (), {"__module__": "typing"})


def _namedtuple_bases(bases):
    return (_NamedTuple,)


NamedTuple.__mro_entries__ = _namedtuple_bases


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError("cannot inherit from both a TypedDict type "
                                "and a non-TypedDict base class")
        generic = (Generic,) if any(
            [issubclass(b, Generic) for b in bases]) else ()
        made = type.__new__(_TypedDictMeta, name, generic + (dict,), ns)
        annotations, required, optional = {}, set(), set()
        own = {n: _check(t, "TypedDict('Name', {f0: t0, f1: t1, ...}); each "
                            "t must be a type")
               for n, t in ns.get("__annotations__", {}).items()}
        for base in bases:
            annotations.update(base.__dict__.get("__annotations__", {}))
            required.update(base.__dict__.get("__required_keys__", ()))
            optional.update(base.__dict__.get("__optional_keys__", ()))
        for key, t in own.items():
            origin = get_origin(t)
            if origin is Annotated:
                origin = get_origin(t.__origin__)
            if origin is Required or origin is not NotRequired and total:
                required.add(key)
            else:
                optional.add(key)
        annotations.update(own)
        made.__annotations__ = annotations
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        if not hasattr(made, "__total__"):
            made.__total__ = total
        return made

    def __call__(cls, *args, **kwds):
        return dict(*args, **kwds)

    def __subclasscheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class "
                        "checks")

    __instancecheck__ = __subclasscheck__


def TypedDict(typename, fields=None, /, *, total=True, **kwargs):
    if fields is None:
        fields = kwargs
    elif kwargs:
        raise TypeError("TypedDict takes either a dict or keyword arguments, "
                        "but not both")
    return _TypedDictMeta(typename, (), {
        "__annotations__": dict(fields), "__module__": _caller_module()},
        total=total)


_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})


def _typeddict_bases(bases):
    return (_TypedDict,)


TypedDict.__mro_entries__ = _typeddict_bases


class NewType(_Or):
    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[2]
        self.__supertype__ = tp
        self.__module__ = _caller_module()

    def __mro_entries__(self, bases):
        raise TypeError(
            "Cannot subclass an instance of NewType. Perhaps you were looking "
            "for: `%s = NewType(%r, %s)`" % ("Sub", "Sub", self.__name__))

    def __repr__(self):
        return "%s.%s" % (self.__module__, self.__qualname__)

    def __call__(self, x, /):
        return x


# --- functions --------------------------------------------------------------

def cast(typ, val):
    return val


def assert_type(val, typ, /):
    return val


def assert_never(arg, /):
    value = repr(arg)
    if len(value) > 100:
        value = value[:100] + "..."
    raise AssertionError("Expected code to be unreachable, but got: "
                         + value)


def reveal_type(obj, /):
    print("Runtime type is %r" % type(obj).__name__, file=sys.stderr)
    return obj


def _overload_dummy(*args, **kwds):
    raise NotImplementedError(
        "You should not call an overloaded function. A series of @overload-"
        "decorated functions outside a stub module should always be followed "
        "by an implementation that is not @overload-ed.")


_overloads = {}


def overload(func):
    f = getattr(func, "__func__", func)
    _overloads.setdefault((f.__module__, f.__qualname__), []).append(func)
    return _overload_dummy


def get_overloads(func):
    f = getattr(func, "__func__", func)
    return list(_overloads.get((f.__module__, f.__qualname__), ()))


def clear_overloads():
    _overloads.clear()


def final(f):
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def no_type_check(arg):
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass
    return arg


def no_type_check_decorator(decorator):
    return lambda *args, **kwds: no_type_check(decorator(*args, **kwds))


def dataclass_transform(*, eq_default=True, order_default=False,
                        kw_only_default=False, field_specifiers=(), **kwargs):
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            "eq_default": eq_default, "order_default": order_default,
            "kw_only_default": kw_only_default,
            "field_specifiers": field_specifiers, "kwargs": kwargs}
        return cls_or_fn
    return decorator


def get_origin(tp):
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_GenericAlias, _SpecialAlias, GenericAlias,
                       ParamSpecArgs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    if isinstance(tp, UnionType):
        return UnionType
    return None


def get_args(tp):
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__,) + tp.__metadata__
    if isinstance(tp, (_GenericAlias, GenericAlias)):
        args = tp.__args__
        # collections.abc has a class of this name too.
        if (type(tp).__name__ == "_CallableGenericAlias" and args[0] is not ...
                and not isinstance(args[0], (ParamSpec, _GenericAlias))):
            return (list(args[:-1]), args[-1])
        return args
    if isinstance(tp, UnionType):
        return tp.__args__
    return ()


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta) and tp is not _TypedDict


def _evaluate(text, globalns, localns):
    from _std import run_text
    ns = dict(globalns)
    ns.update(localns or {})
    run_text("__hint__ = (%s)" % text, ns)
    return ns["__hint__"]


def _resolve(t, globalns, localns):
    if isinstance(t, ForwardRef):
        t = t.__forward_arg__
    if isinstance(t, str):
        t = _convert(_evaluate(t, globalns, localns))
        return _resolve(t, globalns, localns)
    if isinstance(t, (_GenericAlias, GenericAlias, UnionType)):
        args = tuple([a if isinstance(t, _LiteralAlias) else
                      _resolve(a, globalns, localns) for a in t.__args__])
        if args == t.__args__:
            return t
        if isinstance(t, _GenericAlias):
            return t._with(args)
        if isinstance(t, UnionType):
            return Union[args]
        return GenericAlias(t.__origin__, args)
    return t


def _strip_annotations(t):
    if isinstance(t, _AnnotatedAlias):
        return _strip_annotations(t.__origin__)
    if isinstance(t, _GenericAlias):
        if t.__origin__ in (Required, NotRequired):
            return _strip_annotations(t.__args__[0])
        args = tuple([_strip_annotations(a) for a in t.__args__])
        return t if args == t.__args__ else t._with(args)
    return t


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    if isinstance(obj, type):
        hints = {}
        for base in reversed(obj.__mro__):
            space = globalns
            if space is None:
                module = sys.modules.get(base.__module__)
                space = getattr(module, "__dict__", {})
            for name, t in base.__dict__.get("__annotations__", {}).items():
                hints[name] = _resolve(_convert(t), space, localns)
    else:
        if globalns is None:
            inner = obj
            while hasattr(inner, "__wrapped__"):
                inner = inner.__wrapped__
            globalns = getattr(inner, "__globals__", None)
            if globalns is None:
                globalns = getattr(obj, "__dict__", {})
        notes = getattr(obj, "__annotations__", None)
        if notes is None:
            if callable(obj):
                return {}
            raise TypeError("%r is not a module, class, method, or function."
                            % (obj,))
        hints = {name: _resolve(_convert(t), globalns, localns)
                 for name, t in notes.items()}
    if not include_extras:
        hints = {n: _strip_annotations(t) for n, t in hints.items()}
    return hints


__all__ = [_n for _n in globals() if _n[0] != "_" and _n not in (
    "abc", "sys", "FunctionType", "GenericAlias", "MethodType", "UnionType",
    "BuiltinFunctionType", "T", "KT", "VT", "T_co")]
