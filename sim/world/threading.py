# threading.py - threads, and what they synchronise with.
#
# Threads and the two locks are _thread's; everything else is made of locks, as
# in CPython, and takes and lets go of them in the same order: who runs when
# depends on it.
import _thread
import sys as _sys
from _tell import event as _event, object as _object
from _thread import (_local as local, _now, get_ident, get_native_id,
                     stack_size, TIMEOUT_MAX)
from collections import deque as _deque, namedtuple as _namedtuple
from itertools import count as _count

__all__ = ["get_ident", "active_count", "Condition", "current_thread",
           "enumerate", "main_thread", "TIMEOUT_MAX", "Event", "Lock", "RLock",
           "Semaphore", "BoundedSemaphore", "Thread", "Barrier",
           "BrokenBarrierError", "Timer", "ThreadError", "setprofile",
           "settrace", "local", "stack_size", "excepthook", "ExceptHookArgs",
           "get_native_id", "getprofile", "gettrace"]

Lock = _allocate_lock = _thread.allocate_lock
ThreadError = _thread.error


def RLock(*args, **kwargs):
    return _thread.RLock(*args, **kwargs)


def _deprecated(old, new):
    import warnings
    warnings.warn(f"{old} is deprecated, {new} instead", DeprecationWarning,
                  stacklevel=3)


# What sys.settrace() would do in every new thread: kept and never called.
_trace_hook = _profile_hook = None


def settrace(func):
    global _trace_hook
    _trace_hook = func


def gettrace():
    return _trace_hook


def setprofile(func):
    global _profile_hook
    _profile_hook = func


def getprofile():
    return _profile_hook


# --- conditions and what is made of them --------------------------------------

class Condition:
    def __init__(self, lock=None):
        self._lock = lock = RLock() if lock is None else lock
        self.acquire = lock.acquire
        self.release = lock.release
        for name in ("_release_save", "_acquire_restore", "_is_owned"):
            if hasattr(lock, name):
                setattr(self, name, getattr(lock, name))
        self._waiters = _deque()
        self._tape = _object("Condition", 0)

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *exc):
        return self._lock.__exit__(*exc)

    def __repr__(self):
        return f"<Condition({self._lock}, {len(self._waiters)})>"

    # With a plain lock there is nothing to remember.
    def _release_save(self):
        self._lock.release()

    def _acquire_restore(self, saved):
        self._lock.acquire()

    def _is_owned(self):
        if self._lock.acquire(False):
            self._lock.release()
            return False
        return True

    def wait(self, timeout=None):
        if not self._is_owned():
            raise RuntimeError("cannot wait on un-acquired lock")
        gate = _allocate_lock()
        gate.acquire()
        self._waiters.append(gate)
        saved = self._release_save()
        if self._tape:
            _event("blocked", self._tape, -1, -1, 0)
        notified = False
        try:
            if timeout is None:
                notified = gate.acquire()
            elif timeout > 0:
                notified = gate.acquire(True, timeout)
            else:
                notified = gate.acquire(False)
            return notified
        finally:
            self._acquire_restore(saved)
            if not notified and gate in self._waiters:
                self._waiters.remove(gate)

    def wait_for(self, predicate, timeout=None):
        end = None
        result = predicate()
        while not result:
            left = None
            if timeout is not None:
                if end is None:
                    end = _now() + timeout
                    left = timeout
                else:
                    left = end - _now()
                    if left <= 0:
                        break
            self.wait(left)
            result = predicate()
        return result

    def notify(self, n=1):
        if not self._is_owned():
            raise RuntimeError("cannot notify on un-acquired lock")
        if self._tape:
            _event("notify", self._tape, -1, -1, min(n, len(self._waiters)))
        while self._waiters and n > 0:
            self._waiters.popleft().release()
            n -= 1

    def notify_all(self):
        self.notify(len(self._waiters))

    def notifyAll(self):
        _deprecated("notifyAll()", "use notify_all()")
        self.notify_all()


def _describe(self, extra):
    cls = type(self)
    return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: {extra}>"


class Semaphore:
    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._cond = Condition(Lock())
        self._value = value
        self._tape = _object("Semaphore", value)

    def __repr__(self):
        return _describe(self, f"value={self._value}")

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError(
                "can't specify timeout for non-blocking acquire")
        end = None
        with self._cond:
            while self._value == 0:
                if not blocking:
                    return False
                left = timeout
                if timeout is not None:
                    if end is None:
                        end = _now() + timeout
                    else:
                        left = end - _now()
                        if left <= 0:
                            return False
                _event("blocked", self._tape, -1, -1, 0)
                self._cond.wait(left)
            self._value -= 1
            _event("acquire", self._tape, -1, -1, self._value)
        return True

    __enter__ = acquire

    def __exit__(self, *exc):
        self.release()

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        with self._cond:
            self._add(n)

    def _add(self, n):
        self._value += n
        _event("release", self._tape, -1, -1, self._value)
        for i in range(n):
            self._cond.notify()


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def __repr__(self):
        return _describe(self, f"value={self._value}/{self._initial_value}")

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        with self._cond:
            if self._value + n > self._initial_value:
                raise ValueError("Semaphore released too many times")
            self._add(n)


class Event:
    def __init__(self):
        self._cond = Condition(Lock())
        self._flag = False
        self._tape = _object("Event", 0)

    def __repr__(self):
        return _describe(self, "set" if self._flag else "unset")

    def is_set(self):
        return self._flag

    def isSet(self):
        _deprecated("isSet()", "use is_set()")
        return self.is_set()

    def set(self):
        with self._cond:
            self._flag = True
            _event("set", self._tape, -1, -1, 0)
            self._cond.notify_all()

    def clear(self):
        with self._cond:
            self._flag = False
            _event("clear", self._tape, -1, -1, 0)

    def wait(self, timeout=None):
        with self._cond:
            if self._flag:
                return True
            _event("blocked", self._tape, -1, -1, 0)
            return self._cond.wait(timeout)


class BrokenBarrierError(RuntimeError):
    pass


# What a barrier does: it fills until all are there, then drains until all are
# gone.  One that is reset while somebody waits drains too, with errors.
_FILLING, _DRAINING, _RESETTING, _BROKEN = 0, 1, -1, -2
_STATES = {_FILLING: "filling", _DRAINING: "draining",
           _RESETTING: "resetting", _BROKEN: "broken"}


class Barrier:
    def __init__(self, parties, action=None, timeout=None):
        self._cond = Condition(Lock())
        self._action = action
        self._timeout = timeout
        self._parties = parties
        self._state = _FILLING
        self._count = 0
        self._tape = _object("Barrier", parties)

    def __repr__(self):
        if self.broken:
            return _describe(self, "broken")
        return _describe(self, f"waiters={self.n_waiting}/{self.parties}")

    def wait(self, timeout=None):
        if timeout is None:
            timeout = self._timeout
        with self._cond:
            while self._state in (_DRAINING, _RESETTING):
                _event("blocked", self._tape, -1, -1, 0)
                self._cond.wait()
            if self._state == _BROKEN:
                raise BrokenBarrierError
            index = self._count
            self._come(1)
            try:
                if self._count == self._parties:
                    self._open()
                else:
                    self._wait(timeout)
                return index
            finally:
                self._come(-1)
                if self._count == 0 and \
                        self._state in (_DRAINING, _RESETTING):
                    self._change(_FILLING)

    def _come(self, more):
        self._count += more
        _event("acquire" if more > 0 else "release", self._tape, -1, -1,
               self._parties - self._count)

    def _change(self, state):
        if state != self._state:
            _event("state", self._tape, -1, -1, 0, _STATES[state])
        self._state = state
        self._cond.notify_all()

    def _open(self):
        try:
            if self._action:
                self._action()
        except BaseException:
            self._change(_BROKEN)
            raise
        self._change(_DRAINING)

    def _wait(self, timeout):
        _event("blocked", self._tape, -1, -1, 0)
        if not self._cond.wait_for(lambda: self._state != _FILLING, timeout):
            self._change(_BROKEN)
            raise BrokenBarrierError
        if self._state != _DRAINING:
            raise BrokenBarrierError

    def reset(self):
        with self._cond:
            self._change(_RESETTING if self._count > 0 else _FILLING)

    def abort(self):
        with self._cond:
            self._change(_BROKEN)

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._count if self._state == _FILLING else 0

    @property
    def broken(self):
        return self._state == _BROKEN


# --- threads ------------------------------------------------------------------

_active = {}                    # by ident, in the order they were started
_next_number = _count(1).__next__


class Thread:
    _initialized = False

    def __init__(self, group=None, target=None, name=None, args=(),
                 kwargs=None, *, daemon=None):
        assert group is None, "group argument must be None for now"
        if name:
            name = str(name)
        else:
            name = f"Thread-{_next_number()}"
            if target is not None and hasattr(target, "__name__"):
                name += f" ({target.__name__})"
        self._target = target
        self._name = name
        self._args = args
        self._kwargs = {} if kwargs is None else kwargs
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._ident = self._native_id = None
        self._initialized = True

    def _check_initialized(self):
        assert self._initialized, "Thread.__init__() not called"

    def __repr__(self):
        assert self._initialized, "Thread.__init__() was not called"
        words = ["initial" if self._ident is None else
                 "started" if self.is_alive() else "stopped"]
        if self._daemonic:
            words.append("daemon")
        if self._ident is not None:
            words.append(str(self._ident))
        return f"<{type(self).__name__}({self._name}, {' '.join(words)})>"

    def start(self):
        if not self._initialized:
            raise RuntimeError("thread.__init__() not called")
        if self._ident is not None:
            raise RuntimeError("threads can only be started once")
        self._ident = _thread._begin(self, self._bootstrap, self._daemonic)
        _active[self._ident] = self
        # CPython's start() waits until the new thread says that it runs.
        _thread._give_way()

    def run(self):
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def _bootstrap(self):
        self._native_id = get_native_id()
        try:
            self.run()
        except BaseException as exc:
            _thread._ended_by(exc)
            _call_excepthook(self, exc)
        finally:
            _active.pop(self._ident, None)

    def join(self, timeout=None):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if self._ident is None:
            raise RuntimeError("cannot join thread before it is started")
        if self is current_thread():
            raise RuntimeError("cannot join current thread")
        _thread._join(self._ident, timeout)

    def is_alive(self):
        self._check_initialized()
        return self._ident is not None and _thread._is_alive(self._ident)

    @property
    def name(self):
        self._check_initialized()
        return self._name

    @name.setter
    def name(self, name):
        self._check_initialized()
        self._name = str(name)
        if self._ident is not None:
            _thread._renamed(self._ident, self._name)

    @property
    def ident(self):
        self._check_initialized()
        return self._ident

    @property
    def native_id(self):
        self._check_initialized()
        return self._native_id

    @property
    def daemon(self):
        self._check_initialized()
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if self._ident is not None:
            raise RuntimeError("cannot set daemon status of active thread")
        self._daemonic = daemonic

    def isDaemon(self):
        _deprecated("isDaemon()", "get the daemon attribute")
        return self.daemon

    def setDaemon(self, daemonic):
        _deprecated("setDaemon()", "set the daemon attribute")
        self.daemon = daemonic

    def getName(self):
        _deprecated("getName()", "get the name attribute")
        return self.name

    def setName(self, name):
        _deprecated("setName()", "set the name attribute")
        self.name = name


class Timer(Thread):
    def __init__(self, interval, function, args=None, kwargs=None):
        Thread.__init__(self)
        self.interval = interval
        self.function = function
        self.args = [] if args is None else args
        self.kwargs = {} if kwargs is None else kwargs
        self.finished = Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


# A thread that was there before anybody asked for its Thread.
class _FoundThread(Thread):
    def __init__(self, name, daemon):
        Thread.__init__(self, name=name, daemon=daemon)
        self._ident = get_ident()
        self._native_id = get_native_id()
        _active[self._ident] = self


class _MainThread(_FoundThread):
    def __init__(self):
        super().__init__("MainThread", False)


class _DummyThread(_FoundThread):
    def __init__(self):
        super().__init__(f"Dummy-{_next_number()}", True)

    def join(self, timeout=None):
        assert False, "cannot join a dummy thread"


# --- exceptions that leave a thread -------------------------------------------

class ExceptHookArgs(_namedtuple(
        "_ExceptHookArgs", "exc_type exc_value exc_traceback thread")):
    __slots__ = ()

    def __new__(cls, args, /):
        return super().__new__(cls, *args)

    def __repr__(self):
        return "_thread." + super().__repr__()


ExceptHookArgs.__name__ = "_ExceptHookArgs"


def excepthook(args, /):
    if args.exc_type == SystemExit:
        return
    name = get_ident() if args.thread is None else args.thread.name
    _thread._show(f"Exception in thread {name}:", args.exc_value)


__excepthook__ = excepthook


def _call_excepthook(thread, exc):
    hook = __excepthook__ if excepthook is None else excepthook
    args = ExceptHookArgs([type(exc), exc, exc.__traceback__, thread])
    try:
        hook(args)
    except Exception as e:
        e.__suppress_context__ = True
        if _sys.excepthook is _sys.__excepthook__:
            _thread._show("Exception in threading.excepthook:", e)
        else:
            print("Exception in threading.excepthook:", file=_sys.stderr,
                  flush=True)
            _sys.excepthook(type(e), e, e.__traceback__)


# --- who is there -------------------------------------------------------------

def current_thread():
    return _active.get(get_ident()) or _DummyThread()


def currentThread():
    _deprecated("currentThread()", "use current_thread()")
    return current_thread()


def main_thread():
    return _main_thread


def enumerate():
    return list(_active.values())


def active_count():
    return len(_active)


def activeCount():
    _deprecated("activeCount()", "use active_count()")
    return active_count()


# In a process that has just been forked: only the thread that did it is there.
def _after_fork():
    global _main_thread, _shutting_down
    _main_thread = current_thread()
    _main_thread._daemonic = False
    _active.clear()
    _active[get_ident()] = _main_thread
    _shutting_down = False
    _threading_atexits.clear()


# --- the end of the program ---------------------------------------------------

_threading_atexits = []
_shutting_down = False


def _register_atexit(func, *args, **kwargs):
    if _shutting_down:
        raise RuntimeError("can't register atexit after shutdown")
    _threading_atexits.append((func, args, kwargs))


# The main thread has come to its end: the others are waited for, but daemons.
def _shutdown():
    global _shutting_down
    _shutting_down = True
    for func, args, kwargs in reversed(_threading_atexits):
        func(*args, **kwargs)
    while True:
        for thread in enumerate():
            if thread is not _main_thread and not thread._daemonic:
                _thread._join(thread._ident, None)
                break
        else:
            break


_main_thread = _MainThread()
_thread._set_main(_main_thread)
