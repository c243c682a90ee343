# dataclasses.py - classes whose methods are made from their annotations.
#
# The methods of one class are written as one text and compiled at once, so
# that binding arguments and its errors are those of any function.
from _std import repr_enter, repr_leave, run_text
from types import GenericAlias, MappingProxyType
import sys

__all__ = ["dataclass", "field", "Field", "FrozenInstanceError", "InitVar",
           "KW_ONLY", "MISSING", "fields", "asdict", "astuple",
           "make_dataclass", "replace", "is_dataclass"]


class FrozenInstanceError(AttributeError):
    pass


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return "<factory>"


class _MISSING_TYPE:
    pass


class _KW_ONLY_TYPE:
    pass


class _FIELD_BASE:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()
MISSING = _MISSING_TYPE()
KW_ONLY = _KW_ONLY_TYPE()
_EMPTY_METADATA = MappingProxyType({})
_FIELD = _FIELD_BASE("_FIELD")
_FIELD_CLASSVAR = _FIELD_BASE("_FIELD_CLASSVAR")
_FIELD_INITVAR = _FIELD_BASE("_FIELD_INITVAR")
_FIELDS = "__dataclass_fields__"
_PARAMS = "__dataclass_params__"


class InitVar:
    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        if isinstance(self.type, type) and not isinstance(
                self.type, GenericAlias):
            return "dataclasses.InitVar[%s]" % self.type.__name__
        return "dataclasses.InitVar[%r]" % (self.type,)

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    __slots__ = ("name", "type", "default", "default_factory", "repr", "hash",
                 "init", "compare", "metadata", "kw_only", "_field_type")

    def __init__(self, default, default_factory, init, repr, hash, compare,
                 metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = (_EMPTY_METADATA if metadata is None
                         else MappingProxyType(metadata))
        self.kw_only = kw_only
        self._field_type = None

    def __repr__(self):
        if repr_enter(self):
            return "..."
        try:
            return "Field(%s,_field_type=%s)" % (",".join([
                "%s=%r" % (n, getattr(self, n)) for n in (
                    "name", "type", "default", "default_factory", "init",
                    "repr", "hash", "compare", "metadata", "kw_only")]),
                self._field_type)
        finally:
            repr_leave(self)

    def __set_name__(self, owner, name):
        func = getattr(type(self.default), "__set_name__", None)
        if func:
            func(self.default, owner, name)

    __class_getitem__ = classmethod(GenericAlias)


class _DataclassParams:
    __slots__ = ("init", "repr", "eq", "order", "unsafe_hash", "frozen")

    def __init__(self, init, repr, eq, order, unsafe_hash, frozen):
        self.init = init
        self.repr = repr
        self.eq = eq
        self.order = order
        self.unsafe_hash = unsafe_hash
        self.frozen = frozen

    def __repr__(self):
        return "_DataclassParams(%s)" % ",".join(
            ["%s=%r" % (n, getattr(self, n)) for n in self.__slots__])


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True,
          hash=None, compare=True, metadata=None, kw_only=MISSING):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare,
                 metadata, kw_only)


# --- finding the fields -----------------------------------------------------

def _is_named(annotation, names, cls):
    """Is an annotation given as text one of [names], perhaps dotted?"""
    head = annotation.split("[")[0].strip()
    module, dot, name = head.rpartition(".")
    if name not in names:
        return False
    if not dot:
        return True
    found = sys.modules.get(cls.__module__)
    found = found and getattr(found, module, None)
    return getattr(found, "__name__", module) in ("typing", "dataclasses")


def _is_classvar(annotation, cls):
    if isinstance(annotation, str):
        return _is_named(annotation, ("ClassVar",), cls)
    typing = sys.modules.get("typing")
    if typing is None:
        return False
    return (annotation is typing.ClassVar
            or getattr(annotation, "__origin__", None) is typing.ClassVar)


def _is_initvar(annotation, cls):
    if isinstance(annotation, str):
        return _is_named(annotation, ("InitVar",), cls)
    return annotation is InitVar or type(annotation) is InitVar


def _is_kw_only(annotation, cls):
    if isinstance(annotation, str):
        return _is_named(annotation, ("KW_ONLY",), cls)
    return annotation is KW_ONLY


def _get_field(cls, name, annotation, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if type(default).__name__ in ("member_descriptor",
                                      "getset_descriptor"):
            default = MISSING
        f = field(default=default)
    f.name = name
    f.type = annotation
    f._field_type = _FIELD
    if _is_classvar(annotation, cls):
        f._field_type = _FIELD_CLASSVAR
    elif _is_initvar(annotation, cls):
        f._field_type = _FIELD_INITVAR
    if f._field_type is not _FIELD and f.default_factory is not MISSING:
        raise TypeError("field %s cannot have a default factory" % name)
    if f._field_type is _FIELD_CLASSVAR:
        if f.kw_only is not MISSING:
            raise TypeError("field %s is a ClassVar but specifies kw_only"
                            % name)
    elif f.kw_only is MISSING:
        f.kw_only = kw_only
    if f._field_type is _FIELD and f.default.__class__.__hash__ is None:
        raise ValueError("mutable default %s for field %s is not allowed: use "
                         "default_factory" % (f.default.__class__, name))
    return f


def _own_fields(cls, kw_only):
    """The fields that the body of [cls] itself declares."""
    found = []
    kw_only_seen = False
    annotations = cls.__dict__.get("__annotations__", {})
    for name, annotation in annotations.items():
        if _is_kw_only(annotation, cls):
            if kw_only_seen:
                raise TypeError("%r is KW_ONLY, but KW_ONLY has already been "
                                "specified" % name)
            kw_only_seen = kw_only = True
        else:
            found.append(_get_field(cls, name, annotation, kw_only))
    for f in found:
        if isinstance(cls.__dict__.get(f.name), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError("%r is a field but has no type annotation" % name)
    return found


def _base_fields(cls, frozen):
    """The fields of the bases, checked against a [frozen] class."""
    result = {}
    any_frozen = has_bases = False
    for base in cls.__mro__[-1:0:-1]:
        own = base.__dict__.get(_FIELDS)
        if own is None:
            continue
        has_bases = True
        result.update(own)
        if getattr(base, _PARAMS).frozen:
            any_frozen = True
    if has_bases:
        if any_frozen and not frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a "
                            "frozen one")
        if not any_frozen and frozen:
            raise TypeError("cannot inherit frozen dataclass from a "
                            "non-frozen one")
    return result


# --- the text of the methods ------------------------------------------------

def _parameter(f):
    if f.default is MISSING and f.default_factory is MISSING:
        return f.name
    if f.default is not MISSING:
        return "%s=_d_%s" % (f.name, f.name)
    return "%s=_factory" % f.name


def _init_text(cls, std, kw, all_fields, frozen, slots, ns):
    seen_default = False
    for f in std:
        if not (f.default is MISSING and f.default_factory is MISSING):
            seen_default = True
        elif seen_default:
            raise TypeError("non-default argument %r follows default argument"
                            % f.name)
    ns["_factory"] = _FACTORY
    names = [f.name for f in all_fields]
    me = "__dataclass_self__" if "self" in names else "self"
    lines = []
    for f in all_fields:
        if f.default is not MISSING:
            ns["_d_" + f.name] = f.default
        value = None
        if f.default_factory is not MISSING:
            ns["_f_" + f.name] = f.default_factory
            value = "_f_%s()" % f.name
            if f.init:
                value += " if %s is _factory else %s" % (f.name, f.name)
        elif f.init:
            value = f.name
        elif slots and f.default is not MISSING:
            value = "_d_" + f.name
        if value is None or f._field_type is _FIELD_INITVAR:
            continue
        if frozen:
            lines.append(" _object.__setattr__(%s, %r, %s)"
                         % (me, f.name, value))
        else:
            lines.append(" %s.%s = %s" % (me, f.name, value))
    if hasattr(cls, "__post_init__"):
        lines.append(" %s.__post_init__(%s)" % (me, ", ".join(
            [f.name for f in all_fields
             if f._field_type is _FIELD_INITVAR])))
    params = [me] + [_parameter(f) for f in std]
    if kw:
        params.append("*")
        params.extend([_parameter(f) for f in kw])
    return "def __init__(%s):\n%s\n" % (", ".join(params),
                                        "\n".join(lines) or " pass")


def _repr_text(shown):
    return ("def __repr__(self):\n"
            " if _enter(self): return '...'\n"
            " try: return self.__class__.__qualname__ + f\"(%s)\"\n"
            " finally: _leave(self)\n" % ", ".join(
                ["%s={self.%s!r}" % (f.name, f.name) for f in shown]))


def _tuple_text(of, flds):
    return "(%s)" % "".join(["%s.%s," % (of, f.name) for f in flds])


def _compare_text(name, op, flds):
    return ("def %s(self, other):\n"
            " if other.__class__ is self.__class__:\n"
            "  return %s %s %s\n"
            " return NotImplemented\n" % (
                name, _tuple_text("self", flds), op,
                _tuple_text("other", flds)))


# With slots there is a new class, but _cls stays the one without: of that only
# fields are told to be frozen, and for other names super() complains, as in
# CPython 3.11.
def _frozen_text(flds):
    names = "(%s)" % "".join(["%r," % f.name for f in flds])
    text = ""
    for method, args, verb in (("__setattr__", "name, value", "assign to"),
                               ("__delattr__", "name", "delete")):
        text += ("def %s(self, %s):\n"
                 " if type(self) is _cls or name in %s:\n"
                 "  raise _frozen_error(f\"cannot %s field {name!r}\")\n"
                 " _super(_cls, self).%s(%s)\n" % (
                     method, args, names, verb, method, args))
    return text


def _shown_annotation(a):
    if isinstance(a, type) and type(a) is not GenericAlias:
        if a.__module__ == "builtins":
            return a.__qualname__
        return "%s.%s" % (a.__module__, a.__qualname__)
    if getattr(a, "__module__", None) == "typing":
        return repr(a).replace("typing.", "")
    return repr(a)


def _doc_text(cls, std, kw):
    shown = []
    for f in std + kw:
        text = "%s: %s" % (f.name, _shown_annotation(f.type))
        if f.default is not MISSING:
            text += " = %r" % (f.default,)
        elif f.default_factory is not MISSING:
            text += " = <factory>"
        shown.append(text)
    if kw:
        shown.insert(len(std), "*")
    return "%s(%s)" % (cls.__name__, ", ".join(shown))


def _hash_text(flds):
    return "def __hash__(self):\n return hash(%s)\n" % _tuple_text(
        "self", flds)


# --- making the class -------------------------------------------------------

def _set_new(cls, name, value):
    """Sets a method unless the body has it; true if it had."""
    if name in cls.__dict__:
        return True
    value.__qualname__ = "%s.%s" % (cls.__qualname__, name)
    setattr(cls, name, value)
    return False


def _hash_action(cls, p):
    """What __hash__ becomes: the text of one, None, or nothing to do."""
    own = cls.__dict__.get("__hash__", MISSING)
    explicit = not (own is MISSING
                    or own is None and "__eq__" in cls.__dict__)
    if p.unsafe_hash:
        if explicit:
            raise TypeError("Cannot overwrite attribute __hash__ in class %s"
                            % cls.__name__)
        return "add"
    if not p.eq or explicit:
        return None
    return "add" if p.frozen else "none"


_ORDER = (("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">="))


def _process(cls, p, match_args, kw_only, slots, weakref_slot):
    all_by_name = _base_fields(cls, p.frozen)
    setattr(cls, _PARAMS, p)
    for f in _own_fields(cls, kw_only):
        all_by_name[f.name] = f
    setattr(cls, _FIELDS, all_by_name)
    hash_action = _hash_action(cls, p)
    if p.order and not p.eq:
        raise ValueError("eq must be true if order is true")
    in_init = [f for f in all_by_name.values()
               if f._field_type in (_FIELD, _FIELD_INITVAR)]
    std = [f for f in in_init if f.init and not f.kw_only]
    kw = [f for f in in_init if f.init and f.kw_only]
    flds = [f for f in in_init if f._field_type is _FIELD]
    compared = [f for f in flds if f.compare]
    hashed = [f for f in flds if (f.compare if f.hash is None else f.hash)]
    # What the methods see is the program's module, without changing it.
    module = sys.modules.get(cls.__module__)
    ns = {"__name__": getattr(module, "__name__", cls.__module__),
          "_enter": repr_enter, "_leave": repr_leave, "_cls": cls,
          "_frozen_error": FrozenInstanceError, "_super": super,
          "_object": object}
    text = ""
    if p.init:
        text += _init_text(cls, std, kw, in_init, p.frozen, slots, ns)
    if p.repr:
        text += _repr_text([f for f in flds if f.repr])
    if p.eq:
        text += _compare_text("__eq__", "==", compared)
    if p.order:
        for name, op in _ORDER:
            text += _compare_text(name, op, compared)
    if p.frozen:
        text += _frozen_text(flds)
    if hash_action == "add":
        text += _hash_text(hashed)
    run_text(text, ns)
    _install(cls, p, ns, hash_action, std, kw)
    if not getattr(cls, "__doc__"):
        cls.__doc__ = _doc_text(cls, std, kw)
    if match_args and "__match_args__" not in cls.__dict__:
        cls.__match_args__ = tuple([f.name for f in std])
    if weakref_slot and not slots:
        raise TypeError("weakref_slot is True but slots is False")
    if slots:
        cls = _add_slots(cls, p.frozen, weakref_slot)
    return cls


def _install(cls, p, ns, hash_action, std, kw):
    if p.init:
        init = ns["__init__"]
        notes = {f.name: f.type for f in std + kw}
        notes["return"] = None
        init.__annotations__ = notes
        init.__qualname__ = cls.__qualname__ + ".__init__"
        cls.__init__ = init
    if p.repr:
        _set_new(cls, "__repr__", ns["__repr__"])
    had_eq = "__eq__" in cls.__dict__
    if p.eq:
        _set_new(cls, "__eq__", ns["__eq__"])
    if p.order:
        for name, op in _ORDER:
            if _set_new(cls, name, ns[name]):
                raise TypeError(
                    "Cannot overwrite attribute %s in class %s. Consider "
                    "using functools.total_ordering" % (name, cls.__name__))
    if p.frozen:
        for name in ("__setattr__", "__delattr__"):
            if _set_new(cls, name, ns[name]):
                raise TypeError("Cannot overwrite attribute %s in class %s"
                                % (name, cls.__name__))
    if hash_action == "add":
        ns["__hash__"].__qualname__ = cls.__qualname__ + ".__hash__"
        cls.__hash__ = ns["__hash__"]
    elif hash_action == "none" or (p.eq and not had_eq
                                   and "__hash__" not in cls.__dict__):
        cls.__hash__ = None


def _add_slots(cls, frozen, weakref_slot):
    if "__slots__" in cls.__dict__:
        raise TypeError("%s already specifies __slots__" % cls.__name__)
    d = dict(cls.__dict__)
    names = tuple([f.name for f in fields(cls)])
    inherited = set()
    for base in cls.__mro__[1:-1]:
        inherited.update(base.__dict__.get("__slots__", ()))
    d["__slots__"] = tuple([n for n in names if n not in inherited])
    if weakref_slot:
        d["__slots__"] += ("__weakref__",)
    for n in names:
        d.pop(n, None)
    d.pop("__dict__", None)
    d.pop("__weakref__", None)
    if frozen:
        d["__getstate__"] = _getstate
        d["__setstate__"] = _setstate
    qualname = cls.__qualname__
    cls = type(cls)(cls.__name__, cls.__bases__, d)
    cls.__qualname__ = qualname
    return cls


def _getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _setstate(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False,
              unsafe_hash=False, frozen=False, match_args=True, kw_only=False,
              slots=False, weakref_slot=False):
    p = _DataclassParams(init, repr, eq, order, unsafe_hash, frozen)

    def wrap(cls):
        return _process(cls, p, match_args, kw_only, slots, weakref_slot)

    return wrap if cls is None else wrap(cls)


# --- using them -------------------------------------------------------------

def fields(class_or_instance):
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") \
            from None
    return tuple([f for f in found.values() if f._field_type is _FIELD])


def is_dataclass(obj):
    cls = obj if isinstance(obj, type) else type(obj)
    return hasattr(cls, _FIELDS)


def _is_instance(obj):
    return hasattr(type(obj), _FIELDS)


def asdict(obj, *, dict_factory=dict):
    if not _is_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _as_dict(obj, dict_factory)


def astuple(obj, *, tuple_factory=tuple):
    if not _is_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _as_tuple(obj, tuple_factory)


def _as_dict(obj, factory):
    if _is_instance(obj):
        return factory([(f.name, _as_dict(getattr(obj, f.name), factory))
                        for f in fields(obj)])
    return _convert_items(obj, lambda v: _as_dict(v, factory))


def _as_tuple(obj, factory):
    if _is_instance(obj):
        return factory([_as_tuple(getattr(obj, f.name), factory)
                        for f in fields(obj)])
    return _convert_items(obj, lambda v: _as_tuple(v, factory))


def _convert_items(obj, each):
    if isinstance(obj, tuple) and hasattr(obj, "_fields"):
        return type(obj)(*[each(v) for v in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)([each(v) for v in obj])
    if isinstance(obj, dict):
        if hasattr(type(obj), "default_factory"):
            result = type(obj)(obj.default_factory)
            for k, v in obj.items():
                result[each(k)] = each(v)
            return result
        return type(obj)([(each(k), each(v)) for k, v in obj.items()])
    if obj is None or type(obj) in (int, str, float, bool, bytes):
        return obj
    import copy
    return copy.deepcopy(obj)


def replace(obj, /, **changes):
    if not _is_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    for f in getattr(obj, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise ValueError(
                    "field %s is declared with init=False, it cannot be "
                    "specified with replace()" % f.name)
            continue
        if f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise ValueError("InitVar %r must be specified with replace()"
                                 % f.name)
            changes[f.name] = getattr(obj, f.name)
    return obj.__class__(**changes)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, **options):
    ns = dict(namespace or {})
    annotations = {}
    for item in fields:
        if isinstance(item, str):
            name, kind = item, "typing.Any"
        elif len(item) == 2:
            name, kind = item
        elif len(item) == 3:
            name, kind, ns[item[0]] = item
        else:
            raise TypeError("Invalid field: %r" % (item,))
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError("Field names must be valid identifiers: %r"
                            % (name,))
        if name in annotations:
            raise TypeError("Field name duplicated: %r" % name)
        annotations[name] = kind
    ns["__annotations__"] = annotations
    ns.setdefault("__module__", "types")
    return dataclass(type(cls_name, bases, ns), **options)
