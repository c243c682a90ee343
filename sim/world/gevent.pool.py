# gevent.pool.py - greenlets that are looked after together.
from gevent._imap import IMap, IMapUnordered
from gevent.event import Event
from gevent.greenlet import Greenlet, joinall
from gevent.hub import GreenletExit, getcurrent, kill as _kill
from gevent.lock import DummySemaphore, Semaphore
from gevent.queue import Full as QueueFull
from gevent.timeout import Timeout

__all__ = ["Group", "Pool", "PoolFull"]


class PoolFull(QueueFull):
    pass


# A callback for values, as a link.
class pass_value:
    __slots__ = ("callback",)

    def __init__(self, callback):
        self.callback = callback

    def __call__(self, source):
        if source.successful():
            self.callback(source.value)

    def __hash__(self):
        return hash(self.callback)

    def __eq__(self, other):
        return self.callback == getattr(other, "callback", other)

    def __repr__(self):
        return repr(self.callback)


class GroupMappingMixin:
    def apply_cb(self, func, args=None, kwds=None, callback=None):
        result = self.apply(func, args, kwds)
        if callback is not None:
            self._apply_async_cb_spawn(callback, result)
        return result

    # A full pool would block: then a greenlet that is not in it waits.
    def apply_async(self, func, args=None, kwds=None, callback=None):
        if self._apply_async_use_greenlet():
            return Greenlet.spawn(self.apply_cb, func, args or (), kwds or {},
                                  callback)
        g = self.spawn(func, *(args or ()), **(kwds or {}))
        if callback is not None:
            g.link(pass_value(callback))
        return g

    def apply(self, func, args=None, kwds=None):
        args, kwds = args or (), kwds or {}
        if self._apply_immediately():
            return func(*args, **kwds)
        return self.spawn(func, *args, **kwds).get()

    def _map(self, func, iterable):
        return [g.get() for g in [self.spawn(func, x) for x in iterable]]

    def map(self, func, iterable):
        return Greenlet.spawn(self._map, func, iterable).get()

    def map_cb(self, func, iterable, callback=None):
        result = self.map(func, iterable)
        if callback is not None:
            callback(result)
        return result

    def map_async(self, func, iterable, callback=None):
        return Greenlet.spawn(self.map_cb, func, iterable, callback)

    def imap(self, func, *iterables, maxsize=None):
        return IMap.spawn(func, zip(*iterables), spawn=self.spawn,
                          _zipped=True, maxsize=maxsize)

    def imap_unordered(self, func, *iterables, maxsize=None):
        return IMapUnordered.spawn(func, zip(*iterables), spawn=self.spawn,
                                   _zipped=True, maxsize=maxsize)


class Group(GroupMappingMixin):
    greenlet_class = Greenlet

    def __init__(self, *args):
        assert len(args) <= 1, args
        self.greenlets = set(*args)
        for g in self.greenlets:
            g.rawlink(self._discard)
        self.dying = set()          # who has been killed already
        self._empty_event = Event()
        self._empty_event.set()

    def __repr__(self):
        return "<%s at %#x %s>" % (type(self).__name__, id(self),
                                   self.greenlets)

    def __len__(self):
        return len(self.greenlets)

    def __contains__(self, item):
        return item in self.greenlets

    def __iter__(self):
        return iter(self.greenlets)

    def add(self, greenlet):
        rawlink = getattr(greenlet, "rawlink", None)
        if rawlink is not None:
            rawlink(self._discard)
        self.greenlets.add(greenlet)
        self._empty_event.clear()

    def _discard(self, greenlet):
        self.greenlets.discard(greenlet)
        self.dying.discard(greenlet)
        if not self.greenlets:
            self._empty_event.set()

    def discard(self, greenlet):
        self._discard(greenlet)
        unlink = getattr(greenlet, "unlink", None)
        if unlink is not None:
            unlink(self._discard)

    def start(self, greenlet):
        self.add(greenlet)
        greenlet.start()

    def spawn(self, *args, **kwargs):
        g = self.greenlet_class(*args, **kwargs)
        self.start(g)
        return g

    def join(self, timeout=None, raise_error=False):
        greenlets = list(self.greenlets) if raise_error else ()
        result = self._empty_event.wait(timeout=timeout)
        for g in greenlets:
            if g.exception is not None:
                if hasattr(g, "_raise_exception"):
                    g._raise_exception()
                raise g.exception
        return result

    def _kill_all(self, exception):
        for g in list(self.greenlets):
            if g in self.dying:
                continue
            if hasattr(g, "kill"):
                g.kill(exception, block=False)
            else:
                _kill(g, exception)
            self.dying.add(g)

    def kill(self, exception=GreenletExit, block=True, timeout=None):
        timer = Timeout._start_new_or_dummy(timeout)
        try:
            while self.greenlets:
                self._kill_all(exception)
                if not block:
                    break
                joinall(self.greenlets)
        except Timeout as exc:
            if exc is not timer:
                raise
        finally:
            timer.cancel()

    def killone(self, greenlet, exception=GreenletExit, block=True,
                timeout=None):
        if greenlet in self.dying or greenlet not in self.greenlets:
            return
        greenlet.kill(exception, block=False)
        self.dying.add(greenlet)
        if block:
            greenlet.join(timeout)

    def full(self):
        return False

    def wait_available(self, timeout=None):
        pass

    # One of the group must not wait for itself.
    def _apply_immediately(self):
        return getcurrent() in self

    def _apply_async_cb_spawn(self, callback, result):
        Greenlet.spawn(callback, result)

    def _apply_async_use_greenlet(self):
        return self.full()


class Pool(Group):
    def __init__(self, size=None, greenlet_class=None):
        if size is not None and size < 0:
            raise ValueError("size must not be negative: %r" % (size,))
        Group.__init__(self)
        self.size = size
        if greenlet_class is not None:
            self.greenlet_class = greenlet_class
        self._semaphore = (DummySemaphore if size is None else Semaphore)(size)

    def wait_available(self, timeout=None):
        return self._semaphore.wait(timeout=timeout)

    def full(self):
        return self.free_count() <= 0

    def free_count(self):
        if self.size is None:
            return 1
        return max(0, self.size - len(self))

    def start(self, greenlet, *args, **kwargs):
        self.add(greenlet, *args, **kwargs)
        greenlet.start()

    def add(self, greenlet, blocking=True, timeout=None):
        if not self._semaphore.acquire(blocking=blocking, timeout=timeout):
            raise PoolFull()
        try:
            Group.add(self, greenlet)
        except:
            self._semaphore.release()
            raise

    def _discard(self, greenlet):
        Group._discard(self, greenlet)
        self._semaphore.release()
