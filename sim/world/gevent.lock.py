# gevent.lock.py - locks and semaphores between greenlets.
from _tell import event as _event, object as _object
from _thread import allocate_lock as _allocate_lock
from greenlet import getcurrent
from gevent._linkable import Linkable
from gevent.exceptions import InvalidThreadUseError
from gevent.hub import _get_ident, get_hub, get_hub_if_exists, spawn_raw

__all__ = ["Semaphore", "BoundedSemaphore", "DummySemaphore", "RLock"]


class Semaphore(Linkable):
    __module__ = "gevent._gevent_c_semaphore"
    _notify_all = False

    def __init__(self, value=1, hub=None):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        super().__init__(hub)
        self.counter = value
        self._tape = _object(type(self).__name__, value)

    def __str__(self):
        return "<%s at %#x counter=%s _links[%s]>" % (
            type(self).__name__, id(self), self.counter, self.linkcount())

    def locked(self):
        return self.counter <= 0

    def ready(self):
        return self.counter > 0

    def release(self):
        self.counter += 1
        _event("release", self._tape, -1, -1, self.counter)
        self._check_and_notify()
        return self.counter

    _start_notify = Linkable._check_and_notify

    def _wait_return_value(self, waited, success):
        return success if waited else True

    def wait(self, timeout=None):
        if self.counter <= 0:
            _event("blocked", self._tape, -1, -1, 0)
            self._wait(timeout)
        return self.counter

    def _take(self):
        self.counter -= 1
        _event("acquire", self._tape, -1, -1, self.counter)
        return True

    def acquire(self, blocking=True, timeout=None):
        if self.counter > 0:
            return self._take()
        if not blocking:
            return False
        hub = self.hub
        if hub is not None and not hub.dead and \
                hub.thread_ident != _get_ident():
            return self._acquire_from_afar(hub, timeout)
        self.hub = get_hub()
        _event("blocked", self._tape, -1, -1, 0)
        if not self._wait(timeout):
            return False
        return self._take()

    # It belongs to another thread: a greenlet there waits for it, and the
    # thread that asks waits for that.
    def _acquire_from_afar(self, hub, timeout):
        gate, result = _allocate_lock(), []
        gate.acquire()

        def ask():
            try:
                result.append(self.acquire(True, timeout))
            finally:
                gate.release()

        hub.loop.run_callback_threadsafe(spawn_raw, ask)
        gate.acquire()
        return result[0]

    def __enter__(self):
        self.acquire()

    def __exit__(self, *exc):
        self.release()

    def _at_fork_reinit(self):
        self.hub = self._notifier = None


class BoundedSemaphore(Semaphore):
    __module__ = "gevent._gevent_c_semaphore"
    _OVER_RELEASE_ERROR = ValueError

    def __init__(self, value=1, hub=None):
        Semaphore.__init__(self, value, hub)
        self._initial_value = value

    def release(self):
        if self.counter >= self._initial_value:
            raise self._OVER_RELEASE_ERROR("Semaphore released too many times")
        counter = Semaphore.release(self)
        if counter == self._initial_value and not self._links:
            self.hub = None
        return counter


# One that never blocks: the semaphore of a pool without a size.
class DummySemaphore:
    def __init__(self, value=None):
        pass

    def __str__(self):
        return "<%s>" % type(self).__name__

    def locked(self):
        return False

    def ready(self):
        return True

    def release(self):
        pass

    def rawlink(self, callback):
        pass

    def unlink(self, callback):
        pass

    def wait(self, timeout=None):
        return 1

    def acquire(self, blocking=True, timeout=None):
        return True

    def __enter__(self):
        pass

    def __exit__(self, *exc):
        pass


class RLock:
    def __init__(self, hub=None):
        self._block = Semaphore(1, hub)
        self._owner, self._count = None, 0

    def __repr__(self):
        return "<%s at %#x _block=%s _count=%r _owner=%r)>" % (
            type(self).__name__, id(self), self._block, self._count,
            self._owner)

    def acquire(self, blocking=True, timeout=None):
        me = getcurrent()
        if self._owner is me:
            self._count += 1
            return 1
        taken = self._block.acquire(blocking, timeout)
        if taken:
            self._owner, self._count = me, 1
        return taken

    def __enter__(self):
        return self.acquire()

    def release(self):
        if self._owner is not getcurrent():
            raise RuntimeError(
                "cannot release un-acquired lock. Owner: %r Current: %r" % (
                    self._owner, getcurrent()))
        self._count -= 1
        if not self._count:
            self._owner = None
            self._block.release()

    def __exit__(self, *exc):
        self.release()

    # For conditions.
    def _acquire_restore(self, state):
        self._block.acquire()
        self._count, self._owner = state

    def _release_save(self):
        state = self._count, self._owner
        self._count, self._owner = 0, None
        self._block.release()
        return state

    def _is_owned(self):
        return self._owner is getcurrent()
