# gevent.timeout.py - an exception that comes when the time is over.
from greenlet import getcurrent
from gevent.hub import get_hub

__all__ = ["Timeout", "with_timeout"]

_UNSET = object()


# In place of a timer where there is no limit.
class _NoTimer:
    pending = active = False
    seconds = None

    def start(self, *args, **kwargs):
        raise AssertionError("non-expiring timer cannot be started")

    def stop(self):
        pass

    cancel = close = stop

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        pass


_no_timer = _NoTimer()


class Timeout(BaseException):
    def __init__(self, seconds=None, exception=None, ref=True, priority=-1,
                 _one_shot=False):
        BaseException.__init__(self)
        self.seconds, self.exception = seconds, exception
        self._one_shot = _one_shot
        self.timer = _no_timer
        if seconds is not None:
            self.timer = get_hub().loop.timer(seconds or 0.0, ref=ref,
                                              priority=priority)

    def start(self):
        if self.pending:
            raise AssertionError(
                "%r is already started; to restart it, cancel it first" % self)
        if self.seconds is None:
            return
        what = self.exception
        if what is None or what is False or isinstance(what, str):
            what = self
        self.timer.start(_throw, getcurrent(), what, update=True)

    @classmethod
    def start_new(cls, timeout=None, exception=None, ref=True,
                  _one_shot=False):
        if not isinstance(timeout, Timeout):
            timeout = cls(timeout, exception, ref=ref, _one_shot=_one_shot)
            timeout.start()
        elif not timeout.pending:
            timeout.start()
        return timeout

    @staticmethod
    def _start_new_or_dummy(timeout, exception=None, ref=True):
        if timeout is None:
            return _no_timer
        return Timeout.start_new(timeout, exception, ref, _one_shot=True)

    @property
    def pending(self):
        return self.timer.pending or self.timer.active

    def cancel(self):
        self.timer.stop()
        if self._one_shot:
            self.close()

    def close(self):
        self.timer.close()
        self.timer = _no_timer

    def __repr__(self):
        more = ""
        if self.exception is not None:
            more = " exception=%r" % (self.exception,)
        if self.pending:
            more += " pending"
        return "<%s at %s seconds=%s%s>" % (type(self).__name__, hex(id(self)),
                                            self.seconds, more)

    def __str__(self):
        if self.seconds is None:
            return ""
        text = "%s second%s" % (self.seconds, "" if self.seconds == 1 else "s")
        if self.exception is None:
            return text
        if self.exception is False:
            return text + " (silent)"
        return "%s: %s" % (text, self.exception)

    def __enter__(self):
        if not self.pending:
            self.start()
        return self

    def __exit__(self, typ, value, tb):
        self.close()
        if value is self and self.exception is False:
            return True


def _throw(who, what):
    who.throw(what)


def with_timeout(seconds, function, *args, timeout_value=_UNSET, **kwargs):
    timeout = Timeout.start_new(seconds, _one_shot=True)
    try:
        return function(*args, **kwargs)
    except Timeout as exc:
        if exc is timeout and timeout_value is not _UNSET:
            return timeout_value
        raise
    finally:
        timeout.cancel()
