# unittest._mock_spec.py - mocks that have what something else has, all the way
# down, and are called as it is.
import inspect

from unittest._mock_asserts import is_mock
from unittest._mock_magic import (AsyncMock, MagicMock,
                                  NonCallableMagicMock)
from unittest._mock_names import ASYNC_MAGICS, SYNC_MAGICS, kinds
from unittest._mock_objects import InvalidSpecError, _signature_of

_FORWARDED = """
assert_called_with assert_called_once_with assert_has_calls assert_any_call
assert_called assert_not_called assert_called_once reset_mock attach_mock
assert_awaited assert_awaited_once assert_awaited_with
assert_awaited_once_with assert_any_await assert_has_awaits
assert_not_awaited
""".split()


_KEPT = """
called call_count call_args call_args_list mock_calls return_value side_effect
await_count await_args await_args_list
""".split()


class Later:
    """A child of an autospec that nobody has asked for yet."""

    def __init__(self, spec, spec_set, as_instance):
        self.spec, self.spec_set = spec, spec_set
        self.as_instance = as_instance

    def make(self, parent, name):
        return create_autospec(self.spec, self.spec_set, self.as_instance,
                               _parent=parent, _name=name)


kinds["Later"] = Later


def _check_signature(mock, signature):
    """Calls of [mock] have to fit [signature]."""
    def check(self, /, *args, **kwargs):
        signature.bind(*args, **kwargs)
    type(mock)._mock_check_sig = check


def _stand_in(mock, original, signature):
    """A function that calls [mock] if that is called as it may be."""
    def function(*args, **kwargs):
        if signature is not None:
            signature.bind(*args, **kwargs)
        return mock(*args, **kwargs)

    if inspect.iscoroutinefunction(original):
        function._is_coroutine = True
    for name in "__name__", "__doc__", "__module__":
        if isinstance(getattr(original, name, None), str):
            setattr(function, name, getattr(original, name))
    function.__qualname__ = function.__name__
    if signature is not None:
        function.__signature__ = signature
    # What is kept with the function is there for the mock as well.
    function.mock = mock
    for name in _KEPT:
        if hasattr(type(mock), name):
            setattr(function, name, getattr(mock, name))
    function.method_calls = mock.method_calls
    function._mock_children = mock._mock_children
    for name in _FORWARDED:
        if hasattr(type(mock), name):
            setattr(function, name, getattr(mock, name))
    mock._mock_delegate = function
    return function


def _skips_first(spec, entry, is_type):
    """Whether the first argument of a method is given by the call itself."""
    cls = spec if isinstance(spec, type) else type(spec)
    for base in cls.__mro__:
        if entry in base.__dict__:
            found = base.__dict__[entry]
            if isinstance(found, staticmethod):
                return False
            if isinstance(found, classmethod):
                return True
            return is_type and inspect.isroutine(found)
    return is_type


def create_autospec(spec, spec_set=False, instance=False, _parent=None,
                    _name=None, *, unsafe=False, **kwargs):
    if isinstance(spec, (list, tuple)):
        spec = type(spec)
    if is_mock(spec):
        raise InvalidSpecError("Cannot autospec a Mock object. "
                               f"[object={spec!r}]")
    is_type = isinstance(spec, type)
    is_function = inspect.isfunction(spec) or inspect.ismethod(spec)
    is_async = inspect.iscoroutinefunction(spec)
    given = {"spec_set" if spec_set else "spec": None if spec is None
             else spec}
    if unsafe:
        given["unsafe"] = True
    if is_type and instance:
        given["_spec_as_instance"] = True
    if is_async:
        kind = AsyncMock
    elif inspect.isdatadescriptor(spec):
        given, kind = {}, MagicMock
    elif (is_type and instance and not hasattr(spec, "__call__")
          or not callable(spec)):
        kind = NonCallableMagicMock
    elif is_type and instance and not _calls(spec):
        kind = NonCallableMagicMock
    else:
        kind = MagicMock
    name = kwargs.pop("name", _name)
    given.update(kwargs)
    mock = kind(parent=_parent, _new_parent=_parent, name=name,
                _new_name=_name or "", **given)
    result = mock
    if is_function:
        bound = inspect.ismethod(spec)
        result = _stand_in(mock, spec.__func__ if bound else spec,
                           _signature_of(spec, instance, False))
    elif kind is not NonCallableMagicMock and mock._spec_signature:
        _check_signature(mock, mock._spec_signature)
    if _parent is not None and not instance:
        _parent._mock_children[_name] = mock
    if is_type and not instance and "return_value" not in kwargs:
        mock.return_value = create_autospec(spec, spec_set, instance=True,
                                            _name="()", _parent=mock)
    _add_children(mock, spec, spec_set, is_type, instance)
    return result


def _calls(cls):
    """Whether instances of [cls] can be called."""
    return any("__call__" in base.__dict__ for base in cls.__mro__)


def _add_children(mock, spec, spec_set, is_type, instance):
    for entry in dir(spec):
        if (entry.startswith("__") and entry.endswith("__")
                or entry in SYNC_MAGICS | ASYNC_MAGICS):
            continue
        try:
            original = getattr(spec, entry)
        except AttributeError:
            continue
        if not inspect.isroutine(original):
            child = Later(original, spec_set, False)
            mock._mock_children[entry] = child
            continue
        skips = _skips_first(spec, entry, is_type and instance) and (
            not inspect.ismethod(original))
        is_async = inspect.iscoroutinefunction(original)
        child = (AsyncMock if is_async else MagicMock)(
            parent=mock, name=entry, _new_name=entry, _new_parent=mock,
            _eat_self=skips,
            **{"spec_set" if spec_set else "spec": original})
        mock._mock_children[entry] = child
        if child._spec_signature:
            _check_signature(child, child._spec_signature)


def seal(mock):
    """Nothing that a mock does not have yet is made any more."""
    mock._mock_sealed = True
    for name in dir(mock):
        child = mock._mock_children.get(name)
        if not is_mock(child) or child is mock:
            continue
        if child._mock_new_parent is mock:
            seal(child)
    value = mock._mock_return_value
    if is_mock(value) and value._mock_new_parent is mock:
        seal(value)
