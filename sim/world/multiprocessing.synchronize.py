# multiprocessing.synchronize.py - locks and their kin, between processes
#
# All is made of semaphores that processes share; what a process knows of its
# own (who of its threads has a lock, how often) stands in the object.
import _process
import _tell
import _thread
import os
import threading
from time import monotonic
from multiprocessing import process, util

__all__ = ["Lock", "RLock", "Semaphore", "BoundedSemaphore", "Condition",
           "Event", "Barrier"]

SEM_VALUE_MAX = 2147483647


def _assert_spawning(obj):
    raise RuntimeError(f"{type(obj).__name__} objects should only be shared "
                       "between processes through inheritance")


class SemLock:
    def __init__(self, value, most, recursive=False):
        self._semaphore = _process.semaphore(value, most)
        self._most = most
        self._recursive = recursive
        self._mine()

    # For the tape: what the program made.
    def _show(self):
        tape = _tell.shared(type(self).__name__, self._get_value())
        _process.tell_semaphore(self._semaphore, tape, "blocked", True)
        return self

    def __getstate__(self):
        _assert_spawning(self)

    # (process, thread) that took it last, and how often.
    def _mine(self):
        self._owner = None
        self._count = 0

    def _is_mine(self):
        return self._count > 0 and \
            self._owner == (_process.getpid(), _thread.get_ident())

    def _get_value(self):
        return _process.value(self._semaphore)

    def acquire(self, block=True, timeout=None):
        if self._recursive and self._is_mine():
            self._count += 1
            return True
        if not block:
            timeout = 0
        if not _process.acquire(self._semaphore, timeout):
            return False
        me = (_process.getpid(), _thread.get_ident())
        self._count = self._count + 1 if self._owner == me else 1
        self._owner = me
        return True

    def release(self):
        if self._recursive:
            if not self._is_mine():
                raise AssertionError("attempt to release recursive lock not "
                                     "owned by thread")
            self._count -= 1
            if self._count > 0:
                return
        elif not (self._get_value() < self._most):
            raise ValueError("semaphore or lock released too many times")
        else:
            self._count -= self._count > 0
        _process.release(self._semaphore)

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exc):
        self.release()

    def _owner_name(self):
        if self._is_mine():
            name = process.current_process().name
            if threading.current_thread().name != "MainThread":
                name += "|" + threading.current_thread().name
            return name
        if self._get_value() == 1:
            return "None"
        return "SomeOtherThread" if self._count > 0 else "SomeOtherProcess"


class Semaphore(SemLock):
    def __init__(self, value=1, *, ctx=None):
        SemLock.__init__(self, value, SEM_VALUE_MAX)

    def get_value(self):
        return self._get_value()

    def __repr__(self):
        return f"<{type(self).__name__}(value={self._get_value()})>"


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1, *, ctx=None):
        SemLock.__init__(self, value, value)

    def __repr__(self):
        return (f"<{type(self).__name__}(value={self._get_value()}, "
                f"maxvalue={self._most})>")


class Lock(SemLock):
    def __init__(self, *, ctx=None):
        SemLock.__init__(self, 1, 1)

    def __repr__(self):
        return f"<{type(self).__name__}(owner={self._owner_name()})>"


class RLock(SemLock):
    def __init__(self, *, ctx=None):
        SemLock.__init__(self, 1, 1, True)

    def __repr__(self):
        name = self._owner_name()
        count = self._count if self._is_mine() else \
            0 if name == "None" else "nonzero"
        return f"<{type(self).__name__}({name}, {count})>"


class Condition:
    def __init__(self, lock=None, *, ctx=None):
        self._lock = lock or RLock()
        self._sleeping = Semaphore(0)   # how many wait
        self._woken = Semaphore(0)      # of these, how many have been woken
        self._gate = Semaphore(0)
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __getstate__(self):
        _assert_spawning(self)

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *exc):
        return self._lock.__exit__(*exc)

    def __repr__(self):
        try:
            waiters = self._sleeping._get_value() - self._woken._get_value()
        except Exception:
            waiters = "unknown"
        return f"<{type(self).__name__}({self._lock}, {waiters})>"

    def wait(self, timeout=None):
        assert self._lock._is_mine(), \
            "must acquire() condition before using wait()"
        self._sleeping.release()
        count = self._lock._count
        for _ in range(count):
            self._lock.release()
        try:
            return self._gate.acquire(True, timeout)
        finally:
            self._woken.release()
            for _ in range(count):
                self._lock.acquire()

    def notify(self, n=1):
        assert self._lock._is_mine(), "lock is not owned"
        while self._woken.acquire(False):       # who gave up meanwhile
            self._sleeping.acquire(False)
        sleepers = 0
        while sleepers < n and self._sleeping.acquire(False):
            self._gate.release()
            sleepers += 1
        if sleepers:
            for _ in range(sleepers):
                self._woken.acquire()
            while self._gate.acquire(False):
                pass

    def notify_all(self):
        self.notify(SEM_VALUE_MAX)

    def wait_for(self, predicate, timeout=None):
        result = predicate()
        if result:
            return result
        end = None if timeout is None else monotonic() + timeout
        while not result:
            left = None
            if end is not None:
                left = end - monotonic()
                if left <= 0:
                    break
            self.wait(left)
            result = predicate()
        return result


class Event:
    _tape = 0

    def __init__(self, *, ctx=None):
        self._cond = Condition(Lock())
        self._flag = Semaphore(0)

    def _show(self):
        self._tape = _tell.shared("Event", 0)
        return self

    def is_set(self):
        with self._cond:
            return self._flag._get_value() > 0

    def set(self):
        with self._cond:
            if not self._flag.acquire(False):
                _tell.event("set", self._tape, -1, -1, 0)
            self._flag.release()
            self._cond.notify_all()

    def clear(self):
        with self._cond:
            if self._flag.acquire(False):
                _tell.event("clear", self._tape, -1, -1, 0)

    def wait(self, timeout=None):
        with self._cond:
            if self._flag._get_value() == 0:
                _tell.event("blocked", self._tape, -1, -1, 0)
                self._cond.wait(timeout)
            return self._flag._get_value() > 0

    def __repr__(self):
        word = "set" if self.is_set() else "unset"
        return f"<{type(self).__qualname__} at {id(self):#x} {word}>"


# threading's, with a condition and counts that processes share.
class Barrier(threading.Barrier):
    def __init__(self, parties, action=None, timeout=None, *, ctx=None):
        self._shared = _process.cells(2)
        threading.Barrier.__init__(self, parties, action, timeout)
        self._cond = Condition()

    def __getstate__(self):
        _assert_spawning(self)

    @property
    def _state(self):
        return _process.cell_get(self._shared, 0)

    @_state.setter
    def _state(self, value):
        _process.cell_set(self._shared, 0, value)

    @property
    def _count(self):
        return _process.cell_get(self._shared, 1)

    @_count.setter
    def _count(self, value):
        _process.cell_set(self._shared, 1, value)
