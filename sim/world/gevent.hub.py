# gevent.hub.py - the greenlet that runs the loop, and waiting for it to come
# back.
import functools
import sys
import time
import traceback
import _greenlet
import _thread
from greenlet import GreenletExit, getcurrent, greenlet
from gevent import _loop
from gevent.exceptions import (ConcurrentObjectUseError, HubDestroyed,
                               InvalidSwitchError, LoopExit)

__all__ = ["getcurrent", "GreenletExit", "spawn_raw", "sleep", "kill", "signal",
           "reinit", "get_hub", "Hub", "Waiter"]

_UNSET = object()
_get_ident = _thread.get_ident
_MAIN = _get_ident()


# One object for each thread that uses gevent.
class _PerThread(_thread._local):
    hub = None


_threads = _PerThread()


def get_hub(*args, **kwargs):
    hub = _threads.hub
    if hub is None:
        hub = _threads.hub = Hub()
    return hub


def get_hub_if_exists():
    return _threads.hub


def set_hub(hub):
    _threads.hub = hub


# A small number for each greenlet that asks, as long as it lives.
class _Idents:
    def __init__(self):
        import weakref
        self._ref = weakref.ref
        self._taken = {}

    def get_ident(self, who):
        number = 0
        while number in self._taken and self._taken[number]() is not None:
            number += 1
        self._taken[number] = self._ref(who)
        return number


class Hub(greenlet):
    SYSTEM_ERROR = (KeyboardInterrupt, SystemExit, SystemError)
    NOT_ERROR = (GreenletExit, SystemExit)
    threadpool_size = 10
    name = ""
    _made = 0

    def __init__(self, loop=None, default=None):
        greenlet.__init__(self, None, None)
        self.thread_ident = _get_ident()
        self.loop = loop or _loop.loop(self.main_hub)
        self._resolver = self._threadpool = None
        self.ident_registry = _Idents()
        self.exception_stream = _UNSET
        Hub._made += 1
        self.minimal_ident = Hub._made
        _greenlet.show(self, Hub)

    def __repr__(self):
        info = self.loop._format() if self.loop else "destroyed"
        more = ""
        if self._threadpool is not None:
            more = " threadpool=%r" % self._threadpool
        return "<%s %r at %#x %s%s thread_ident=%#x>" % (
            type(self).__name__, self.name, id(self), info, more,
            self.thread_ident)

    @property
    def main_hub(self):
        return self.thread_ident == _MAIN

    # --- waiting

    # The running greenlet waits until somebody switches to it.
    def switch(self):
        switch_out = getattr(getcurrent(), "switch_out", None)
        if switch_out is not None:
            switch_out()
        return greenlet.switch(self)

    def wait(self, watcher):
        waiter = Waiter(self)
        watcher.start(waiter.switch, waiter)
        if type(watcher) is _loop.timer:
            _greenlet.until(watcher.due)
        try:
            result = waiter.get()
            if result is not waiter:
                raise InvalidSwitchError(
                    "Invalid switch into %s: got %r (expected %r; waiting on "
                    "%r with %r)" % (getcurrent(), result, waiter, self,
                                     watcher))
        finally:
            watcher.stop()

    def join(self, timeout=None):
        assert getcurrent() is self.parent, \
            "only possible from the MAIN greenlet"
        if self.dead:
            return True
        waiter = Waiter(self)
        timer = None
        if timeout is not None:
            timer = self.loop.timer(timeout, ref=False)
            timer.start(waiter.switch, None)
        try:
            waiter.get()
            return False
        except LoopExit:
            return True
        finally:
            if timer is not None:
                timer.close()

    # --- running

    def _run_loop(self):
        assert self is getcurrent(), "Do not call Hub.run() directly"
        while True:
            loop = self.loop
            loop.error_handler = self
            try:
                loop.run()
            finally:
                loop.error_handler = None
            handles = loop.debug()
            loop = None
            self.parent.throw(LoopExit("This operation would block forever",
                                       self, handles))

    run = _run_loop

    # --- errors

    def handle_error(self, context, type, value, tb):
        if isinstance(value, str):
            value = type(value)
        if type is HubDestroyed:
            raise value.with_traceback(tb)
        if not issubclass(type, self.NOT_ERROR):
            self.print_exception(context, type, value, tb)
        if context is None or issubclass(type, self.SYSTEM_ERROR):
            self.handle_system_error(type, value, tb)

    # It is for the main greenlet; whoever runs now goes on later.
    def handle_system_error(self, type, value, tb=None):
        current = getcurrent()
        if current is self or current is self.parent or self.loop is None:
            self.parent.throw(type, value, tb)
            return
        again = self.loop.run_callback(current.switch)
        try:
            self.parent.throw(type, value, tb)
        finally:
            again.stop()

    def print_exception(self, context, type, value, tb):
        stream = self.exception_stream
        if stream is _UNSET:
            stream = sys.stderr
        if not stream:
            return
        traceback.print_exception(type, value, tb, file=stream)
        stream.write(time.strftime("%Y-%m-%dT%H:%M:%SZ",
                                   time.gmtime(_loop.EPOCH + _thread._now())))
        if context is None:
            stream.write("\n")
            return
        if not isinstance(context, str):
            try:
                context = repr(context)
            except:
                traceback.print_exc(file=stream)
                context = object.__repr__(context)
        stream.write(" %s failed with %s\n\n" % (context, type.__name__))

    # --- threads, and the end

    @property
    def threadpool(self):
        if self._threadpool is None:
            from gevent.threadpool import ThreadPool
            self._threadpool = ThreadPool(self.threadpool_size, hub=self)
        return self._threadpool

    @threadpool.setter
    def threadpool(self, pool):
        self._threadpool = pool

    def destroy(self, destroy_loop=None):
        if destroy_loop is None:
            destroy_loop = not self.loop.default
        if self._threadpool is not None:
            self._threadpool.kill()
            self._threadpool = None
        try:
            self.throw(HubDestroyed(destroy_loop))
        except LoopExit:
            pass
        self.loop.destroy()
        self.loop = None
        if get_hub_if_exists() is self:
            set_hub(None)


# --- waiting for a switch -----------------------------------------------------

# A place for one value, or exception, that a greenlet waits for.
class Waiter:
    __module__ = "gevent._gevent_c_waiter"
    __slots__ = ("hub", "greenlet", "value", "_exception")

    def __init__(self, hub=None):
        self.hub = get_hub() if hub is None else hub
        self.clear()

    def clear(self):
        self.greenlet = self.value = None
        self._exception = _UNSET    # None: there is a value

    def __str__(self):
        name = type(self).__name__
        if self._exception is _UNSET:
            return "<%s greenlet=%s>" % (name, self.greenlet)
        if self._exception is None:
            return "<%s greenlet=%s value=%r>" % (name, self.greenlet,
                                                  self.value)
        return "<%s greenlet=%s exc_info=%r>" % (name, self.greenlet,
                                                 self.exc_info)

    def ready(self):
        return self._exception is not _UNSET

    def successful(self):
        return self._exception is None

    @property
    def exc_info(self):
        if self._exception is not _UNSET:
            return self._exception

    # Hands over by [go], greenlet.switch or greenlet.throw.
    def _hand(self, go, args):
        if getcurrent() is not self.hub:
            raise AssertionError(
                "Can only use Waiter.switch method from the Hub greenlet")
        try:
            go(*args)
        except:
            self.hub.handle_error(go, *sys.exc_info())

    def switch(self, value):
        if self.greenlet is None:
            self.value, self._exception = value, None
        else:
            self._hand(self.greenlet.switch, (value,))

    def switch_args(self, *args):
        return self.switch(args)

    def throw(self, *args):
        if self.greenlet is None:
            self._exception = args
        else:
            self._hand(self.greenlet.throw, args)

    def get(self):
        if self._exception is None:
            return self.value
        if self._exception is not _UNSET:
            return getcurrent().throw(*self._exception)
        if self.greenlet is not None:
            raise ConcurrentObjectUseError(
                "This Waiter is already used by %r" % (self.greenlet,))
        self.greenlet = getcurrent()
        try:
            return self.hub.switch()
        finally:
            self.greenlet = None

    def __call__(self, source):
        if source.exception is None:
            self.switch(source.value)
        else:
            self.throw(source.exception)


# The same for many values, one after another.
class MultipleWaiter(Waiter):
    __slots__ = ("_values",)

    def __init__(self, hub=None):
        Waiter.__init__(self, hub)
        self._values = []

    def switch(self, value):
        self._values.append(value)
        Waiter.switch(self, True)

    def get(self):
        if not self._values:
            Waiter.get(self)
            Waiter.clear(self)
        return self._values.pop(0)


_loop.waiters |= {Waiter, MultipleWaiter}


# --- what a greenlet can ask for ----------------------------------------------

def spawn_raw(function, *args, **kwargs):
    if not callable(function):
        raise TypeError("function must be callable")
    hub = get_hub()
    if kwargs:
        function, args = functools.partial(function, *args, **kwargs), ()
    g = greenlet(function, hub)
    hub.loop.run_callback(g.switch, *args)
    g.loop = hub.loop
    return g


def sleep(seconds=0, ref=True):
    hub = get_hub()
    loop = hub.loop
    if seconds <= 0:
        waiter = Waiter(hub)
        loop.run_callback(waiter.switch, None)
        _greenlet.ready(getcurrent(), False)
        waiter.get()
        return
    with loop.timer(seconds, ref=ref) as timer:
        loop.update_now()
        hub.wait(timer)


def idle(priority=0):
    hub = get_hub()
    with hub.loop.idle() as watcher:
        if priority:
            watcher.priority = priority
        hub.wait(watcher)


def kill(greenlet, exception=GreenletExit):
    if greenlet.dead:
        return
    if hasattr(greenlet, "kill"):
        greenlet.kill(exception=exception, block=False)
    else:
        get_hub().loop.run_callback(greenlet.throw, exception)


class signal:
    def __init__(self, signalnum, handler, *args, **kwargs):
        raise NotImplementedError(
            "ticktape has no signals: gevent.signal_handler() is not supported")


def reinit(hub=None):
    pass


# --- waiting for several things -----------------------------------------------

# The objects as they become ready, up to [count] of them.
class _WaitIterator:
    __module__ = "gevent._gevent_c_hub_primitives"

    def __init__(self, objects, hub, timeout, count):
        self._hub = hub
        self._waiter = MultipleWaiter(hub)
        self._switch = self._waiter.switch
        self._timeout = timeout
        self._objects = objects
        self._timer = None
        self._begun = False
        self._left = len(objects) if count is None else min(count,
                                                            len(objects))

    def _begin(self):
        self._begun = True
        for obj in self._objects:
            obj.rawlink(self._switch)
        if self._timeout is not None:
            self._timer = self._hub.loop.timer(self._timeout, priority=-1)
            self._timer.start(self._switch, self)

    def __iter__(self):
        return self

    def __next__(self):
        if not self._begun:
            self._begin()
        if self._left == 0:
            self._end()
            raise StopIteration
        self._left -= 1
        try:
            item = self._waiter.get()
            self._waiter.clear()
        except:
            self._end()
            raise
        if item is self:        # the time is over
            self._end()
            raise StopIteration
        return item

    next = __next__

    def _end(self):
        if self._timer is not None:
            self._timer.close()
            self._timer = None
        objects, self._objects = self._objects, ()
        for obj in objects:
            unlink = getattr(obj, "unlink", None)
            if unlink is not None:
                unlink(self._switch)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self._end()


def iwait(objects, timeout=None, count=None):
    hub = get_hub()
    if objects is None:
        return [hub.join(timeout=timeout)]
    return _WaitIterator(objects, hub, timeout, count)


def wait(objects=None, timeout=None, count=None):
    if objects is None:
        return get_hub().join(timeout=timeout)
    return list(iwait(objects, timeout, count))
