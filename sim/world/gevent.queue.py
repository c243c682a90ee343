# gevent.queue.py - queues between greenlets.
#
# Who waits is served by a callback of the loop (_unlock): a put lets the next
# turn's getter have the item, so whoever comes in between may take it.
from collections import deque
from heapq import heapify, heappop, heappush
import queue as _queue
import sys
from _tell import event as _event, object as _object
from greenlet import getcurrent
from gevent.event import Event
from gevent.exceptions import InvalidSwitchError
from gevent.hub import Waiter, _loop, get_hub
from gevent.timeout import Timeout

__all__ = ["SimpleQueue", "Queue", "PriorityQueue", "LifoQueue",
           "JoinableQueue", "Channel", "Empty", "Full"]

Full, Empty = _queue.Full, _queue.Empty


# The one that does not wait for threads but for whatever threading's locks wait
# for: after a patch, greenlets.
class _PySimpleQueue(_queue.SimpleQueue):
    __module__ = "queue"


SimpleQueue = _PySimpleQueue


def _remove(waiters, waiter):
    if waiter in waiters:
        waiters.remove(waiter)


class _ItemWaiter(Waiter):
    __slots__ = ("item",)

    def __init__(self, item):
        Waiter.__init__(self)
        self.item = item


_loop.waiters.add(_ItemWaiter)


# What queues and channels have in common: who waits at either end.
class _Ends:
    def __init__(self):
        self.getters, self.putters = deque(), deque()
        self.hub = get_hub()
        self._unlocks = None

    def _schedule_unlock(self):
        if not self._unlocks:
            self._unlocks = self.hub.loop.run_callback(self._unlock)

    def get_nowait(self):
        return self.get(False)

    def put_nowait(self, item):
        self.put(item, False)

    def __iter__(self):
        return self

    def __next__(self):
        result = self.get()
        if result is StopIteration:
            raise result
        return result

    next = __next__

    def _waiting(self):
        parts = []
        if self.getters:
            parts.append("getters[%s]" % len(self.getters))
        if self.putters:
            parts.append("putters[%s]" % len(self.putters))
        return parts


class Queue(_Ends):
    __module__ = "gevent._gevent_cqueue"

    def __init__(self, maxsize=None, items=(), _warn_depth=2):
        if maxsize is not None and maxsize <= 0:
            if maxsize == 0:
                import warnings
                warnings.warn("Queue(0) now equivalent to Queue(None); if you "
                              "want a channel, use Channel",
                              DeprecationWarning, stacklevel=_warn_depth)
            maxsize = None
        super().__init__()
        self.maxsize = maxsize
        self._tape = _object(type(self).__name__, maxsize or 0)
        self.queue = self._create_queue(items)
        for i in range(len(self.queue)):
            _event("put", self._tape, i, i + 1, 0)

    # How the items are kept.
    def _create_queue(self, items=()):
        return deque(items)

    def _get(self):
        return self.queue.popleft()

    def _peek(self):
        return self.queue[0]

    def _put(self, item):
        self.queue.append(item)

    # Which of the items, in the order they were put, has just gone.
    def _taken_from(self, left):
        return 0

    def _add(self, item):
        self._put(item)
        n = len(self.queue)
        _event("put", self._tape, n - 1, n, 0)

    def _take(self):
        item = self._get()
        n = len(self.queue)
        _event("get", self._tape, self._taken_from(n), n, 0)
        return item

    def copy(self):
        return type(self)(self.maxsize, self.queue)

    def _format(self):
        parts = []
        if self.maxsize is not None:
            parts.append("maxsize=%r" % self.maxsize)
        if self.queue:
            parts.append("queue=%r" % (self.queue,))
        return "".join(" " + part for part in parts + self._waiting())

    def __repr__(self):
        return "<%s at %s%s>" % (type(self).__name__, hex(id(self)),
                                 self._format())

    def __str__(self):
        return "<%s%s>" % (type(self).__name__, self._format())

    def qsize(self):
        return len(self.queue)

    __len__ = qsize

    def __bool__(self):
        return True

    def empty(self):
        return not self.qsize()

    def full(self):
        return self.maxsize is not None and self.qsize() >= self.maxsize

    def put(self, item, block=True, timeout=None):
        if not self.full():
            self._add(item)
            if self.getters:
                self._schedule_unlock()
        elif self.hub is getcurrent():
            self._put_from_hub(item)
        elif block:
            self._wait_to_put(item, timeout)
        else:
            raise Full

    def _wait_to_put(self, item, timeout):
        waiter = _ItemWaiter(item)
        self.putters.append(waiter)
        timer = Timeout._start_new_or_dummy(timeout, Full)
        _event("full", self._tape, -1, -1, 0)
        try:
            if self.getters:
                self._schedule_unlock()
            result = waiter.get()
            if result is not waiter:
                raise InvalidSwitchError("Invalid switch into Queue.put: %r"
                                         % (result,))
        finally:
            timer.cancel()
            _remove(self.putters, waiter)

    # The hub cannot wait; but those who are to get can go on.
    def _put_from_hub(self, item):
        while self.getters and self.queue and self.full():
            getter = self.getters.popleft()
            getter.switch(getter)
        if self.full():
            raise Full
        self._add(item)

    def get(self, block=True, timeout=None):
        if not self.qsize():
            return self._wait_to_get(self._take, block, timeout)
        if self.putters:
            self._schedule_unlock()
        return self._take()

    def peek(self, block=True, timeout=None):
        if not self.qsize():
            return self._wait_to_get(self._peek, block, timeout)
        return self._peek()

    def peek_nowait(self):
        return self.peek(False)

    def _wait_to_get(self, how, block, timeout):
        if self.hub is getcurrent():
            while self.putters:
                putter = self.putters.popleft()
                self._add(putter.item)
                putter.switch(putter)
                if self.qsize():
                    return how()
            raise Empty
        if not block:
            raise Empty
        waiter = Waiter()
        timer = Timeout._start_new_or_dummy(timeout, Empty)
        _event("empty", self._tape, -1, -1, 0)
        try:
            self.getters.append(waiter)
            if self.putters:
                self._schedule_unlock()
            result = waiter.get()
            if result is not waiter:
                raise InvalidSwitchError("Invalid switch into Queue.get: %r"
                                         % (result,))
            return how()
        finally:
            timer.cancel()
            _remove(self.getters, waiter)

    def _unlock(self):
        again = True
        while again:
            again = False
            if self.putters and not self.full():
                again = True
                putter = self.putters.popleft()
                try:
                    self._add(putter.item)
                except:
                    putter.throw(*sys.exc_info())
                else:
                    putter.switch(putter)
            if self.getters and self.qsize():
                again = True
                getter = self.getters.popleft()
                getter.switch(getter)


class UnboundQueue(Queue):
    __module__ = "gevent._gevent_cqueue"

    def __init__(self, maxsize=None, items=()):
        if maxsize is not None:
            raise ValueError("UnboundQueue has no maxsize")
        Queue.__init__(self, maxsize, items)


class PriorityQueue(Queue):
    __module__ = "gevent._gevent_cqueue"

    def _create_queue(self, items=()):
        items = list(items)
        heapify(items)
        return items

    def _put(self, item):
        heappush(self.queue, item)

    def _get(self):
        return heappop(self.queue)

    def _taken_from(self, left):
        return -1


class LifoQueue(Queue):
    __module__ = "gevent._gevent_cqueue"

    def _create_queue(self, items=()):
        return list(items)

    def _get(self):
        return self.queue.pop()

    def _peek(self):
        return self.queue[-1]

    def _taken_from(self, left):
        return left


class JoinableQueue(Queue):
    __module__ = "gevent._gevent_cqueue"

    def __init__(self, maxsize=None, items=(), unfinished_tasks=None):
        Queue.__init__(self, maxsize, items, _warn_depth=3)
        self._cond = Event()
        self._cond.set()
        self.unfinished_tasks = unfinished_tasks or len(items or ())
        if self.unfinished_tasks:
            self._cond.clear()

    def copy(self):
        return type(self)(self.maxsize, self.queue, self.unfinished_tasks)

    def _format(self):
        text = Queue._format(self)
        if self.unfinished_tasks:
            text += " tasks=%s _cond=%s" % (self.unfinished_tasks, self._cond)
        return text

    def _put(self, item):
        Queue._put(self, item)
        self.unfinished_tasks += 1
        self._cond.clear()

    def task_done(self):
        if self.unfinished_tasks <= 0:
            raise ValueError("task_done() called too many times")
        self.unfinished_tasks -= 1
        _event("task done", self._tape, -1, -1, self.unfinished_tasks)
        if self.unfinished_tasks == 0:
            self._cond.set()

    def join(self, timeout=None):
        if self.unfinished_tasks:
            _event("join", self._tape, -1, -1, 0)
        return self._cond.wait(timeout=timeout)


# No place for items: who puts waits for who gets.
class Channel(_Ends):
    __module__ = "gevent._gevent_cqueue"

    def __init__(self, maxsize=1):
        if maxsize != 1:
            raise ValueError("Channels have a maxsize of 1")
        super().__init__()

    def _format(self):
        return "".join(" " + part for part in self._waiting())

    def __repr__(self):
        return "<%s at %s %s>" % (type(self).__name__, hex(id(self)),
                                  self._format())

    def __str__(self):
        return "<%s %s>" % (type(self).__name__, self._format())

    @property
    def balance(self):
        return len(self.putters) - len(self.getters)

    def qsize(self):
        return 0

    def empty(self):
        return True

    full = empty

    def put(self, item, block=True, timeout=None):
        if self.hub is getcurrent():
            if not self.getters:
                raise Full
            self.getters.popleft().switch(item)
            return
        waiter = Waiter()
        entry = (item, waiter)
        self.putters.append(entry)
        timer = Timeout._start_new_or_dummy(timeout if block else 0, Full)
        try:
            if self.getters:
                self._schedule_unlock()
            result = waiter.get()
            if result is not waiter:
                raise InvalidSwitchError("Invalid switch into Channel.put: %r"
                                         % (result,))
        except:
            _remove(self.putters, entry)
            raise
        finally:
            timer.cancel()

    def get(self, block=True, timeout=None):
        if self.hub is getcurrent() and self.putters:
            item, putter = self.putters.popleft()
            self.hub.loop.run_callback(putter.switch, putter)
            return item
        waiter = Waiter()
        timer = Timeout._start_new_or_dummy(timeout if block else 0, Empty)
        try:
            self.getters.append(waiter)
            if self.putters:
                self._schedule_unlock()
            return waiter.get()
        except:
            _remove(self.getters, waiter)
            raise
        finally:
            timer.close()

    def _unlock(self):
        while self.putters and self.getters:
            getter = self.getters.popleft()
            item, putter = self.putters.popleft()
            getter.switch(item)
            putter.switch(putter)
