# gevent._loop.py - gevent's event loop: callbacks, timers, and their order.
#
# One turn is libev's: callbacks run, those that they add too, until none is
# left or the switch interval is over; then the loop waits for the next timer;
# then whatever is due is called, the more urgent first, then what was due
# first, then what was started first.  Only when nothing was due are the idle
# watchers called.
#
# The loop knows the time of its last look at the clock, and timers count from
# there unless they look again, as libev's do: a program that blocks in the
# middle of it all finds its timers early.
from collections import deque
from heapq import heapify, heappop, heappush
import sys
from _greenlet import (ready as _ready, turn as _turn, wait as _wait,
                       wake as _wake)
from _thread import _now, get_ident
from greenlet import greenlet

# time.time() when the clock stands at 0.
EPOCH = 1700000000.0

# After so many callbacks the loop looks at the clock.
_LOOK = 50


class callback:
    __module__ = "gevent.libev.corecext"
    __slots__ = ("callback", "args")

    def __init__(self, callback, args):
        self.callback = callback
        self.args = args

    def stop(self):
        self.callback = self.args = None

    close = stop

    @property
    def pending(self):
        return self.callback is not None

    def __bool__(self):
        return self.args is not None

    def __repr__(self):
        more = "" if self.args is None else " args=%r" % (self.args,)
        return "<callback at %#x%s>" % (id(self), more)


class watcher:
    __module__ = "gevent.libev.corecext"

    def __init__(self, loop, ref=True, priority=None):
        self.loop = loop
        self.ref = ref
        self.priority = priority or 0
        self.callback = self.args = None
        self.active = self.pending = False

    def __repr__(self):
        more = "".join(" " + word for word in ("active", "pending")
                       if getattr(self, word))
        if self.callback is not None:
            more += " callback=%r" % (self.callback,)
        if self.args is not None:
            more += " args=%r" % (self.args,)
        return "<%s at %#x%s>" % (type(self).__name__, id(self), more)

    def start(self, callback, *args):
        if callback is None:
            raise TypeError("callback must be callable, not None")
        self.callback, self.args = callback, args
        if not self.active:
            self.active = True
            self.loop._refs += self.ref
            self._begin()

    def stop(self):
        self.pending = False
        self.callback = self.args = None
        if self.active:
            self._rest()

    def close(self):
        self.stop()

    # It is started no more.
    def _rest(self):
        self.active = False
        self.loop._refs -= self.ref
        self._end()

    def _begin(self):
        pass

    def _end(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()


class timer(watcher):
    __module__ = "gevent.libev.corecext"

    def __init__(self, loop, after=0.0, repeat=0.0, ref=True, priority=None):
        if repeat < 0:
            raise ValueError("repeat must be positive or zero: %r" % repeat)
        super().__init__(loop, ref, priority)
        self._after, self.repeat = after, repeat
        self._entry = None

    def start(self, callback, *args, update=None):
        if update or (update is None and self.loop._in_callbacks):
            self.loop.update_now()
        super().start(callback, *args)

    def again(self, callback, *args, update=True):
        self.stop()
        self._after = self.repeat
        self.start(callback, *args, update=update)

    @property
    def due(self):
        return self._entry[0]

    def _begin(self):
        self._stand(self.loop._time + self._after)

    def _stand(self, when):
        loop = self.loop
        loop._started += 1
        self._entry = [when, loop._started, self]
        heappush(loop._timers, self._entry)

    def _end(self):
        self._entry[2] = None
        self.loop._forget(self._entry)
        self._entry = None

    # It is due.
    def _fire(self):
        self.pending = True
        if self.repeat:
            self._stand(self._entry[0] + self.repeat)
            return
        self._entry = None
        self.active = False
        self.loop._refs -= self.ref


class idle(watcher):
    __module__ = "gevent.libev.corecext"

    def _begin(self):
        self.loop._idlers.append(self)

    def _end(self):
        self.loop._idlers.remove(self)


# What another thread calls the loop with.
class async_(watcher):
    __module__ = "gevent.libev.corecext"

    def send(self):
        if self.active and not self.pending:
            self.pending = True
            self.loop._sent.append(self)
            _wake(self.loop._thread)

    def send_ignoring_arg(self, _):
        self.send()


class loop:
    __module__ = "gevent.libev.corecext"
    backend = "epoll"
    approx_timer_resolution = 1e-05

    def __init__(self, default=True):
        self.default = default
        self.error_handler = None
        self._thread = get_ident()
        self._callbacks = deque()
        self._timers = []           # a heap of [when, number, timer or None]
        self._gone = 0              # how many of them have no timer
        self._started = 0
        self._idlers = []
        self._sent = []
        self._refs = 0              # how much there is to run for
        self._in_callbacks = False
        self._time = _now()

    def __repr__(self):
        return "<loop at %#x %s>" % (id(self), self._format())

    def _format(self):
        return "%s%s pending=0 ref=%d" % (
            self.backend, " default" if self.default else "", self._refs - 1)

    def debug(self):
        return []

    # --- what it is asked for

    def now(self):
        return EPOCH + self._time

    def update_now(self):
        self._time = _now()

    update = update_now

    def run_callback(self, func, *args):
        cb = callback(func, args)
        self._callbacks.append(cb)
        _tell(func, False)
        return cb

    def run_callback_threadsafe(self, func, *args):
        cb = self.run_callback(func, *args)
        _wake(self._thread)
        return cb

    def timer(self, after, repeat=0.0, ref=True, priority=None):
        return timer(self, after, repeat, ref, priority)

    def idle(self, ref=True, priority=None):
        return idle(self, ref, priority)

    def async_(self, ref=True, priority=None):
        return async_(self, ref, priority)

    def destroy(self):
        self._callbacks.clear()
        self._timers.clear()

    # --- running

    def run(self):
        while True:
            self._run_callbacks()
            if not self._refs and not self._callbacks:
                return
            due = self._wait()
            self.update_now()
            for watcher in due or self._idlers[:]:
                self._call(watcher)

    def _run_callbacks(self):
        callbacks = self._callbacks
        end = self._time + sys.getswitchinterval()
        before_look, before_turn = _LOOK, len(callbacks)
        self._in_callbacks = True
        while callbacks:
            cb = callbacks.popleft()
            func, args = cb.callback, cb.args
            if func is not None and args is not None:
                cb.callback = None
                try:
                    func(*args)
                except:
                    self.handle_error(cb, *sys.exc_info())
                finally:
                    cb.args = None
            before_turn -= 1
            if before_turn <= 0 and callbacks:
                before_turn = len(callbacks)
                if _turn():
                    _wait(_now())
            before_look -= 1
            if before_look == 0 and callbacks:
                before_look = _LOOK
                self.update_now()
                if self._time >= end:
                    break
        self.update_now()
        self._in_callbacks = False

    # Waits until something is due, unless something waits for the loop; what is
    # due, in its order.
    def _wait(self):
        timers = self._timers
        while timers and timers[0][2] is None:
            heappop(timers)
            self._gone -= 1
        if not self._callbacks and not self._idlers and not self._sent:
            when = timers[0][0] if timers else None
            if when is None or when > _now():
                _wait(when)
        now = _now()
        due = []
        while timers and timers[0][0] <= now:
            timer = heappop(timers)[2]
            if timer is None:
                self._gone -= 1
                continue
            timer._fire()
            due.append(timer)
        due += self._sent
        self._sent.clear()
        due.sort(key=_urgency)
        return due

    # A timer was stopped: its entry stays in the heap, if not for ever.
    def _forget(self, entry):
        self._gone += 1
        if self._gone > 1000 and self._gone > len(self._timers) // 2:
            self._timers = [e for e in self._timers if e[2] is not None]
            heapify(self._timers)
            self._gone = 0

    def _call(self, watcher):
        if not watcher.pending and not isinstance(watcher, idle):
            return
        func, args = watcher.callback, watcher.args
        watcher.pending = False
        if func is None:
            return
        _tell(func, type(watcher) is timer)
        try:
            func(*args)
        except:
            self.handle_error(watcher, *sys.exc_info())

    def handle_error(self, context, type, value, tb):
        handler = self.error_handler
        if handler is not None:
            handler.handle_error(context, type, value, tb)


def _urgency(watcher):
    return -watcher.priority


# The classes of those who hand over to their attribute greenlet: gevent.hub
# fills them in.
waiters = set()


# The tape is told who will go on when [func] is called.
def _tell(func, is_timer):
    who = getattr(func, "__self__", None)
    if type(who) in waiters:
        who = who.greenlet
    if isinstance(who, greenlet):
        _ready(who, is_timer)
