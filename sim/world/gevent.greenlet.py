# gevent.greenlet.py - greenlets that the hub starts, and whose end others wait
# for.
import sys
from weakref import ref as _ref
import _greenlet
from greenlet import GreenletExit, getcurrent, greenlet
from gevent.exceptions import InvalidSwitchError
from gevent.hub import Waiter, get_hub, iwait, wait
from gevent.timeout import Timeout

__all__ = ["Greenlet", "joinall", "killall"]


# In place of the callback or timer that starts a greenlet.
class _NoEvent:
    pending = active = False

    def stop(self):
        pass

    close = stop


_cancelled, _begun = _NoEvent(), _NoEvent()


# Calls a link in a greenlet of its own.
class SpawnedLink:
    __slots__ = ("callback",)

    def __init__(self, callback):
        if not callable(callback):
            raise TypeError("Expected callable: %r" % (callback,))
        self.callback = callback

    def __call__(self, source):
        g = greenlet(self.callback, get_hub())
        g.switch(source)

    def __hash__(self):
        return hash(self.callback)

    def __eq__(self, other):
        return self.callback == getattr(other, "callback", other)

    def __str__(self):
        return str(self.callback)

    def __repr__(self):
        return repr(self.callback)

    def __getattr__(self, name):
        assert name != "callback"
        return getattr(self.callback, name)


class SuccessSpawnedLink(SpawnedLink):
    __slots__ = ()

    def __call__(self, source):
        if source.successful():
            SpawnedLink.__call__(self, source)


class FailureSpawnedLink(SpawnedLink):
    __slots__ = ()

    def __call__(self, source):
        if not source.successful():
            SpawnedLink.__call__(self, source)


# What throw() and kill() may be given, as three values.
def _exc_info(args):
    if not args:
        return GreenletExit, GreenletExit(), None
    if len(args) > 1:
        return args
    exc = args[0]
    if isinstance(exc, type) and issubclass(exc, BaseException):
        return exc, exc(), None
    return type(exc), exc, None


class Greenlet(greenlet):
    __module__ = "gevent._gevent_cgreenlet"
    spawning_stack_limit = 10

    def __init__(self, run=None, *args, **kwargs):
        greenlet.__init__(self, None, get_hub())
        if run is not None:
            self._run = run
        if not callable(self._run):
            raise TypeError("The run argument or self._run must be callable")
        self.args, self.kwargs = args, kwargs
        self.value = None
        self._start_event = None    # None: not started
        self._notifier = None
        self._formatted_info = None
        self._links = []
        self._ident = None
        self._exc_info = None       # None: not done; (None,) * 3: no error
        spawner = getcurrent()
        self.spawning_greenlet = _ref(spawner)
        self.spawning_stack = None
        try:
            self.spawn_tree_locals = spawner.spawn_tree_locals
        except AttributeError:
            self.spawn_tree_locals = {}
            if spawner.parent is not None:
                spawner.spawn_tree_locals = self.spawn_tree_locals
        _greenlet.show(self, self._run)

    # --- who it is

    @property
    def loop(self):
        return self.parent.loop

    @property
    def minimal_ident(self):
        if self._ident is None:
            self._ident = self.parent.ident_registry.get_ident(self)
        return self._ident

    @property
    def name(self):
        if "name" in self.__dict__:
            return self.__dict__["name"]
        return "Greenlet-%d" % self.minimal_ident

    @name.setter
    def name(self, name):
        self.__dict__["name"] = name

    def __repr__(self):
        name = ""
        if "name" in self.__dict__ or self._ident is not None:
            name = '"%s" ' % (self.name,)
        info = self._formatinfo()
        return "<%s %sat %s%s>" % (type(self).__name__, name, hex(id(self)),
                                   ": " + info if info else "")

    def _formatinfo(self):
        if self._formatted_info is not None:
            return self._formatted_info
        func = self._run
        owner = getattr(func, "__self__", None)
        if owner is None and type(func) is type(len):
            text = repr(func)   # its __self__ is the module
        elif owner is self:
            text = "_run"
        elif owner is not None:
            text = repr(func)
        else:
            text = getattr(func, "__name__", "") or repr(func)
        args = [repr(x)[:50] for x in self.args]
        args += ["%s=%s" % (k, repr(v)[:50]) for k, v in self.kwargs.items()]
        if args:
            text += "(" + ", ".join(args) + ")"
        self._formatted_info = text
        return text

    # --- how it stands

    def __bool__(self):
        return self._start_event is not None and self._exc_info is None

    @property
    def started(self):
        return bool(self)

    # Nobody will start it any more, and it has not begun.
    def _is_aborted(self):
        event = self._start_event
        if event is None or event is _begun:
            return False
        return event is _cancelled or not (
            event.pending or getattr(event, "active", False))

    @property
    def dead(self):
        return self._is_aborted() or greenlet.dead.__get__(self)

    def ready(self):
        return self.dead or self._exc_info is not None

    def successful(self):
        return self._exc_info is not None and self._exc_info[1] is None

    @property
    def exception(self):
        return self._exc_info[1] if self._exc_info is not None else None

    @property
    def exc_info(self):
        if self._exc_info is not None and self._exc_info[0] is not None:
            return self._exc_info

    def _raise_exception(self):
        typ, value, tb = self._exc_info
        raise value.with_traceback(tb)

    # --- starting

    def start(self):
        if self._start_event is None:
            self._start_event = self.parent.loop.run_callback(self.switch)

    def start_later(self, seconds):
        if self._start_event is None:
            self._start_event = self.parent.loop.timer(seconds)
            self._start_event.start(self.switch)

    @classmethod
    def spawn(cls, *args, **kwargs):
        g = cls(*args, **kwargs)
        g.start()
        return g

    @classmethod
    def spawn_later(cls, seconds, *args, **kwargs):
        if cls is Greenlet and not args:
            raise TypeError("")
        g = cls(*args, **kwargs)
        g.start_later(seconds)
        return g

    def _run(self):
        return

    def run(self):
        try:
            self._cancel_start()
            self._start_event = _begun
            try:
                result = self._run(*self.args, **self.kwargs)
            except BaseException as exc:
                _greenlet.failed(self, exc)
                self._report_error(sys.exc_info())
            else:
                self._report_result(result)
        finally:
            self._free()

    def _free(self):
        self.__dict__.pop("_run", None)
        self.args = ()
        self.kwargs.clear()

    def _report_result(self, result):
        self._exc_info = (None, None, None)
        self.value = result
        self._schedule_links()

    def _report_error(self, exc_info):
        if isinstance(exc_info[1], GreenletExit):
            self._report_result(exc_info[1])
            return
        self._exc_info = tuple(exc_info)
        self._schedule_links()
        self.parent.handle_error(self, *exc_info)

    # --- stopping

    def _cancel_start(self):
        if self._start_event is None:
            self._start_event = _cancelled
        self._start_event.stop()
        self._start_event.close()

    def _died_before_start(self, args):
        if self._exc_info is None and self.dead:
            _greenlet.lost(self)
            self._report_error(_exc_info(args))

    def throw(self, *args):
        self._cancel_start()
        try:
            if not self.dead:
                greenlet.throw(self, *args)
        finally:
            self._died_before_start(args)

    # True if it will not run any more.
    def _kill_before_start(self, exception):
        self._cancel_start()
        self._free()
        dead = self.dead
        if dead:
            whole = isinstance(exception, tuple) and len(exception) == 3
            self._died_before_start(exception if whole else (exception,))
        return dead

    def kill(self, exception=GreenletExit, block=True, timeout=None):
        if self._kill_before_start(exception) or self.ready():
            return
        waiter = Waiter() if block else None
        self.parent.loop.run_callback(_kill, self, exception, waiter)
        if waiter is not None:
            waiter.get()
            self.join(timeout)

    # --- waiting for its end

    def _wait_for_end(self, what, timeout):
        switch = getcurrent().switch
        self.rawlink(switch)
        try:
            with_limit = Timeout._start_new_or_dummy(timeout)
            try:
                result = self.parent.switch()
                if result is not self:
                    raise InvalidSwitchError(
                        "Invalid switch into Greenlet.%s(): %r" % (what,
                                                                   result))
            finally:
                with_limit.cancel()
        except Timeout as exc:
            self.unlink(switch)
            if exc is not with_limit or what == "get":
                raise
        except:
            self.unlink(switch)
            raise

    def _outcome(self):
        if self.successful():
            return self.value
        self._raise_exception()

    def get(self, block=True, timeout=None):
        if self.ready():
            return self._outcome()
        if not block:
            raise Timeout()
        self._wait_for_end("get", timeout)
        if self.ready():
            return self._outcome()

    def join(self, timeout=None):
        if not self.ready():
            self._wait_for_end("join", timeout)

    def __enter__(self):
        return self

    def __exit__(self, typ, value, tb):
        if typ is not None:
            self.kill((typ, value, tb))
            return
        try:
            self.join()
        finally:
            self.kill()

    # --- links

    def has_links(self):
        return bool(self._links)

    def rawlink(self, callback):
        if not callable(callback):
            raise TypeError("Expected callable: %r" % (callback,))
        self._links.append(callback)
        if self.ready():
            self._schedule_links()

    def link(self, callback, SpawnedLink=SpawnedLink):
        self.rawlink(SpawnedLink(callback))

    def link_value(self, callback, SpawnedLink=SuccessSpawnedLink):
        self.link(callback, SpawnedLink=SpawnedLink)

    def link_exception(self, callback, SpawnedLink=FailureSpawnedLink):
        self.link(callback, SpawnedLink=SpawnedLink)

    def unlink(self, callback):
        if callback in self._links:
            self._links.remove(callback)

    def unlink_all(self):
        self._links.clear()

    def _schedule_links(self):
        if self._links and not self._notifier:
            self._notifier = self.parent.loop.run_callback(self._notify_links)

    def _notify_links(self):
        while self._links:
            link = self._links.pop(0)
            try:
                link(self)
            except:
                self.parent.handle_error((link, self), *sys.exc_info())


# --- several ------------------------------------------------------------------

def _throw_into(g, exception):
    try:
        if isinstance(exception, tuple) and len(exception) == 3:
            g.throw(*exception)
        else:
            g.throw(exception)
    except:
        get_hub().handle_error(g, *sys.exc_info())


def _kill(g, exception, waiter):
    _throw_into(g, exception)
    if waiter is not None:
        waiter.switch(None)


# Tells [waiter] of those who live on.
def _kill_each(greenlets, exception, waiter):
    alive = []
    for g in greenlets:
        if not g.dead:
            _throw_into(g, exception)
            if not g.dead:
                alive.append(g)
    if waiter is not None:
        waiter.switch(alive)


def killall(greenlets, exception=GreenletExit, block=True, timeout=None):
    alive = []
    for g in greenlets:
        kill = getattr(g, "_kill_before_start", None)
        if kill is None or not kill(exception):
            alive.append(g)
    if not alive:
        return
    loop = alive[-1].loop
    if not block:
        loop.run_callback(_kill_each, alive, exception, None)
        return
    waiter = Waiter()
    loop.run_callback(_kill_each, alive, exception, waiter)
    timer = Timeout._start_new_or_dummy(timeout)
    try:
        alive = waiter.get()
        if alive:
            joinall(alive, raise_error=False)
    finally:
        timer.cancel()


def joinall(greenlets, timeout=None, raise_error=False, count=None):
    if not raise_error:
        return wait(greenlets, timeout=timeout, count=count)
    done = []
    for obj in iwait(greenlets, timeout=timeout, count=count):
        if getattr(obj, "exception", None) is not None:
            if hasattr(obj, "_raise_exception"):
                obj._raise_exception()
            raise obj.exception
        done.append(obj)
    return done
