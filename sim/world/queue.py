# queue.py - queues between threads.
from collections import deque
from heapq import heappop, heappush
from _tell import event as _event, object as _object
import threading
from time import monotonic
from types import GenericAlias

__all__ = ["Empty", "Full", "PriorityQueue", "LifoQueue", "Queue",
           "SimpleQueue"]


class Empty(Exception):
    __module__ = "_queue"


class Full(Exception):
    pass


def _check_timeout(timeout):
    if timeout is not None and timeout < 0:
        raise ValueError("'timeout' must be a non-negative number")


class Queue:
    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        self.mutex = threading.Lock()
        self.not_empty = threading.Condition(self.mutex)
        self.not_full = threading.Condition(self.mutex)
        self.all_tasks_done = threading.Condition(self.mutex)
        self.unfinished_tasks = 0
        self._tape = _object(type(self).__name__, max(maxsize, 0))
        self._told = deque()        # id(item) of each that the tape has here

    def task_done(self):
        with self.all_tasks_done:
            if self.unfinished_tasks <= 0:
                raise ValueError("task_done() called too many times")
            self.unfinished_tasks -= 1
            _event("task done", self._tape, -1, -1, self.unfinished_tasks)
            if self.unfinished_tasks == 0:
                self.all_tasks_done.notify_all()

    def join(self):
        with self.all_tasks_done:
            while self.unfinished_tasks:
                _event("join", self._tape, -1, -1, 0)
                self.all_tasks_done.wait()

    def qsize(self):
        with self.mutex:
            return self._qsize()

    def empty(self):
        with self.mutex:
            return not self._qsize()

    def full(self):
        with self.mutex:
            return 0 < self.maxsize <= self._qsize()

    # Waits at [condition] as long as [blocked]() and there is time; then raises
    # [error].
    def _wait_while(self, blocked, condition, error, kind, block, timeout):
        if not block:
            if blocked():
                raise error
            return
        _check_timeout(timeout)
        end = None if timeout is None else monotonic() + timeout
        while blocked():
            left = None
            if end is not None:
                left = end - monotonic()
                if left <= 0.0:
                    raise error
            _event(kind, self._tape, -1, -1, 0)
            condition.wait(left)

    def _is_full(self):
        return self._qsize() >= self.maxsize

    def _is_empty(self):
        return not self._qsize()

    def put(self, item, block=True, timeout=None):
        with self.not_full:
            if self.maxsize > 0:
                self._wait_while(self._is_full, self.not_full, Full, "full",
                                 block, timeout)
            self._put(item)
            self.unfinished_tasks += 1
            if self._tape:
                self._tell_put(item)
            self.not_empty.notify()

    def get(self, block=True, timeout=None):
        with self.not_empty:
            self._wait_while(self._is_empty, self.not_empty, Empty, "empty",
                             block, timeout)
            item = self._get()
            if self._tape:
                self._tell_get(item)
            self.not_full.notify()
            return item

    def put_nowait(self, item):
        return self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    # For subclasses: how the items are kept.
    def _init(self, maxsize):
        self.queue = deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()

    # A subclass may drop items, or hand out others: the tape is told what has
    # come and gone for certain.  Nothing of the subclass's own is called for it.
    def _tell_put(self, item):
        told = self._told
        if type(self)._qsize is Queue._qsize and len(self.queue) <= len(told):
            _event("put", self._tape, -1, len(told), 0, item)
        else:
            told.append(id(item))
            _event("put", self._tape, len(told) - 1, len(told), 0, item)

    def _tell_get(self, item):
        place, num = self._place_told(id(item)), 0
        if place < 0:
            num = -1
        else:
            del self._told[place]
        _event("get", self._tape, place, len(self._told), num, item)

    def _place_told(self, key):
        return self._told.index(key) if key in self._told else -1

    __class_getitem__ = classmethod(GenericAlias)


class PriorityQueue(Queue):
    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        heappush(self.queue, item)

    def _get(self):
        return heappop(self.queue)


class LifoQueue(Queue):
    def _init(self, maxsize):
        self.queue = []

    def _place_told(self, key):
        last = len(self._told) - 1
        if last >= 0 and self._told[last] == key:
            return last
        return super()._place_told(key)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.pop()


class SimpleQueue:
    __module__ = "_queue"

    def __init__(self):
        self._queue = deque()
        self._count = threading.Semaphore(0)
        self._tape = _object("SimpleQueue", 0)

    # What the tape shows of an item.
    def _shown(self, item):
        return item

    def put(self, item, block=True, timeout=None):
        self._queue.append(item)
        if self._tape:
            n = len(self._queue)
            _event("put", self._tape, n - 1, n, 0, self._shown(item))
        self._count.release()

    def get(self, block=True, timeout=None):
        _check_timeout(timeout)
        if block and self._tape and not self._count._value:
            _event("empty", self._tape, -1, -1, 0)
        if not (self._count.acquire(True, timeout) if block
                else self._count.acquire(False)):
            raise Empty
        item = self._queue.popleft()
        if self._tape:
            _event("get", self._tape, 0, len(self._queue), 0,
                   self._shown(item))
        return item

    def put_nowait(self, item):
        return self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    def empty(self):
        return not self._queue

    def qsize(self):
        return len(self._queue)

    __class_getitem__ = classmethod(GenericAlias)
