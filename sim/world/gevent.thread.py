# gevent.thread.py - _thread for greenlets: what threading is built on after
# patch_thread().
import _thread
from _thread import error
from greenlet import GreenletExit, getcurrent
from gevent.event import Event
from gevent.greenlet import Greenlet
from gevent.hub import get_hub_if_exists, sleep
from gevent.local import local as _local
from gevent.lock import BoundedSemaphore, RLock

__all__ = ["allocate_lock", "get_ident", "exit", "LockType", "stack_size",
           "start_new_thread", "error"]

TIMEOUT_MAX = _thread.TIMEOUT_MAX
stack_size = _thread.stack_size


def get_ident(gr=None):
    return id(getcurrent() if gr is None else gr)


def start_new_thread(function, args=(), kwargs=None):
    return get_ident(Greenlet.spawn(function, *args, **(kwargs or {})))


class LockType(BoundedSemaphore):
    _OVER_RELEASE_ERROR = error

    def acquire(self, blocking=True, timeout=-1):
        if timeout == -1:
            timeout = None
        if not blocking and timeout is not None:
            raise ValueError("can't specify a timeout for a non-blocking call")
        if timeout is not None and timeout < 0:
            raise ValueError("timeout value must be strictly positive")
        if timeout is not None and timeout > TIMEOUT_MAX:
            raise OverflowError("timeout value is too large")
        acquired = BoundedSemaphore.acquire(self, blocking, timeout)
        # Who polls lets others run.
        if not acquired and not blocking and \
                getcurrent() is not get_hub_if_exists():
            sleep()
        return acquired


allocate_lock = LockType


def exit():
    raise GreenletExit


# --- threading's own door, as in _thread --------------------------------------

_running = {}                   # by ident
_starting = None                # the event that the thread begun last will set


def _begin(thread, run, daemon):
    global _starting
    begun = _starting = Event()

    def work():
        begun.set()
        try:
            run()
        finally:
            _running.pop(get_ident(), None)

    g = Greenlet(work)
    g.start()
    _running[id(g)] = g
    return id(g)


def _give_way():
    global _starting
    begun, _starting = _starting, None
    if begun is not None:
        begun.wait()


def _join(ident, timeout):
    g = _running.get(ident)
    if g is not None:
        g.join(timeout)


def _is_alive(ident):
    g = _running.get(ident)
    return g is not None and not g.ready()


def _count():
    return len(_running)


def __getattr__(name):
    return getattr(_thread, name)
