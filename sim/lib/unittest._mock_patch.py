# unittest._mock_patch.py - puts something in the place of something else, for as
# long as a function, a class of tests or a block runs.
import contextlib
import inspect
import sys
from functools import wraps
from importlib import _resolve

from unittest._mock_asserts import is_mock
from unittest._mock_calls import DEFAULT
from unittest._mock_magic import (AsyncMock, MagicMock, NonCallableMagicMock)
from unittest._mock_objects import InvalidSpecError, NonCallableMock
from unittest._mock_spec import _calls, create_autospec

_active = []                        # begun with start()


def _getter(target):
    try:
        path, attribute = target.rsplit(".", 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError("Need a valid target to patch. You supplied: "
                        f"{target!r}")
    return (lambda: _resolve(path)), attribute


class _Startable:
    def start(self):
        result = self.__enter__()
        _active.append(self)
        return result

    def stop(self):
        try:
            _active.remove(self)
        except ValueError:
            return None             # not started, or stopped already
        return self.__exit__(None, None, None)


class _patch(_Startable):
    __module__ = "unittest.mock"
    attribute_name = None

    def __init__(self, getter, attribute, new, spec, create, spec_set,
                 autospec, new_callable, kwargs, *, unsafe=False):
        if new_callable is not None:
            if new is not DEFAULT:
                raise ValueError("Cannot use 'new' and 'new_callable' "
                                 "together")
            if autospec is not None:
                raise ValueError("Cannot use 'autospec' and 'new_callable' "
                                 "together")
        if not unsafe:
            _check_arguments(kwargs)
        self.getter, self.attribute, self.new = getter, attribute, new
        self.new_callable, self.spec, self.create = new_callable, spec, create
        self.has_local, self.spec_set = False, spec_set
        self.autospec, self.kwargs = autospec, kwargs
        self.additional_patchers = []
        self.is_started = False

    def copy(self):
        other = _patch(self.getter, self.attribute, self.new, self.spec,
                       self.create, self.spec_set, self.autospec,
                       self.new_callable, self.kwargs)
        other.attribute_name = self.attribute_name
        other.additional_patchers = [p.copy()
                                     for p in self.additional_patchers]
        return other

    # --- as a decorator ---

    def __call__(self, func):
        if isinstance(func, type):
            return self._decorate_class(func)
        return self._decorate(func)

    def _decorate_class(self, cls):
        for name in dir(cls):
            value = getattr(cls, name)
            if name.startswith(patch.TEST_PREFIX) and hasattr(value,
                                                              "__call__"):
                setattr(cls, name, self.copy()(value))
        return cls

    def _decorate(self, func):
        if hasattr(func, "patchings"):
            func.patchings.append(self)
            return func

        @contextlib.contextmanager
        def applied(patched, args, kwargs):
            extra = []
            with contextlib.ExitStack() as stack:
                for patching in patched.patchings:
                    made = stack.enter_context(patching)
                    if patching.attribute_name is not None:
                        kwargs.update(made)
                    elif patching.new is DEFAULT:
                        extra.append(made)
                yield args + tuple(extra), kwargs

        if inspect.iscoroutinefunction(func):
            @wraps(func)
            async def patched(*args, **kwargs):
                with applied(patched, args, kwargs) as (args, kwargs):
                    return await func(*args, **kwargs)
        else:
            @wraps(func)
            def patched(*args, **kwargs):
                with applied(patched, args, kwargs) as (args, kwargs):
                    return func(*args, **kwargs)
        patched.patchings = [self]
        return patched

    # --- as a block ---

    def get_original(self):
        """What stands there, and whether the target has it itself."""
        target, name = self.getter(), self.attribute
        local = False
        try:
            original = target.__dict__[name]
        except (AttributeError, KeyError):
            original = getattr(target, name, DEFAULT)
        else:
            local = True
        import builtins
        if hasattr(builtins, name) and isinstance(target, type(sys)):
            self.create = True
        if not self.create and original is DEFAULT:
            raise AttributeError(
                f"{target} does not have the attribute {name!r}")
        return original, local

    def __enter__(self):
        self.spec = None if self.spec is False else self.spec
        self.spec_set = None if self.spec_set is False else self.spec_set
        if self.autospec is False:
            self.autospec = None
        if self.spec is not None and self.autospec is not None:
            raise TypeError("Can't specify spec and autospec")
        if self.autospec is not None and self.spec_set not in (True, None):
            raise TypeError("Can't provide explicit spec_set *and* spec or "
                            "autospec")
        self.target = self.getter()
        original, local = self.get_original()
        new = self._made(original)
        self.temp_original, self.has_local = original, local
        self._exit_stack = contextlib.ExitStack()
        self.is_started = True
        try:
            setattr(self.target, self.attribute, new)
            if self.attribute_name is None:
                return new
            made = {}
            if self.new is DEFAULT:
                made[self.attribute_name] = new
            for patching in self.additional_patchers:
                more = self._exit_stack.enter_context(patching)
                if patching.new is DEFAULT:
                    made.update(more)
            return made
        except:
            if not self.__exit__(*sys.exc_info()):
                raise

    def _made(self, original):
        """What is put in the place of [original]."""
        if self.new is DEFAULT and self.autospec is None:
            return self._made_mock(original)
        if self.autospec is None:
            if self.kwargs:
                raise TypeError("Can't pass kwargs to a mock we aren't "
                                "creating")
            return self.new
        if self.new is not DEFAULT:
            raise TypeError("autospec creates the mock for you. Can't specify "
                            "autospec and new.")
        if original is DEFAULT:
            raise TypeError("Can't use 'autospec' with create=True")
        spec = original if self.autospec is True else self.autospec
        if is_mock(original):
            raise InvalidSpecError(
                f"Cannot autospec attr {self.attribute!r} as the patch target "
                f"has already been mocked out. [target={self.target!r}, "
                f"attr={self.autospec!r}]")
        return create_autospec(spec, spec_set=bool(self.spec_set),
                               _name=self.attribute, **self.kwargs)

    def _made_mock(self, original):
        spec, spec_set = self.spec, self.spec_set
        if spec is True:
            spec = original
            if spec_set is True:
                spec_set, spec = original, None
        elif spec is None and spec_set is True:
            spec_set = original
        like = spec_set if spec is None else spec
        if like is not None and original is DEFAULT:
            raise TypeError("Can't use 'spec' with create=True")
        if self.new_callable is not None:
            kind = self.new_callable
        elif inspect.iscoroutinefunction(
                original if like is None else like):
            kind = AsyncMock
        elif like is not None and not (
                "__call__" in like if isinstance(like, list)
                else callable(like)):
            kind = NonCallableMagicMock
        else:
            kind = MagicMock
        given = {}
        if spec is not None:
            given["spec"] = spec
        if spec_set is not None:
            given["spec_set"] = spec_set
        if (isinstance(kind, type) and issubclass(kind, NonCallableMock)
                and self.attribute):
            given["name"] = self.attribute
        given.update(self.kwargs)
        new = kind(**given)
        if isinstance(like, type) and is_mock(new):
            # What the class makes is like its instances.
            given.pop("name", None)
            result = (kind if _calls(like) else NonCallableMagicMock)
            new.return_value = result(_new_parent=new, _new_name="()",
                                      **given)
        return new

    def __exit__(self, *exc_info):
        if not self.is_started:
            return
        if self.has_local and self.temp_original is not DEFAULT:
            setattr(self.target, self.attribute, self.temp_original)
        else:
            delattr(self.target, self.attribute)
            if not self.create and (not hasattr(self.target, self.attribute)
                                    or self.attribute in _OF_FUNCTIONS):
                setattr(self.target, self.attribute, self.temp_original)
        del self.temp_original, self.has_local, self.target
        self.is_started = False
        stack = self._exit_stack
        del self._exit_stack
        return stack.__exit__(*exc_info)


_OF_FUNCTIONS = ("__doc__", "__module__", "__defaults__", "__annotations__",
                 "__kwdefaults__")


def _check_arguments(kwargs):
    for name in "autospect", "auto_spec", "set_spec":
        if name in kwargs:
            raise RuntimeError(f"{name!r} might be a typo; use unsafe=True if "
                               "this is intended")


# --- its kinds --------------------------------------------------------------

def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None,
          autospec=None, new_callable=None, *, unsafe=False, **kwargs):
    getter, attribute = _getter(target)
    return _patch(getter, attribute, new, spec, create, spec_set, autospec,
                  new_callable, kwargs, unsafe=unsafe)


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False,
                  spec_set=None, autospec=None, new_callable=None, *,
                  unsafe=False, **kwargs):
    if isinstance(target, str):
        raise TypeError(f"{target!r} must be the actual object to be patched, "
                        "not a str")
    return _patch(lambda: target, attribute, new, spec, create, spec_set,
                  autospec, new_callable, kwargs, unsafe=unsafe)


def _patch_multiple(target, spec=None, create=False, spec_set=None,
                    autospec=None, new_callable=None, **kwargs):
    if isinstance(target, str):
        path = target
        getter = lambda: _resolve(path)
    else:
        getter = lambda: target
    if not kwargs:
        raise ValueError("Must supply at least one keyword argument with "
                         "patch.multiple")
    patchers = []
    for attribute, new in kwargs.items():
        patcher = _patch(getter, attribute, new, spec, create, spec_set,
                         autospec, new_callable, {})
        patcher.attribute_name = attribute
        patchers.append(patcher)
    first, *first.additional_patchers = patchers
    return first


class _patch_dict(_Startable):
    __module__ = "unittest.mock"

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict, self.values = in_dict, dict(values)
        self.values.update(kwargs)
        self.clear, self._original = clear, None

    def __call__(self, f):
        if isinstance(f, type):
            for name in dir(f):
                value = getattr(f, name)
                if name.startswith(patch.TEST_PREFIX) and callable(value):
                    setattr(f, name, _patch_dict(self.in_dict, self.values,
                                                 self.clear)(value))
            return f
        if inspect.iscoroutinefunction(f):
            @wraps(f)
            async def inner(*args, **kw):
                with self:
                    return await f(*args, **kw)
        else:
            @wraps(f)
            def inner(*args, **kw):
                with self:
                    return f(*args, **kw)
        return inner

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _resolve(self.in_dict)
        d = self.in_dict
        try:
            self._original = d.copy()
        except AttributeError:
            self._original = {key: d[key] for key in d}
        if self.clear:
            _clear(d)
        try:
            d.update(self.values)
        except AttributeError:
            for key in self.values:
                d[key] = self.values[key]
        return d

    def __exit__(self, *args):
        if self._original is not None:
            self._restore()
        return False

    def _restore(self):
        _clear(self.in_dict)
        try:
            self.in_dict.update(self._original)
        except AttributeError:
            for key in self._original:
                self.in_dict[key] = self._original[key]
        self._original = None


def _clear(d):
    try:
        d.clear()
    except AttributeError:
        for key in list(d):
            del d[key]


def _patch_stopall():
    for patching in reversed(_active[:]):
        patching.stop()


patch.object = _patch_object
patch.dict = _patch_dict
patch.multiple = _patch_multiple
patch.stopall = _patch_stopall
patch.TEST_PREFIX = "test"
