# multiprocessing.queues.py - queues between processes
#
# Who puts an item in a Queue does not wait until there is room in the pipe: a
# thread of its process, begun with the first item, pickles and sends it.
from collections import deque
from queue import Empty, Full
from time import monotonic
import _process
import os
import pickle
import sys
import threading
import traceback
from types import GenericAlias
import weakref
import _tell
from multiprocessing import connection, util
from multiprocessing.synchronize import (SEM_VALUE_MAX, BoundedSemaphore,
                                         Condition, Lock, Semaphore,
                                         _assert_spawning)

__all__ = ["Queue", "SimpleQueue", "JoinableQueue"]

_end = object()                 # of what a feeder thread has to send


class Queue:
    def __init__(self, maxsize=0, *, ctx=None):
        if maxsize <= 0:
            maxsize = SEM_VALUE_MAX
        self._maxsize = maxsize
        self._reader, self._writer = connection.Pipe(duplex=False)
        self._rlock = Lock()
        self._wlock = Lock()
        self._sem = BoundedSemaphore(maxsize)
        self._ignore_epipe = False
        self._tape = 0
        self._reset()
        util.register_after_fork(self, Queue._reset)

    # For the tape: what the program made, or what [name] says.
    def _show(self, name=None):
        most = 0 if self._maxsize == SEM_VALUE_MAX else self._maxsize
        self._tape = _tell.shared(name or type(self).__name__,
                                  0 if name else most)
        _show_pipe(self, self._tape)
        if not name:
            _process.tell_semaphore(self._sem._semaphore, self._tape, "full",
                                    False)
        return self

    # The event that tells of [obj], which is about to be sent.
    @staticmethod
    def _announced(writer, obj):
        return _process.announce(writer._writing, obj)

    @staticmethod
    def _shown(obj):
        return obj

    def __getstate__(self):
        _assert_spawning(self)

    # What each process has of its own.
    def _reset(self):
        self._notempty = threading.Condition(threading.Lock())
        self._buffer = deque()
        self._thread = None
        self._jointhread = None
        self._joincancelled = False
        self._closed = False
        self._close = None

    def _check_open(self):
        if self._closed:
            raise ValueError(f"Queue {self!r} is closed")

    def put(self, obj, block=True, timeout=None):
        self._check_open()
        if not self._sem.acquire(block, timeout):
            raise Full
        with self._notempty:
            if self._thread is None:
                self._start_thread()
            self._buffer.append(obj)
            self._notempty.notify()

    def get(self, block=True, timeout=None):
        self._check_open()
        if block and timeout is None:
            with self._rlock:
                data = self._reader.recv_bytes()
            self._sem.release()
            return pickle.loads(data)
        end = monotonic() + timeout if block else None
        if not self._rlock.acquire(block, timeout):
            raise Empty
        try:
            left = end - monotonic() if block else 0
            if not self._reader.poll(left):
                raise Empty
            data = self._reader.recv_bytes()
            self._sem.release()
        finally:
            self._rlock.release()
        return pickle.loads(data)

    def qsize(self):
        return self._maxsize - self._sem._get_value()

    def empty(self):
        return not self._reader.poll()

    def full(self):
        return self._sem._get_value() == 0

    def get_nowait(self):
        return self.get(False)

    def put_nowait(self, obj):
        return self.put(obj, False)

    def close(self):
        self._closed = True
        close, self._close = self._close, None
        if close:
            close()
        elif self._reader is not None:
            self._reader.close()

    def join_thread(self):
        assert self._closed, f"Queue {self!r} not closed"
        if self._jointhread:
            self._jointhread()

    def cancel_join_thread(self):
        self._joincancelled = True
        if self._jointhread:
            self._jointhread.cancel()

    def _start_thread(self):
        self._buffer.clear()
        self._thread = threading.Thread(
            target=Queue._feed,
            args=(self._buffer, self._notempty, self._wlock, self._writer,
                  self._reader, self._ignore_epipe,
                  self._on_queue_feeder_error, self._sem, self._announced,
                  self._shown),
            name="QueueFeederThread", daemon=True)
        self._thread.start()
        if not self._joincancelled:
            self._jointhread = util.Finalize(
                self._thread, _join_thread, (weakref.ref(self._thread),),
                exitpriority=-5)
        self._close = util.Finalize(self, _send_end,
                                    (self._buffer, self._notempty),
                                    exitpriority=10)

    @staticmethod
    def _feed(buffer, notempty, wlock, writer, reader, ignore_epipe, on_error,
              sem, announced, shown):
        while True:
            with notempty:
                while not buffer:
                    notempty.wait()
            while buffer:
                obj = buffer.popleft()
                if obj is _end:
                    reader.close()
                    writer.close()
                    return
                try:
                    data = pickle.dumps(obj)
                    with wlock:
                        writer._send_item(data, shown(obj),
                                          announced(writer, obj))
                except Exception as exc:
                    if ignore_epipe and isinstance(exc, BrokenPipeError):
                        return
                    if util.is_exiting():
                        return
                    sem.release()
                    on_error(exc, obj)
                del obj

    @staticmethod
    def _on_queue_feeder_error(exc, obj):
        traceback.print_exc()

    __class_getitem__ = classmethod(GenericAlias)


# The pipe of [q] holds the items of object [tape]; who stands in line to read
# waits for one.
def _show_pipe(q, tape):
    _process.tell_pipe(q._reader._reading, tape)
    _process.tell_semaphore(q._rlock._semaphore, tape, "empty", False)


def _join_thread(reference):
    thread = reference()
    if thread is not None:
        thread.join()


def _send_end(buffer, notempty):
    with notempty:
        buffer.append(_end)
        notempty.notify()


class JoinableQueue(Queue):
    def __init__(self, maxsize=0, *, ctx=None):
        Queue.__init__(self, maxsize)
        self._unfinished_tasks = Semaphore(0)
        self._cond = Condition()

    def put(self, obj, block=True, timeout=None):
        self._check_open()
        if not self._sem.acquire(block, timeout):
            raise Full
        with self._notempty, self._cond:
            if self._thread is None:
                self._start_thread()
            self._buffer.append(obj)
            self._unfinished_tasks.release()
            self._notempty.notify()

    def task_done(self):
        with self._cond:
            if not self._unfinished_tasks.acquire(False):
                raise ValueError("task_done() called too many times")
            _process.item_done(self._reader._reading)
            if self._unfinished_tasks._get_value() == 0:
                self._cond.notify_all()

    def join(self):
        with self._cond:
            if self._unfinished_tasks._get_value() > 0:
                _tell.event("join", self._tape, -1, -1, 0)
                self._cond.wait()


class SimpleQueue:
    def __init__(self, *, ctx=None):
        self._reader, self._writer = connection.Pipe(duplex=False)
        self._rlock = Lock()
        self._wlock = Lock()

    def _show(self, name="SimpleQueue"):
        _show_pipe(self, _tell.shared(name, 0))
        return self

    def __getstate__(self):
        _assert_spawning(self)

    def close(self):
        self._reader.close()
        self._writer.close()

    def empty(self):
        return not self._reader.poll()

    def get(self):
        with self._rlock:
            data = self._reader.recv_bytes()
        return pickle.loads(data)

    def put(self, obj):
        data = pickle.dumps(obj)
        with self._wlock:
            self._writer._send_item(data, obj, self._announce(obj))

    # For the tape: an item goes into the queue, and is sent then or later.
    def _announce(self, item):
        return _process.announce(self._writer._writing, item)

    def _withdraw(self, put):
        _process.withdraw(self._writer._writing, put)

    def _put(self, obj, item, put):
        data = pickle.dumps(obj)
        with self._wlock:
            self._writer._send_item(data, item, put)

    __class_getitem__ = classmethod(GenericAlias)
