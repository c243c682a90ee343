# unittest._mock_magic.py - mocks that can be called, that have magic methods, and
# that are awaited.
import inspect

from unittest._mock_asserts import is_mock
from unittest._mock_calls import DEFAULT, _Call, _CallList
from unittest._mock_names import (ALL_MAGICS, ASYNC_MAGICS, SYNC_MAGICS,
                                  kinds)
from unittest._mock_objects import NonCallableMock, _is_exception, _kept

# --- calling ----------------------------------------------------------------


class CallableMixin:
    __module__ = "unittest.mock"

    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT,
                 wraps=None, name=None, spec_set=None, parent=None,
                 _spec_state=None, _new_name="", _new_parent=None, **kwargs):
        super().__init__(spec, wraps, name, spec_set, parent, _spec_state,
                         _new_name, _new_parent, **kwargs)
        if return_value is not DEFAULT:
            self.return_value = return_value
        if side_effect is not None:
            self.side_effect = side_effect

    def _mock_check_sig(self, /, *args, **kwargs):
        pass                        # create_autospec() has another

    def __call__(self, /, *args, **kwargs):
        self._mock_check_sig(*args, **kwargs)
        self._increment_mock_call(*args, **kwargs)
        return self._execute_mock_call(*args, **kwargs)

    def _increment_mock_call(self, /, *args, **kwargs):
        self.called = True
        self.call_count += 1
        made = _Call((args, kwargs), two=True)
        self.call_args = made
        self.call_args_list.append(made)
        self.mock_calls.append(_Call(("", args, kwargs)))
        # Those above it know the call by the way to it: by names alone, as
        # long as there are only attributes on it (method_calls), and with
        # the calls on it (mock_calls).
        is_method = self._mock_parent is not None
        method, name = self._mock_name, self._mock_new_name
        is_call = name == "()"
        above = self._mock_new_parent
        while above is not None:
            if is_method:
                above.method_calls.append(_Call((method, args, kwargs)))
                is_method = above._mock_parent is not None
                if is_method:
                    method = f"{above._mock_name}.{method}"
            above.mock_calls.append(_Call((name, args, kwargs)))
            if above._mock_new_name:
                name = above._mock_new_name + ("" if is_call else ".") + name
                is_call = above._mock_new_name == "()"
            above = above._mock_new_parent

    def _execute_mock_call(self, /, *args, **kwargs):
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if not callable(effect):
                result = next(effect)
                if _is_exception(result):
                    raise result
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        return self._result(args, kwargs)

    def _result(self, args, kwargs):
        if self._mock_return_value is not DEFAULT:
            return self.return_value
        stand_in = self._mock_delegate
        if stand_in is not None and stand_in.return_value is not DEFAULT:
            return stand_in.return_value
        if self._mock_wraps is not None:
            return self._mock_wraps(*args, **kwargs)
        return self.return_value


class Mock(CallableMixin, NonCallableMock):
    """A mock that has any attribute and can be called."""
    __module__ = "unittest.mock"


# --- magic methods ----------------------------------------------------------

_RESULTS = {
    "__lt__": NotImplemented, "__gt__": NotImplemented,
    "__le__": NotImplemented, "__ge__": NotImplemented, "__int__": 1,
    "__contains__": False, "__len__": 0, "__exit__": False, "__float__": 1.0,
    "__bool__": True, "__index__": 1, "__aexit__": False,
}


def _fspath(mock):
    return (f"{type(mock).__name__}/{mock._extract_mock_name()}/"
            f"{id(mock)}")


_COMPUTED = {"__hash__": object.__hash__, "__str__": object.__str__,
             "__sizeof__": object.__sizeof__, "__fspath__": _fspath}


def _eq_of(mock):
    def eq(other):
        given = mock._mock_children["__eq__"]._mock_return_value
        return given if given is not DEFAULT else (
            True if mock is other else NotImplemented)
    return eq


def _ne_of(mock):
    def ne(other):
        given = mock._mock_children["__ne__"]._mock_return_value
        if given is not DEFAULT:
            return DEFAULT
        return False if mock is other else NotImplemented
    return ne


def _iter_of(mock):
    def make_iter():
        given = mock._mock_children["__iter__"]._mock_return_value
        return iter([]) if given is DEFAULT else iter(given)
    return make_iter


async def _each(items):
    for item in items:
        yield item


def _aiter_of(mock):
    def make_aiter():
        given = mock._mock_children["__aiter__"]._mock_return_value
        return _each([] if given is DEFAULT else given)
    return make_aiter


_EFFECTS = {"__eq__": _eq_of, "__ne__": _ne_of, "__iter__": _iter_of,
            "__aiter__": _aiter_of}


class MagicProxy:
    """Stands in the class of a mock for a magic method: the mock of it is made
    when it is first wanted."""

    def __init__(self, name):
        self.name = name

    def __get__(self, mock, cls=None):
        if mock is None:
            return self
        made = mock._mock_children.get(self.name)
        if made is None:
            made = mock._get_child_mock(name=self.name, _new_name=self.name,
                                        _new_parent=mock)
            mock._mock_children[self.name] = made
            self._give_result(mock, made)
        return made

    def __call__(self, mock, /, *args, **kwargs):
        return self.__get__(mock)(*args, **kwargs)

    def _give_result(self, mock, made):
        if self.name in _RESULTS:
            made.return_value = _RESULTS[self.name]
        elif self.name in _COMPUTED:
            made.return_value = _COMPUTED[self.name](mock)
        elif self.name in _EFFECTS:
            made.side_effect = _EFFECTS[self.name](mock)


kinds["proxies"] = _PROXIES = {name: MagicProxy(name) for name in ALL_MAGICS}


class MagicMixin:
    __module__ = "unittest.mock"

    def __init__(self, /, *args, **kw):
        super().__init__(*args, **kw)
        self._set_magics()

    def _set_magics(self):
        names = self._mock_methods
        own = type(self)
        for name in SYNC_MAGICS | ASYNC_MAGICS:
            if names is None or name in names:
                if name not in own.__dict__:
                    setattr(own, name, _PROXIES[name])
            elif isinstance(own.__dict__.get(name), MagicProxy):
                delattr(own, name)

    def mock_add_spec(self, spec, spec_set=False):
        self._mock_add_spec(spec, spec_set)
        self._set_magics()


class NonCallableMagicMock(MagicMixin, NonCallableMock):
    """A mock with magic methods that cannot be called."""
    __module__ = "unittest.mock"


class MagicMock(MagicMixin, Mock):
    """A mock with magic methods."""
    __module__ = "unittest.mock"

    def reset_mock(self, /, *args, return_value=False, **kwargs):
        super().reset_mock(*args, return_value=return_value, **kwargs)
        if return_value:
            for name, child in self._mock_children.items():
                if name in _PROXIES and is_mock(child):
                    _PROXIES[name]._give_result(self, child)


# --- awaiting ---------------------------------------------------------------

class _Code:
    """What tells inspect and asyncio that a mock is a coroutine function."""
    co_flags = inspect.CO_COROUTINE


class AsyncMockMixin:
    __module__ = "unittest.mock"
    _mock_is_async = True
    __code__ = _Code

    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.__dict__.update(
            _mock_await_count=0, _mock_await_args=None,
            _mock_await_args_list=_CallList(), __name__="AsyncMock")

    await_count = _kept("await_count")
    await_args = _kept("await_args")
    await_args_list = _kept("await_args_list")

    async def _execute_mock_call(self, /, *args, **kwargs):
        made = _Call((args, kwargs), two=True)
        self.await_count += 1
        self.await_args = made
        self.await_args_list.append(made)
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if not callable(effect):
                try:
                    result = next(effect)
                except StopIteration:
                    raise StopAsyncIteration
                if _is_exception(result):
                    raise result
            elif inspect.iscoroutinefunction(effect):
                result = await effect(*args, **kwargs)
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if self._mock_return_value is not DEFAULT:
            return self.return_value
        wraps = self._mock_wraps
        if wraps is not None:
            result = wraps(*args, **kwargs)
            return await result if inspect.iscoroutinefunction(
                wraps) else result
        return self.return_value

    def reset_mock(self, /, *args, **kwargs):
        super().reset_mock(*args, **kwargs)
        self.await_count, self.await_args = 0, None
        self.await_args_list = _CallList()

    # --- assertions ---

    def assert_awaited(self):
        if self.await_count == 0:
            raise AssertionError(
                f"Expected {self._own_name()} to have been awaited.")

    def assert_awaited_once(self):
        if self.await_count != 1:
            raise AssertionError(
                f"Expected {self._own_name()} to have been awaited once. "
                f"Awaited {self.await_count} times.")

    def assert_awaited_with(self, /, *args, **kwargs):
        if self.await_args is None:
            raise AssertionError(
                f"Expected await: {self._shown_call(args, kwargs)}\n"
                "Not awaited")
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        if self._call_matcher(self.await_args) != expected:
            raise AssertionError(
                self._mismatch(args, kwargs, action="await")) from (
                expected if isinstance(expected, Exception) else None)

    def assert_awaited_once_with(self, /, *args, **kwargs):
        self.assert_awaited_once()
        self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        self._assert_any(self.await_args_list, args, kwargs, "await")

    def assert_has_awaits(self, calls, any_order=False):
        self._assert_has(self.await_args_list, calls, any_order, "Awaits",
                         "awaits")

    def assert_not_awaited(self):
        if self.await_count != 0:
            raise AssertionError(
                f"Expected {self._own_name()} to not have been awaited. "
                f"Awaited {self.await_count} times.")


class AsyncMock(AsyncMockMixin, MagicMixin, Mock):
    """A mock that is a coroutine function."""
    __module__ = "unittest.mock"


def _child_class(mock, name):
    """The class of the mock that stands for [name] of [mock]."""
    own = type(mock)
    if name in mock._spec_asyncs:
        return AsyncMock
    if issubclass(own, MagicMock) and name in ASYNC_MAGICS:
        return AsyncMock
    if issubclass(own, AsyncMockMixin):
        names = mock._mock_methods
        if name in SYNC_MAGICS or (names and name in names):
            return MagicMock
        return AsyncMock
    if not issubclass(own, CallableMixin):
        return (MagicMock if issubclass(own, NonCallableMagicMock) else Mock)
    return own.__mro__[1]


kinds["child"] = _child_class
kinds["AsyncMockMixin"] = AsyncMockMixin


class PropertyMock(Mock):
    """A mock that is a property of a class."""
    __module__ = "unittest.mock"

    def _get_child_mock(self, /, **kwargs):
        return MagicMock(**kwargs)

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, value):
        self(value)
