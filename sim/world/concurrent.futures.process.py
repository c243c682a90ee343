# concurrent.futures.process.py - an executor whose workers are processes
#
#     submit --> pending --manager--> call queue --> worker
#                 items  <--thread--  result queue <--'
#
# A thread of the executor's process, the manager, keeps the call queue short (a
# call that stands there can no longer be cancelled), takes results, and sees
# when a worker has died: then the executor is broken.
from concurrent.futures import _base
from functools import partial
import itertools
import multiprocessing as mp
from multiprocessing import connection, queues
import os
import queue
import threading
import traceback
import weakref
import _process
import _tell

EXTRA_QUEUED_CALLS = 1
_shutdown = False               # the program has ended
_managers = weakref.WeakKeyDictionary()         # threads, and what wakes them


def _python_exit():
    global _shutdown
    _shutdown = True
    managers = list(_managers.items())
    for _, wakeup in managers:
        wakeup.wakeup()
    for thread, _ in managers:
        thread.join()


threading._register_atexit(_python_exit)


class BrokenProcessPool(_base.BrokenExecutor):
    pass


# --- what comes back from a worker when a call raised ------------------------

class _RemoteTraceback(Exception):
    def __init__(self, tb):
        self.tb = tb

    def __str__(self):
        return self.tb


class _ExceptionWithTraceback:
    def __init__(self, exc, tb):
        text = "".join(traceback.format_exception(type(exc), exc, tb))
        self.exc = exc
        self.exc.__traceback__ = None
        self.tb = f'\n"""\n{text}"""'

    def __reduce__(self):
        return _rebuild_exc, (self.exc, self.tb)


def _rebuild_exc(exc, tb):
    exc.__cause__ = _RemoteTraceback(tb)
    return exc


# --- what goes through the queues ---------------------------------------------

# put: what told the tape of it.
class _WorkItem:
    def __init__(self, future, fn, args, kwargs, put):
        self.future = future
        self.put = put
        self.fn = fn
        self.args = args
        self.kwargs = kwargs


class _CallItem:
    def __init__(self, work_id, fn, args, kwargs, put):
        self.work_id = work_id
        self.put = put
        self.fn = fn
        self.args = args
        self.kwargs = kwargs


    def __getstate__(self):
        state = self.__dict__.copy()
        del state["put"]
        return state


# The function that a call is for.
def _shown(fn):
    if isinstance(fn, partial) and fn.func is _process_chunk:
        return fn.args[0]
    return fn


class _ResultItem:
    def __init__(self, work_id, exception=None, result=None, exit_pid=None):
        self.work_id = work_id
        self.exception = exception
        self.result = result
        self.exit_pid = exit_pid


# A call that cannot be pickled fails with what pickle says.
class _CallQueue(queues.Queue):
    def __init__(self, max_size, pending, wakeup):
        self._pending = pending
        self._wakeup = wakeup
        super().__init__(max_size)

    def _announce(self, fn):
        return _process.announce(self._writer._writing, _shown(fn))

    def _withdraw(self, put):
        _process.withdraw(self._writer._writing, put)

    # It was announced when it was submitted.
    @staticmethod
    def _announced(writer, obj):
        if isinstance(obj, _CallItem):
            return obj.put
        return _process.announce(writer._writing, obj)

    @staticmethod
    def _shown(obj):
        return _shown(obj.fn) if isinstance(obj, _CallItem) else obj

    def _on_queue_feeder_error(self, exc, obj):
        if not isinstance(obj, _CallItem):
            super()._on_queue_feeder_error(exc, obj)
            return
        text = "".join(traceback.format_exception(
            type(exc), exc, exc.__traceback__))
        exc.__cause__ = _RemoteTraceback(f'\n"""\n{text}"""')
        self._withdraw(obj.put)
        item = self._pending.pop(obj.work_id, None)
        self._wakeup.wakeup()
        if item is not None:
            item.future.set_exception(exc)


class _Wakeup:
    def __init__(self):
        self._closed = False
        self._reader, self._writer = connection.Pipe(duplex=False)

    def close(self):
        if not self._closed:
            self._closed = True
            self._writer.close()
            self._reader.close()

    def wakeup(self):
        if not self._closed:
            self._writer.send_bytes(b"")

    def clear(self):
        while not self._closed and self._reader.poll():
            self._reader.recv_bytes()


# --- the worker ---------------------------------------------------------------

def _send(result_queue, work_id, result=None, exception=None, exit_pid=None):
    try:
        result_queue.put(_ResultItem(work_id, result=result,
                                     exception=exception, exit_pid=exit_pid))
    except BaseException as exc:
        exc = _ExceptionWithTraceback(exc, exc.__traceback__)
        result_queue.put(_ResultItem(work_id, exception=exc,
                                     exit_pid=exit_pid))


def _process_worker(call_queue, result_queue, initializer, initargs,
                    max_tasks=None):
    if initializer is not None:
        try:
            initializer(*initargs)
        except BaseException:
            _base._logger().critical("Exception in initializer:",
                                     exc_info=True)
            return
    done = 0
    while True:
        item = call_queue.get(block=True)
        if item is None:
            result_queue.put(os.getpid())
            return
        exit_pid = None
        if max_tasks is not None:
            done += 1
            if done >= max_tasks:
                exit_pid = os.getpid()
        try:
            result = item.fn(*item.args, **item.kwargs)
        except BaseException as exc:
            _send(result_queue, item.work_id, exit_pid=exit_pid,
                  exception=_ExceptionWithTraceback(exc, exc.__traceback__))
        else:
            _send(result_queue, item.work_id, result=result, exit_pid=exit_pid)
            del result
        del item
        if exit_pid is not None:
            return


# --- the manager --------------------------------------------------------------

class _ExecutorManagerThread(threading.Thread):
    # It holds no reference to its executor, so that one which nobody uses any
    # more goes, and its workers with it.
    def __init__(self, executor):
        self._wakeup = executor._wakeup
        self._shutdown_lock = executor._shutdown_lock

        def executor_gone(_, wakeup=self._wakeup, lock=self._shutdown_lock):
            with lock:
                wakeup.wakeup()

        self._executor = weakref.ref(executor, executor_gone)
        self._processes = executor._processes
        self._call_queue = executor._call_queue
        self._result_queue = executor._result_queue
        self._work_ids = executor._work_ids
        self._pending = executor._pending_work_items
        self._max_tasks = executor._max_tasks_per_child
        super().__init__()

    def run(self):
        while True:
            self._fill_call_queue()
            item, broken, cause = self._wait()
            if broken:
                self._terminate_broken(cause)
                return
            if item is not None:
                self._take(item)
                exited = not isinstance(item, int) and item.exit_pid is not None
                if exited:
                    self._processes.pop(item.exit_pid).join()
                executor = self._executor()
                if executor is not None:
                    if exited:
                        with self._shutdown_lock:
                            executor._adjust_process_count()
                    else:
                        executor._idle_worker_semaphore.release()
                del item, executor
            if self._is_shutting_down():
                self._set_flags()
                self._fill_call_queue()
                if not self._pending:
                    self._join_executor()
                    return

    def _fill_call_queue(self):
        while not self._call_queue.full():
            try:
                work_id = self._work_ids.get(block=False)
            except queue.Empty:
                return
            item = self._pending[work_id]
            if item.future.set_running_or_notify_cancel():
                self._call_queue.put(_CallItem(work_id, item.fn, item.args,
                                               item.kwargs, item.put))
            else:
                self._call_queue._withdraw(item.put)
                del self._pending[work_id]

    # A result or None; whether a worker has died; and why no result came.
    def _wait(self):
        reader = self._result_queue._reader
        ready = connection.wait(
            [reader, self._wakeup._reader,
             *[p.sentinel for p in list(self._processes.values())]])
        cause = item = None
        broken = True
        if reader in ready:
            try:
                item = reader.recv()
                broken = False
            except BaseException as exc:
                cause = traceback.format_exception(
                    type(exc), exc, exc.__traceback__)
        elif self._wakeup._reader in ready:
            broken = False
        self._wakeup.clear()
        return item, broken, cause

    def _take(self, item):
        if isinstance(item, int):       # a worker has gone, as it was told
            self._processes.pop(item).join()
            if not self._processes:
                self._join_executor()
            return
        work = self._pending.pop(item.work_id, None)
        if work is None:
            return
        if item.exception is not None:
            work.future.set_exception(item.exception)
        else:
            work.future.set_result(item.result)

    def _is_shutting_down(self):
        executor = self._executor()
        return _shutdown or executor is None or executor._shutdown_thread

    def _set_flags(self):
        executor = self._executor()
        if executor is None:
            return
        executor._shutdown_thread = True
        if not executor._cancel_pending:
            return
        kept = {}
        for work_id, item in self._pending.items():
            if not item.future.cancel():
                kept[work_id] = item
            else:
                self._call_queue._withdraw(item.put)
        self._pending.clear()
        self._pending.update(kept)
        while True:
            try:
                self._work_ids.get_nowait()
            except queue.Empty:
                break
        executor._cancel_pending = False

    def _terminate_broken(self, cause):
        executor = self._executor()
        if executor is not None:
            executor._broken = ("A child process terminated abruptly, the "
                                "process pool is not usable anymore")
            executor._shutdown_thread = True
            executor = None
        error = BrokenProcessPool("A process in the process pool was "
                                  "terminated abruptly while the future was "
                                  "running or pending.")
        if cause is not None:
            text = "".join(cause)
            error.__cause__ = _RemoteTraceback(f"\n'''\n{text}'''")
        for item in self._pending.values():
            try:
                item.future.set_exception(error)
            except _base.InvalidStateError:
                pass
            del item
        self._pending.clear()
        for process in self._processes.values():
            process.terminate()
        self._call_queue._reader.close()
        self._call_queue._ignore_epipe = True
        self._join_executor()

    def _alive(self):
        return sum(p.is_alive() for p in self._processes.values())

    def _stop_workers(self):
        told = 0
        while told < len(self._processes) and self._alive() > 0:
            for _ in range(len(self._processes) - told):
                try:
                    self._call_queue.put_nowait(None)
                    told += 1
                except queue.Full:
                    connection.wait([self._result_queue._reader], 0.01)
                    break

    def _join_executor(self):
        self._stop_workers()
        self._call_queue.close()
        self._call_queue.join_thread()
        with self._shutdown_lock:
            self._wakeup.close()
        for process in self._processes.values():
            process.join()


# --- the executor -------------------------------------------------------------

def _chunks(chunksize, *iterables):
    items = zip(*iterables)
    while chunk := tuple(itertools.islice(items, chunksize)):
        yield chunk


def _process_chunk(fn, chunk):
    return [fn(*args) for args in chunk]


def _chain(lists):
    for found in lists:
        found.reverse()
        while found:
            yield found.pop()


class ProcessPoolExecutor(_base.Executor):
    def __init__(self, max_workers=None, mp_context=None, initializer=None,
                 initargs=(), *, max_tasks_per_child=None):
        if max_workers is None:
            max_workers = os.cpu_count() or 1
        elif max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        self._max_workers = max_workers
        if mp_context is None:
            if max_tasks_per_child is not None:
                mp_context = mp.get_context("spawn")
            else:
                mp_context = mp.get_context()
        self._mp_context = mp_context
        # With fork all workers begin at once: later, threads might be there.
        self._dynamic = mp_context.get_start_method(allow_none=False) != "fork"
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._initializer = initializer
        self._initargs = initargs
        if max_tasks_per_child is not None:
            if not isinstance(max_tasks_per_child, int):
                raise TypeError("max_tasks_per_child must be an integer")
            if max_tasks_per_child <= 0:
                raise ValueError("max_tasks_per_child must be >= 1")
            if mp_context.get_start_method(allow_none=False) == "fork":
                raise ValueError("max_tasks_per_child is incompatible with the "
                                 "'fork' multiprocessing start method; supply "
                                 "a different mp_context.")
        self._max_tasks_per_child = max_tasks_per_child
        self._manager = None
        self._processes = {}
        self._shutdown_thread = False
        self._shutdown_lock = threading.Lock()
        self._idle_worker_semaphore = threading.Semaphore(0)
        self._broken = False
        self._queue_count = 0
        self._pending_work_items = {}
        self._cancel_pending = False
        self._wakeup = _Wakeup()
        self._call_queue = _CallQueue(
            self._max_workers + EXTRA_QUEUED_CALLS, self._pending_work_items,
            self._wakeup)
        self._call_queue._ignore_epipe = True
        self._call_queue._show("ProcessPoolExecutor, %d workers" % max_workers)
        self._result_queue = queues.SimpleQueue()
        self._work_ids = queue.Queue()

    def _start_manager(self):
        if self._manager is not None:
            return
        if not self._dynamic:
            for _ in range(len(self._processes), self._max_workers):
                self._spawn()
        self._manager = _ExecutorManagerThread(self)
        self._manager.start()
        _managers[self._manager] = self._wakeup

    def _adjust_process_count(self):
        if self._idle_worker_semaphore.acquire(blocking=False):
            return
        if len(self._processes) < self._max_workers:
            self._spawn()

    def _spawn(self):
        process = self._mp_context.Process(
            target=_process_worker,
            args=(self._call_queue, self._result_queue, self._initializer,
                  self._initargs, self._max_tasks_per_child))
        process.start()
        self._processes[process.pid] = process

    def submit(self, fn, /, *args, **kwargs):
        with self._shutdown_lock:
            if self._broken:
                raise BrokenProcessPool(self._broken)
            if self._shutdown_thread:
                raise RuntimeError("cannot schedule new futures after shutdown")
            if _shutdown:
                raise RuntimeError("cannot schedule new futures after "
                                   "interpreter shutdown")
            future = _base.Future()
            future._tape = _tell.future("submit")
            self._pending_work_items[self._queue_count] = _WorkItem(
                future, fn, args, kwargs, self._call_queue._announce(fn))
            self._work_ids.put(self._queue_count)
            self._queue_count += 1
            self._wakeup.wakeup()
            if self._dynamic:
                self._adjust_process_count()
            self._start_manager()
            return future

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        if chunksize < 1:
            raise ValueError("chunksize must be >= 1.")
        return _chain(super().map(partial(_process_chunk, fn),
                                  _chunks(chunksize, *iterables),
                                  timeout=timeout))

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._shutdown_lock:
            self._cancel_pending = cancel_futures
            self._shutdown_thread = True
            self._wakeup.wakeup()
        if self._manager is not None and wait:
            self._manager.join()
        self._manager = None
        self._call_queue = None
        self._result_queue = None
        self._processes = None
        self._wakeup = None
