# concurrent.futures._base.py - a result that a thread will have, and those who
# wait for some of them.
#
# As in threading.py, locks are taken and let go of as CPython does it.
import collections
import _tell
import threading
import time
from types import GenericAlias

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"

PENDING = "PENDING"
RUNNING = "RUNNING"
CANCELLED = "CANCELLED"
CANCELLED_AND_NOTIFIED = "CANCELLED_AND_NOTIFIED"      # a worker knows it
FINISHED = "FINISHED"

_words = {PENDING: "pending", RUNNING: "running", CANCELLED: "cancelled",
          CANCELLED_AND_NOTIFIED: "cancelled", FINISHED: "finished"}
_cancelled = (CANCELLED, CANCELLED_AND_NOTIFIED)
_done = (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED)
_told = (CANCELLED_AND_NOTIFIED, FINISHED)      # those who wait know it


class Error(Exception):
    pass


class CancelledError(Error):
    pass


TimeoutError = TimeoutError


class InvalidStateError(Error):
    pass


class BrokenExecutor(RuntimeError):
    pass


def _logger():
    import logging
    return logging.getLogger("concurrent.futures")


# --- those who wait -----------------------------------------------------------

# Each keeps the futures that are done, and sets its event when it has waited
# for enough of them.
class _Waiter:
    def __init__(self):
        self.event = threading.Event()
        self.finished_futures = []

    def add(self, future, raised=False):
        self.finished_futures.append(future)
        self.event.set()


class _EachWaiter(_Waiter):
    def __init__(self):
        super().__init__()
        self.lock = threading.Lock()

    def add(self, future, raised=False):
        with self.lock:
            super().add(future)


class _AllWaiter(_Waiter):
    def __init__(self, left, until_raised):
        super().__init__()
        self.left = left
        self.until_raised = until_raised
        self.lock = threading.Lock()

    def add(self, future, raised=False):
        self.finished_futures.append(future)
        if raised and self.until_raised:
            self.event.set()
            return
        with self.lock:
            self.left -= 1
            if not self.left:
                self.event.set()


class _Locked:
    def __init__(self, futures):
        self.futures = list(futures)

    def __enter__(self):
        for future in self.futures:
            future._condition.acquire()

    def __exit__(self, *exc):
        for future in self.futures:
            future._condition.release()


def _remove_waiter(futures, waiter):
    for future in futures:
        with future._condition:
            future._waiters.remove(waiter)


def as_completed(fs, timeout=None):
    if timeout is not None:
        end = timeout + time.monotonic()
    fs = set(fs)
    total = len(fs)
    with _Locked(fs):
        finished = [f for f in fs if f._state in _told]
        pending = {f for f in fs if f._state not in _told}
        waiter = _EachWaiter()
        for future in fs:
            future._waiters.append(waiter)
    finished.reverse()
    try:
        while True:
            while finished:
                future = finished.pop()
                fs.remove(future)
                pending.discard(future)
                _remove_waiter([future], waiter)
                result = [future]
                del future      # only the caller keeps what it has got
                yield result.pop()
            if not pending:
                break
            left = None
            if timeout is not None:
                left = end - time.monotonic()
                if left < 0:
                    raise TimeoutError("%d (of %d) futures unfinished"
                                       % (len(pending), total))
            waiter.event.wait(left)
            with waiter.lock:
                finished = waiter.finished_futures
                waiter.finished_futures = []
                waiter.event.clear()
            finished.reverse()
    finally:
        _remove_waiter(fs, waiter)


DoneAndNotDoneFutures = collections.namedtuple("DoneAndNotDoneFutures",
                                               "done not_done")


def _new_waiter(return_when, left):
    if return_when == FIRST_COMPLETED:
        return _Waiter()
    if return_when not in (FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError("Invalid return condition: %r" % return_when)
    return _AllWaiter(left, return_when == FIRST_EXCEPTION)


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    fs = set(fs)
    with _Locked(fs):
        done = {f for f in fs if f._state in _told}
        enough = len(done) == len(fs)
        if done and return_when == FIRST_COMPLETED:
            enough = True
        elif done and return_when == FIRST_EXCEPTION:
            enough = enough or any(
                f._state == FINISHED and f._exception is not None
                for f in done)
        if enough:
            return DoneAndNotDoneFutures(done, fs - done)
        waiter = _new_waiter(return_when, len(fs) - len(done))
        for future in fs:
            future._waiters.append(waiter)
    waiter.event.wait(timeout)
    _remove_waiter(fs, waiter)
    done.update(waiter.finished_futures)
    return DoneAndNotDoneFutures(done, fs - done)


# --- futures ------------------------------------------------------------------

class Future:
    _tape = 0                       # an executor's has a number on the tape

    def __init__(self):
        self._condition = threading.Condition()
        self._state = PENDING
        self._result = None
        self._exception = None
        self._waiters = []
        self._done_callbacks = []

    def __repr__(self):
        with self._condition:
            end = ""
            if self._state == FINISHED:
                end = (f" raised {type(self._exception).__name__}"
                       if self._exception
                       else f" returned {type(self._result).__name__}")
            return (f"<{type(self).__name__} at {id(self):#x} "
                    f"state={_words[self._state]}{end}>")

    def _call(self, callback):
        try:
            callback(self)
        except Exception:
            _logger().exception("exception calling callback for %r", self)

    # [seq]: the event that says that it is done, or 0.
    def _call_all(self, seq):
        before = _tell.because(seq)
        for callback in self._done_callbacks:
            if self._tape:
                _tell.callback("callback run", self._tape, callback)
            self._call(callback)
        if seq:
            _tell.because(before)

    # Who waits for it goes on because of that.
    def _told_done(self, via):
        if not self._tape:
            return 0
        return _tell.future_done(self._tape, via, self._result,
                                 self._exception)

    def cancel(self):
        with self._condition:
            if self._state in (RUNNING, FINISHED):
                return False
            if self._state in _cancelled:
                return True
            self._state = CANCELLED
            seq = self._told_done(2)
            self._condition.notify_all()
        self._call_all(seq)
        return True

    def cancelled(self):
        with self._condition:
            return self._state in _cancelled

    def running(self):
        with self._condition:
            return self._state == RUNNING

    def done(self):
        with self._condition:
            return self._state in _done

    def add_done_callback(self, fn):
        with self._condition:
            if self._state not in _done:
                self._done_callbacks.append(fn)
                if self._tape:
                    _tell.callback("callback", self._tape, fn)
                return
        self._call(fn)

    # Waits until it is done.  The condition is held.
    def _wait(self, timeout):
        if self._state not in _done:
            _tell.waits_at(self._tape)
            self._condition.wait(timeout)
        if self._state in _cancelled:
            raise CancelledError()
        if self._state != FINISHED:
            raise TimeoutError()

    def result(self, timeout=None):
        try:
            with self._condition:
                self._wait(timeout)
                if self._exception:
                    raise self._exception
                return self._result
        finally:
            del self            # not in the exception's traceback

    def exception(self, timeout=None):
        with self._condition:
            self._wait(timeout)
            return self._exception

    def set_running_or_notify_cancel(self):
        with self._condition:
            if self._state == CANCELLED:
                self._state = CANCELLED_AND_NOTIFIED
                for waiter in self._waiters:
                    waiter.add(self)
                return False
            if self._state != PENDING:
                _logger().critical("Future %s in unexpected state: %s",
                                   id(self), self._state)
                raise RuntimeError("Future in unexpected state")
            self._state = RUNNING
            return True

    def _finish(self, result, exception):
        with self._condition:
            if self._state in _done:
                raise InvalidStateError(f"{self._state}: {self!r}")
            self._result = result
            self._exception = exception
            self._state = FINISHED
            seq = self._told_done(int(exception is not None))
            for waiter in self._waiters:
                waiter.add(self, exception is not None)
            self._condition.notify_all()
        self._call_all(seq)

    def set_result(self, result):
        self._finish(result, None)

    def set_exception(self, exception):
        self._finish(None, exception)

    __class_getitem__ = classmethod(GenericAlias)


# --- executors ----------------------------------------------------------------

def _result_or_cancel(futures, timeout=None):
    future = futures.pop()
    try:
        return future.result(timeout)
    finally:
        future.cancel()
        del future


class Executor:
    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        if timeout is not None:
            end = timeout + time.monotonic()
        futures = [self.submit(fn, *args) for args in zip(*iterables)]

        # The functions are submitted now, not when the first result is wanted.
        def result_iterator():
            try:
                futures.reverse()
                while futures:
                    yield _result_or_cancel(
                        futures, None if timeout is None
                        else end - time.monotonic())
            finally:
                for future in futures:
                    future.cancel()
        return result_iterator()

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.shutdown(wait=True)
        return False
