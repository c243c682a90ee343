# unittest._mock_objects.py - mocks: objects that have every attribute, can be
# called, and tell with what they were.
import inspect

from unittest._mock_asserts import Asserts, is_mock
from unittest._mock_calls import DEFAULT, _CallList
from unittest._mock_names import (ALL_MAGICS, UNSUPPORTED_MAGICS, is_magic,
                                  kinds)

_deleted = object()
_MISSPELT = ("assert", "assret", "asert", "aseert", "assrt")
_PLAIN = frozenset("""
return_value side_effect _mock_return_value _mock_side_effect _mock_parent
_mock_new_parent _mock_name _mock_new_name called call_count call_args
call_args_list mock_calls await_count await_args await_args_list
""".split())


class InvalidSpecError(Exception):
    """Not something that a mock can be like."""
    __module__ = "unittest.mock"


def _is_exception(obj):
    return isinstance(obj, BaseException) or (
        isinstance(obj, type) and issubclass(obj, BaseException))


def _signature_of(spec, as_instance, eat_self):
    """How [spec] may be called; None if that cannot be known."""
    if isinstance(spec, type) and not as_instance:
        spec, eat_self = spec.__init__, True
    elif isinstance(spec, (classmethod, staticmethod)):
        spec, eat_self = spec.__func__, isinstance(spec, classmethod)
    elif not inspect.isroutine(spec):
        try:
            spec = (spec.__call__ if as_instance and isinstance(spec, type)
                    else type(spec).__call__)
        except AttributeError:
            return None
        eat_self = True
    try:
        signature = inspect.signature(spec)
    except (ValueError, TypeError):
        return None
    if eat_self and not inspect.ismethod(spec):
        params = list(signature.parameters.values())
        if params and params[0].kind in (params[0].POSITIONAL_ONLY,
                                         params[0].POSITIONAL_OR_KEYWORD):
            params = params[1:]
        signature = signature.replace(parameters=params)
    return signature


def _check_and_set_parent(parent, value, name, new_name):
    """Makes mock [value] a child of [parent], unless it is one already."""
    if not is_mock(value):
        return False
    if (value._mock_name or value._mock_new_name
            or value._mock_parent is not None
            or value._mock_new_parent is not None):
        return False
    above = parent
    while above is not None:
        if above is value:
            return False
        above = above._mock_new_parent
    if new_name:
        value._mock_new_parent, value._mock_new_name = parent, new_name
    if name:
        value._mock_parent, value._mock_name = parent, name
    return True


def _kept(name):
    """A property that is kept by the mock, or by the function that stands for
    it (create_autospec)."""
    own = "_mock_" + name

    def get(self):
        stand_in = self._mock_delegate
        return getattr(self, own) if stand_in is None else (
            getattr(stand_in, name))

    def put(self, value):
        stand_in = self._mock_delegate
        if stand_in is None:
            self.__dict__[own] = value
        else:
            setattr(stand_in, name, value)

    return property(get, put)


class NonCallableMock(Asserts):
    __module__ = "unittest.mock"
    _mock_is_async = False

    def __new__(cls, *args, **kw):
        # A class for each, since magic methods are found in classes.
        bases = cls,
        spec = kw.get("spec_set") or kw.get("spec") or (args and args[0])
        if (not cls._mock_is_async and spec
                and inspect.iscoroutinefunction(spec)):
            bases = kinds["AsyncMockMixin"], cls
        own = type(cls.__name__, bases, {"__doc__": cls.__doc__,
                                         "__module__": cls.__module__})
        return object.__new__(own)

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None,
                 parent=None, _spec_state=None, _new_name="",
                 _new_parent=None, _spec_as_instance=False, _eat_self=None,
                 unsafe=False, **kwargs):
        self.__dict__.update(
            _mock_parent=parent, _mock_name=name, _mock_new_name=_new_name,
            _mock_new_parent=parent if _new_parent is None else _new_parent,
            _mock_sealed=False, _mock_children={}, _mock_wraps=wraps,
            _mock_delegate=None, _mock_called=False, _mock_call_args=None,
            _mock_call_count=0, _mock_call_args_list=_CallList(),
            _mock_mock_calls=_CallList(), method_calls=_CallList(),
            _mock_unsafe=unsafe, _mock_side_effect=None,
            _mock_return_value=DEFAULT)
        eat_self = parent is not None if _eat_self is None else _eat_self
        self._mock_add_spec(spec if spec_set is None else spec_set,
                            spec_set is not None, _spec_as_instance, eat_self)
        if kwargs:
            self.configure_mock(**kwargs)

    def _mock_add_spec(self, spec, spec_set, as_instance=False,
                       eat_self=False):
        if is_mock(spec):
            raise InvalidSpecError(
                f"Cannot spec a Mock object. [object={spec!r}]")
        names, cls, signature, asyncs = None, None, None, ()
        if isinstance(spec, (list, tuple)):
            names = list(spec)
        elif spec is not None:
            names = dir(spec)
            cls = spec if isinstance(spec, type) else type(spec)
            signature = _signature_of(spec, as_instance, eat_self)
            asyncs = [name for name in names if inspect.iscoroutinefunction(
                inspect.getattr_static(spec, name, None))]
        self.__dict__.update(
            _spec_class=cls, _spec_set=spec_set, _spec_signature=signature,
            _mock_methods=names, _spec_asyncs=asyncs)

    def mock_add_spec(self, spec, spec_set=False):
        self._mock_add_spec(spec, spec_set)

    @property
    def __class__(self):
        return self._spec_class or type(self)

    # --- attributes ---

    def __getattr__(self, name):
        if name in ("_mock_methods", "_mock_unsafe"):
            raise AttributeError(name)
        names = self._mock_methods
        if names is not None:
            if name not in names or name in ALL_MAGICS:
                raise AttributeError("Mock object has no attribute %r" % name)
        elif is_magic(name):
            raise AttributeError(name)
        if not self._mock_unsafe and (not names or name not in names):
            if name.startswith(_MISSPELT):
                raise AttributeError(
                    f"{name!r} is not a valid assertion. Use a spec for the "
                    f"mock if {name!r} is meant to be an attribute.")
        return self._child(name)

    def _child(self, name):
        child = self._mock_children.get(name)
        if child is _deleted:
            raise AttributeError(name)
        if child is None:
            wraps = self._mock_wraps
            child = self._get_child_mock(
                parent=self, name=name, _new_name=name, _new_parent=self,
                wraps=None if wraps is None else getattr(wraps, name))
            self._mock_children[name] = child
        elif isinstance(child, kinds["Later"]):
            child = self._mock_children[name] = child.make(self, name)
        return child

    def __setattr__(self, name, value):
        names = self._mock_methods
        if name in _PLAIN:
            return object.__setattr__(self, name, value)
        if (self._spec_set and names is not None and name not in names
                and name not in self.__dict__):
            raise AttributeError("Mock object has no attribute '%s'" % name)
        if name in UNSUPPORTED_MAGICS:
            raise AttributeError("Attempting to set unsupported magic method "
                                 "%r." % name)
        if name in ALL_MAGICS:
            if names is not None and name not in names:
                raise AttributeError("Mock object has no attribute '%s'"
                                     % name)
            if is_mock(value):
                _check_and_set_parent(self, value, None, name)
                setattr(type(self), name, kinds["proxies"][name])
            else:
                setattr(type(self), name, _method_of(value))
            self._mock_children[name] = value
            return
        if name == "__class__":
            self.__dict__["_spec_class"] = value
            return
        if _check_and_set_parent(self, value, name, name):
            self._mock_children[name] = value
        if self._mock_sealed and not hasattr(self, name):
            raise AttributeError(
                f"Cannot set {self._extract_mock_name()}.{name}")
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        if name in ALL_MAGICS and name in type(self).__dict__:
            delattr(type(self), name)
            if name not in self.__dict__:
                return
        child = self._mock_children.get(name)
        if name in self.__dict__:
            object.__delattr__(self, name)
        elif child is _deleted:
            raise AttributeError(name)
        self._mock_children[name] = _deleted

    def __dir__(self):
        made = [name for name, child in self._mock_children.items()
                if child is not _deleted]
        if not kinds["filter_dir"]():
            return object.__dir__(self)
        own = [name for name in dir(type(self)) if not name.startswith("_")]
        return sorted({*(self._mock_methods or ()), *own, *made,
                       *[name for name in self.__dict__
                         if not name.startswith("_")
                         or is_magic(name)]})

    def attach_mock(self, mock, attribute):
        if not is_mock(mock):
            mock = mock.mock
        mock._mock_parent = mock._mock_new_parent = None
        mock._mock_name, mock._mock_new_name = "", None
        setattr(self, attribute, mock)

    def configure_mock(self, /, **kwargs):
        for path, value in sorted(kwargs.items(),
                                  key=lambda item: item[0].count(".")):
            *above, last = path.split(".")
            obj = self
            for name in above:
                obj = getattr(obj, name)
            setattr(obj, last, value)

    def _get_child_mock(self, /, **kw):
        name = kw.get("_new_name")
        if self._mock_sealed:
            own = self._extract_mock_name()
            raise AttributeError(own + ("()" if name == "()" else f".{name}"))
        return kinds["child"](self, name)(**kw)

    # --- calls ---

    called = _kept("called")
    call_count = _kept("call_count")
    call_args = _kept("call_args")
    call_args_list = _kept("call_args_list")
    mock_calls = _kept("mock_calls")

    @property
    def return_value(self):
        if self._mock_delegate is not None:
            value = self._mock_delegate.return_value
        else:
            value = self._mock_return_value
        if value is DEFAULT:
            value = self._get_child_mock(_new_parent=self, _new_name="()")
            self.return_value = value
        return value

    @return_value.setter
    def return_value(self, value):
        if self._mock_delegate is not None:
            self._mock_delegate.return_value = value
        else:
            self.__dict__["_mock_return_value"] = value
            _check_and_set_parent(self, value, None, "()")

    @property
    def side_effect(self):
        if self._mock_delegate is None:
            return self._mock_side_effect
        return _effect(self._mock_delegate.side_effect)

    @side_effect.setter
    def side_effect(self, value):
        if self._mock_delegate is None:
            self.__dict__["_mock_side_effect"] = _effect(value)
        else:
            self._mock_delegate.side_effect = _effect(value)

    def reset_mock(self, visited=None, *, return_value=False,
                   side_effect=False):
        visited = set() if visited is None else visited
        if id(self) in visited:
            return
        visited.add(id(self))
        self.called, self.call_count, self.call_args = False, 0, None
        self.mock_calls, self.call_args_list = _CallList(), _CallList()
        self.__dict__["method_calls"] = _CallList()
        if return_value:
            self._mock_return_value = DEFAULT
        if side_effect:
            self._mock_side_effect = None
        for child in self._mock_children.values():
            if is_mock(child):
                child.reset_mock(visited, return_value=return_value,
                                 side_effect=side_effect)
        value = self._mock_return_value
        if is_mock(value) and value is not self:
            value.reset_mock(visited)

    # --- names ---

    def _extract_mock_name(self):
        names, dot, at = [self._mock_new_name], ".", self
        if names == ["()"]:
            dot = ""
        while at._mock_new_parent is not None:
            at = at._mock_new_parent
            names.append((at._mock_new_name or "") + dot)
            dot = "" if at._mock_new_name == "()" else "."
        names.reverse()
        first = at._mock_name or "mock"
        if len(names) > 1 and names[1] not in ("()", "()."):
            first += "."
        return "".join([first] + [name or "" for name in names[1:]])

    def __repr__(self):
        name = self._extract_mock_name()
        shown = "" if name in ("mock", "mock.") else f" name={name!r}"
        if self._spec_class is not None:
            kind = "spec_set" if self._spec_set else "spec"
            shown += f" {kind}={self._spec_class.__name__!r}"
        return f"<{type(self).__name__}{shown} id='{id(self)}'>"


def _method_of(function):
    def method(self, /, *args, **kwargs):
        return function(self, *args, **kwargs)
    method.__name__ = getattr(function, "__name__", "method")
    return method


def _effect(value):
    """What a side effect is kept as: an iterable becomes its iterator."""
    if value is None or _is_exception(value) or callable(value):
        return value
    try:
        return iter(value)
    except TypeError:
        return value
