# gevent.event.py - flags and results that greenlets wait for.
from _tell import event as _event, object as _object
from gevent._linkable import Linkable
from gevent.timeout import Timeout

__all__ = ["Event", "AsyncResult"]

_UNSET = object()


class Event(Linkable):
    __module__ = "gevent._gevent_cevent"

    def __init__(self):
        super().__init__()
        self._flag = False
        self._tape = _object("Event", 0)

    def __str__(self):
        return "<%s %s _links[%s]>" % (
            type(self).__name__, "set" if self._flag else "clear",
            self.linkcount())

    def is_set(self):
        return self._flag

    isSet = ready = is_set

    def set(self):
        self._flag = True
        _event("set", self._tape, -1, -1, 0)
        self._check_and_notify()

    def clear(self):
        self._flag = False
        _event("clear", self._tape, -1, -1, 0)

    def _wait_return_value(self, waited, success):
        return success if waited else self._flag

    def wait(self, timeout=None):
        if not self._flag:
            _event("blocked", self._tape, -1, -1, 0)
        return self._wait(timeout)

    def _at_fork_reinit(self):
        self.hub = self._notifier = None

    _reset_internal_locks = _at_fork_reinit


class AsyncResult(Linkable):
    __module__ = "gevent._gevent_cevent"

    def __init__(self):
        super().__init__()
        self._value = _UNSET
        self._exc_info = ()

    @property
    def value(self):
        return None if self._value is _UNSET else self._value

    @property
    def exception(self):
        return self._exc_info[1] if self._exc_info else None

    @property
    def exc_info(self):
        return self._exc_info

    def __str__(self):
        text = "<%s " % type(self).__name__
        if self.value is not None or self._exc_info:
            text += "value=%r " % (self.value,)
        if self.exception is not None:
            text += "exception=%r " % (self.exception,)
        if not self._exc_info:
            text += "unset "
        return text + " _links[%s]>" % self.linkcount()

    def ready(self):
        return self._exc_info or self._value is not _UNSET

    def successful(self):
        return self._value is not _UNSET

    def set(self, value=None):
        self._value = value
        self._check_and_notify()

    def set_exception(self, exception, exc_info=None):
        self._exc_info = tuple(exc_info or (type(exception), exception, None))
        self._check_and_notify()

    def _raise_exception(self):
        typ, value, tb = self._exc_info
        raise (typ() if value is None else value).with_traceback(tb)

    def get(self, block=True, timeout=None):
        if self._value is not _UNSET:
            return self._value
        if self._exc_info:
            self._raise_exception()
        if not block:
            raise Timeout()
        self._capture_hub(True)
        self._wait_core(timeout, ())
        return self.get(block=False)

    def get_nowait(self):
        return self.get(block=False)

    def _wait_return_value(self, waited, success):
        return self.value

    def wait(self, timeout=None):
        return self._wait(timeout)

    # As the target of a link.
    def __call__(self, source):
        if source.successful():
            self.set(source.value)
        else:
            self.set_exception(source.exception,
                               getattr(source, "exc_info", None))

    # As concurrent.futures would have it.
    def result(self, timeout=None):
        return self.get(timeout=timeout)

    set_result = set

    def done(self):
        return self.ready()

    def cancel(self):
        return False

    cancelled = cancel
