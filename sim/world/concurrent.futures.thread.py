# concurrent.futures.thread.py - an executor whose workers are threads.
from concurrent.futures import _base
from itertools import count
import os
import queue
import _tell
import threading
import weakref

_shutdown = False               # the program has ended
_lock = threading.Lock()        # for [_shutdown] and [_queues]
_queues = {}                    # of the workers that run, by thread


def _python_exit():
    global _shutdown
    with _lock:
        _shutdown = True
    for work_queue in list(_queues.values()):
        work_queue.put(None)


threading._register_atexit(_python_exit)


class BrokenThreadPool(_base.BrokenExecutor):
    pass


class _WorkQueue(queue.SimpleQueue):
    def _shown(self, item):
        return None if item is None else item.fn


class _WorkItem:
    def __init__(self, future, fn, args, kwargs):
        self.future = future
        self.fn = fn
        self.args = args
        self.kwargs = kwargs

    def run(self):
        if not self.future.set_running_or_notify_cancel():
            return
        try:
            result = self.fn(*self.args, **self.kwargs)
        except BaseException as exc:
            self.future.set_exception(exc)
            del self            # not in the exception's traceback
        else:
            self.future.set_result(result)


def _initialize(get_executor, initializer, initargs):
    try:
        initializer(*initargs)
    except BaseException:
        _base._logger().critical("Exception in initializer:", exc_info=True)
        executor = get_executor()
        if executor is not None:
            executor._initializer_failed()
        return False
    return True


# A worker's life.  It holds no reference to its executor, so that one which
# nobody uses any more goes, and its workers with it.
def _worker(get_executor, work_queue, initializer, initargs):
    try:
        if initializer is not None and \
                not _initialize(get_executor, initializer, initargs):
            return
        while True:
            item = work_queue.get(block=True)
            if item is not None:
                item.run()
                del item
                executor = get_executor()
                if executor is not None:
                    executor._idle_semaphore.release()
                del executor
                continue
            executor = get_executor()
            if _shutdown or executor is None or executor._shutdown:
                if executor is not None:
                    executor._shutdown = True
                work_queue.put(None)            # for the next worker
                return
            del executor
    except BaseException:
        _base._logger().critical("Exception in worker", exc_info=True)
    finally:
        _queues.pop(threading.current_thread(), None)


class ThreadPoolExecutor(_base.Executor):
    _counter = count().__next__

    def __init__(self, max_workers=None, thread_name_prefix="",
                 initializer=None, initargs=()):
        if max_workers is None:
            max_workers = min(32, (os.cpu_count() or 1) + 4)
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._max_workers = max_workers
        self._work_queue = _WorkQueue()
        self._work_queue._tape = _tell.named(
            "ThreadPoolExecutor, %d workers" % max_workers, 0)
        self._idle_semaphore = threading.Semaphore(0)
        self._threads = set()
        self._broken = False
        self._shutdown = False
        self._shutdown_lock = threading.Lock()
        self._thread_name_prefix = (
            thread_name_prefix or f"ThreadPoolExecutor-{self._counter()}")
        self._initializer = initializer
        self._initargs = initargs

    def submit(self, fn, /, *args, **kwargs):
        with self._shutdown_lock, _lock:
            if self._broken:
                raise BrokenThreadPool(self._broken)
            if self._shutdown:
                raise RuntimeError("cannot schedule new futures after "
                                   "shutdown")
            if _shutdown:
                raise RuntimeError("cannot schedule new futures after "
                                   "interpreter shutdown")
            future = _base.Future()
            future._tape = _tell.future("submit")
            self._work_queue.put(_WorkItem(future, fn, args, kwargs))
            self._adjust_thread_count()
            return future

    # One more worker, unless one is idle or all there may be are there.
    def _adjust_thread_count(self):
        if self._idle_semaphore.acquire(timeout=0):
            return
        number = len(self._threads)
        if number >= self._max_workers:
            return

        def executor_gone(_, work_queue=self._work_queue):
            work_queue.put(None)

        thread = threading.Thread(
            name=f"{self._thread_name_prefix}_{number}", target=_worker,
            args=(weakref.ref(self, executor_gone), self._work_queue,
                  self._initializer, self._initargs))
        thread.start()
        self._threads.add(thread)
        if thread.is_alive():
            _queues[thread] = self._work_queue

    def _drain(self):
        items = []
        while True:
            try:
                item = self._work_queue.get_nowait()
            except queue.Empty:
                return items
            if item is not None:
                items.append(item)

    def _initializer_failed(self):
        with self._shutdown_lock:
            self._broken = ("A thread initializer failed, the thread pool is "
                            "not usable anymore")
            for item in self._drain():
                item.future.set_exception(BrokenThreadPool(self._broken))

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._shutdown_lock:
            self._shutdown = True
            if cancel_futures:
                for item in self._drain():
                    item.future.cancel()
            self._work_queue.put(None)
        if wait:
            for thread in self._threads:
                thread.join()
