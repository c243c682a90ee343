# contextlib.py - context managers made of generators, stacks of them, and
# the small ready-made ones.
import abc
import sys
from types import GenericAlias, MethodType

__all__ = ["asynccontextmanager", "contextmanager", "closing", "nullcontext",
           "AbstractContextManager", "AbstractAsyncContextManager",
           "AsyncExitStack", "ContextDecorator", "ExitStack",
           "redirect_stdout", "redirect_stderr", "suppress", "aclosing",
           "AsyncContextDecorator", "chdir"]


def _has_methods(cls, *names):
    for name in names:
        for c in cls.__mro__:
            if name in c.__dict__:
                if c.__dict__[name] is None:
                    return NotImplemented
                break
        else:
            return NotImplemented
    return True


class AbstractContextManager(abc.ABC):
    __class_getitem__ = classmethod(GenericAlias)

    def __enter__(self):
        return self

    @abc.abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, C):
        if cls is AbstractContextManager:
            return _has_methods(C, "__enter__", "__exit__")
        return NotImplemented


class AbstractAsyncContextManager(abc.ABC):
    __class_getitem__ = classmethod(GenericAlias)

    async def __aenter__(self):
        return self

    @abc.abstractmethod
    async def __aexit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, C):
        if cls is AbstractAsyncContextManager:
            return _has_methods(C, "__aenter__", "__aexit__")
        return NotImplemented


def _copy_looks(to, func):
    for name in ("__module__", "__name__", "__qualname__", "__doc__"):
        try:
            setattr(to, name, getattr(func, name))
        except AttributeError:
            pass
    to.__dict__.update(getattr(func, "__dict__", {}))
    to.__wrapped__ = func
    return to


class ContextDecorator:
    def _recreate_cm(self):
        return self

    def __call__(self, func):
        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)
        return _copy_looks(inner, func)


class AsyncContextDecorator:
    def _recreate_cm(self):
        return self

    def __call__(self, func):
        async def inner(*args, **kwds):
            async with self._recreate_cm():
                return await func(*args, **kwds)
        return _copy_looks(inner, func)


class _GeneratorContextManagerBase:
    """What both kinds of generator-made managers share."""

    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func, self.args, self.kwds = func, args, kwds
        doc = getattr(func, "__doc__", None)
        self.__doc__ = type(self).__doc__ if doc is None else doc

    def _recreate_cm(self):
        return self.__class__(self.func, self.args, self.kwds)

    def _passed_on(self, exc, value, traceback, stop):
        """True if [exc], which left the generator, must be raised."""
        if exc is value:
            exc.__traceback__ = traceback
            return False
        if isinstance(value, stop) and exc.__cause__ is value:
            value.__traceback__ = traceback
            return False
        return True


class _GeneratorContextManager(_GeneratorContextManagerBase,
                               AbstractContextManager, ContextDecorator):
    """Helper for @contextmanager decorator."""

    def __enter__(self):
        del self.args, self.kwds, self.func
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, typ, value, traceback):
        if typ is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
            raise RuntimeError("generator didn't stop")
        if value is None:
            value = typ()
        try:
            self.gen.throw(typ, value, traceback)
        except StopIteration as exc:
            return exc is not value
        except RuntimeError as exc:
            if self._passed_on(exc, value, traceback, StopIteration):
                raise
            return False
        except BaseException as exc:
            if exc is not value:
                raise
            exc.__traceback__ = traceback
            return False
        raise RuntimeError("generator didn't stop after throw()")


class _AsyncGeneratorContextManager(_GeneratorContextManagerBase,
                                    AbstractAsyncContextManager,
                                    AsyncContextDecorator):
    """Helper for @asynccontextmanager decorator."""

    async def __aenter__(self):
        del self.args, self.kwds, self.func
        try:
            return await anext(self.gen)
        except StopAsyncIteration:
            raise RuntimeError("generator didn't yield") from None

    async def __aexit__(self, typ, value, traceback):
        if typ is None:
            try:
                await anext(self.gen)
            except StopAsyncIteration:
                return False
            raise RuntimeError("generator didn't stop")
        if value is None:
            value = typ()
        try:
            await self.gen.athrow(typ, value, traceback)
        except StopAsyncIteration as exc:
            return exc is not value
        except RuntimeError as exc:
            if self._passed_on(exc, value, traceback,
                               (StopIteration, StopAsyncIteration)):
                raise
            return False
        except BaseException as exc:
            if exc is not value:
                raise
            exc.__traceback__ = traceback
            return False
        raise RuntimeError("generator didn't stop after athrow()")


def contextmanager(func):
    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)
    return _copy_looks(helper, func)


def asynccontextmanager(func):
    def helper(*args, **kwds):
        return _AsyncGeneratorContextManager(func, args, kwds)
    return _copy_looks(helper, func)


class closing(AbstractContextManager):
    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class aclosing(AbstractAsyncContextManager):
    def __init__(self, thing):
        self.thing = thing

    async def __aenter__(self):
        return self.thing

    async def __aexit__(self, *exc_info):
        await self.thing.aclose()


class _Redirect(AbstractContextManager):
    _stream = None

    def __init__(self, new_target):
        self._new_target = new_target
        self._old_targets = []

    def __enter__(self):
        self._old_targets.append(getattr(sys, self._stream))
        setattr(sys, self._stream, self._new_target)
        return self._new_target

    def __exit__(self, exctype, excinst, exctb):
        setattr(sys, self._stream, self._old_targets.pop())


class redirect_stdout(_Redirect):
    _stream = "stdout"


class redirect_stderr(_Redirect):
    _stream = "stderr"


class suppress(AbstractContextManager):
    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exctype, excinst, exctb):
        return exctype is not None and issubclass(exctype, self._exceptions)


class nullcontext(AbstractContextManager, AbstractAsyncContextManager):
    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *excinfo):
        pass

    async def __aenter__(self):
        return self.enter_result

    async def __aexit__(self, *excinfo):
        pass


class chdir(AbstractContextManager):
    def __init__(self, path):
        raise RuntimeError("ticktape does not provide contextlib.chdir: a "
                           "program here sees no files")

    def __exit__(self, *excinfo):
        pass


# --- stacks -----------------------------------------------------------------

def _not_a_manager(cls, kind):
    return TypeError("'%s.%s' object does not support the %s protocol"
                     % (cls.__module__, cls.__qualname__, kind))


def _method(cls, name):
    for c in cls.__mro__:
        if name in c.__dict__:
            return getattr(cls, name)
    raise AttributeError(name)


def _fix_context(new_exc, old_exc, outer):
    """Hangs [old_exc] under [new_exc]'s chain of contexts, where what was
    being handled outside ([outer]) now stands."""
    while True:
        context = new_exc.__context__
        if context is None or context is old_exc:
            return
        if context is outer:
            break
        new_exc = context
    new_exc.__context__ = old_exc


class _BaseExitStack:
    def __init__(self):
        self._exit_callbacks = []

    def pop_all(self):
        new_stack = type(self)()
        new_stack._exit_callbacks = self._exit_callbacks
        self._exit_callbacks = []
        return new_stack

    def push(self, exit):
        try:
            method = _method(type(exit), "__exit__")
        except AttributeError:
            self._push(exit, True)
        else:
            self._push(MethodType(method, exit), True)
        return exit

    def enter_context(self, cm):
        cls = type(cm)
        try:
            enter = _method(cls, "__enter__")
            exit = _method(cls, "__exit__")
        except AttributeError:
            raise _not_a_manager(cls, "context manager") from None
        result = enter(cm)
        self._push(MethodType(exit, cm), True)
        return result

    def callback(self, callback, /, *args, **kwds):
        def call(exc_type, exc, tb):
            callback(*args, **kwds)
        call.__wrapped__ = callback
        self._push(call, True)
        return callback

    def _push(self, callback, is_sync):
        self._exit_callbacks.append((is_sync, callback))

    def _raise(self, exc):
        context = exc.__context__
        try:
            raise exc
        except BaseException:
            exc.__context__ = context
            raise


class ExitStack(_BaseExitStack, AbstractContextManager):
    def __enter__(self):
        return self

    def __exit__(self, *exc_details):
        exc = exc_details[1]
        received = exc is not None
        outer = sys.exc_info()[1]
        suppressed = pending = False
        while self._exit_callbacks:
            callback = self._exit_callbacks.pop()[1]
            try:
                if callback(type(exc) if exc is not None else None, exc,
                            exc.__traceback__ if exc is not None else None):
                    suppressed = True
                    pending = False
                    exc = None
            except BaseException as new:
                _fix_context(new, exc, outer)
                pending = True
                exc = new
        if pending:
            self._raise(exc)
        return received and suppressed

    def close(self):
        self.__exit__(None, None, None)


class AsyncExitStack(_BaseExitStack, AbstractAsyncContextManager):
    async def enter_async_context(self, cm):
        cls = type(cm)
        try:
            enter = _method(cls, "__aenter__")
            exit = _method(cls, "__aexit__")
        except AttributeError:
            raise _not_a_manager(cls, "asynchronous context manager") \
                from None
        result = await enter(cm)
        self._push(MethodType(exit, cm), False)
        return result

    def push_async_exit(self, exit):
        try:
            method = _method(type(exit), "__aexit__")
        except AttributeError:
            self._push(exit, False)
        else:
            self._push(MethodType(method, exit), False)
        return exit

    def push_async_callback(self, callback, /, *args, **kwds):
        async def call(exc_type, exc, tb):
            await callback(*args, **kwds)
        call.__wrapped__ = callback
        self._push(call, False)
        return callback

    async def aclose(self):
        await self.__aexit__(None, None, None)

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc_details):
        exc = exc_details[1]
        received = exc is not None
        outer = sys.exc_info()[1]
        suppressed = pending = False
        while self._exit_callbacks:
            is_sync, callback = self._exit_callbacks.pop()
            try:
                result = callback(
                    type(exc) if exc is not None else None, exc,
                    exc.__traceback__ if exc is not None else None)
                if not is_sync:
                    result = await result
                if result:
                    suppressed = True
                    pending = False
                    exc = None
            except BaseException as new:
                _fix_context(new, exc, outer)
                pending = True
                exc = new
        if pending:
            self._raise(exc)
        return received and suppressed
