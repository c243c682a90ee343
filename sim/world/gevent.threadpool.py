# gevent.threadpool.py - threads that work for greenlets.
import sys
from _thread import (allocate_lock as _allocate_lock, get_ident,
                     start_new_thread)
from collections import deque
from gevent.event import AsyncResult
from gevent.exceptions import InvalidThreadUseError
from gevent.hub import get_hub, get_hub_if_exists, sleep
from gevent.lock import Semaphore
from gevent.pool import GroupMappingMixin

__all__ = ["ThreadPool", "ThreadResult"]


# What a thread has made of a task, on its way to the loop.
class ThreadResult:
    def __init__(self, receiver, hub, call_when_ready):
        self.receiver, self.hub = receiver, hub
        self.context = self.value = None
        self.exc_info = ()
        self._call_when_ready = call_when_ready
        self._watcher = hub.loop.async_()
        self._watcher.start(self._on_async)

    @property
    def exception(self):
        return self.exc_info[1] if self.exc_info else None

    def successful(self):
        return self.exception is None

    # In the thread.
    def set(self, value):
        self.value = value
        self._watcher.send()

    def handle_error(self, context, exc_info):
        self.context, self.exc_info = context, exc_info
        self._watcher.send()

    # In the loop.
    def _on_async(self):
        self._watcher.close()
        self._call_when_ready()
        if self.exc_info:
            self.hub.handle_error(self.context, *self.exc_info)
        self.receiver(self)


# One of the pool's threads.
class _Worker:
    def __init__(self, pool):
        self.pool = pool
        self._thread_ident = 0

    def __repr__(self):
        return "<ThreadPoolWorker at %#x thread_ident=%#x threadpool-hub=%s>" \
            % (id(self), self._thread_ident, _short(self.pool.hub))

    def run(self):
        pool = self.pool
        self._thread_ident = get_ident()
        gate = _allocate_lock()
        gate.acquire()
        while True:
            while not pool._tasks:
                pool._idle.append(gate)
                gate.acquire()
            task = pool._tasks.popleft()
            if task is None:
                break
            self._do(*task)
            task = None
            pool._unfinished -= 1
        hub = get_hub_if_exists()
        if hub is not None:
            hub.destroy(True)

    def _do(self, func, args, kwargs, result):
        try:
            result.set(func(*args, **kwargs))
        except:
            result.handle_error((self, func), sys.exc_info())


def _short(hub):
    return "<%s at %#x thread_ident=%#x>" % (type(hub).__name__, id(hub),
                                             hub.thread_ident)


class ThreadPool(GroupMappingMixin):
    def __init__(self, maxsize, hub=None, idle_task_timeout=-1):
        if not isinstance(maxsize, int):
            raise TypeError("maxsize must be integer: %r" % (maxsize,))
        if maxsize < 0:
            raise ValueError("maxsize must not be negative: %r" % (maxsize,))
        self.hub = get_hub() if hub is None else hub
        self._maxsize = maxsize
        self._free = Semaphore(maxsize, self.hub)
        self._tasks = deque()
        self._idle = deque()        # locks at which threads wait for a task
        self._size = 0
        self._unfinished = 0

    def __repr__(self):
        return "<%s at %#x tasks=%s size=%s maxsize=%s hub=%s>" % (
            type(self).__name__, id(self), len(self), self.size, self.maxsize,
            _short(self.hub))

    def __len__(self):
        return self._unfinished

    @property
    def size(self):
        return self._size

    @property
    def maxsize(self):
        return self._maxsize

    @maxsize.setter
    def maxsize(self, maxsize):
        if not isinstance(maxsize, int):
            raise TypeError("maxsize must be integer: %r" % (maxsize,))
        if maxsize < 0:
            raise ValueError("maxsize must not be negative: %r" % (maxsize,))
        self._free.counter += maxsize - self._maxsize
        self._maxsize = maxsize
        self._free._start_notify()

    def _add(self, task):
        self._tasks.append(task)
        if self._idle:
            self._idle.popleft().release()

    def spawn(self, func, *args, **kwargs):
        if self.hub is not get_hub():
            raise InvalidThreadUseError
        self._free.acquire()
        result = AsyncResult()
        self._unfinished += 1
        self._add((func, args, kwargs,
                   ThreadResult(result, self.hub, self._free.release)))
        if self._size < min(self._maxsize, self._unfinished):
            self._size += 1
            start_new_thread(_Worker(self).run, ())
        return result

    def join(self):
        delay = 0.0005
        while self._unfinished > 0:
            sleep(delay)
            delay = min(delay * 2, .05)

    def kill(self):
        while self._size > 0:
            self._size -= 1
            self._add(None)

    def _apply_immediately(self):
        return get_hub() is not self.hub

    def _apply_async_cb_spawn(self, callback, result):
        callback(result)

    def _apply_async_use_greenlet(self):
        return True
