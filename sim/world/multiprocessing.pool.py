# multiprocessing.pool.py - workers that share out the calls of a function
#
# Three threads of the process that has the pool tend it: one puts tasks in the
# workers' queue, one takes results out of theirs, one replaces workers that
# have ended.
import collections
import itertools
import os
import queue
import threading
import time
import traceback
import _tell
from multiprocessing import connection, context, process, util
from multiprocessing.queues import SimpleQueue
from types import GenericAlias

__all__ = ["Pool", "ThreadPool"]

RUN, CLOSE, TERMINATE = "RUN", "CLOSE", "TERMINATE"
_numbers = itertools.count()


def mapstar(args):
    return list(map(*args))


def starmapstar(args):
    return list(itertools.starmap(args[0], args[1]))


# --- what comes back from a worker when a call raised ------------------------

class RemoteTraceback(Exception):
    def __init__(self, tb):
        self.tb = tb

    def __str__(self):
        return self.tb


class ExceptionWithTraceback:
    def __init__(self, exc, tb):
        text = "".join(traceback.format_exception(type(exc), exc, tb))
        self.exc = exc
        self.tb = f'\n"""\n{text}"""'

    def __reduce__(self):
        return rebuild_exc, (self.exc, self.tb)


def rebuild_exc(exc, tb):
    exc.__cause__ = RemoteTraceback(tb)
    return exc


class MaybeEncodingError(Exception):
    def __init__(self, exc, value):
        self.exc = repr(exc)
        self.value = repr(value)
        super().__init__(self.exc, self.value)

    def __str__(self):
        return f"Error sending result: '{self.value}'. Reason: '{self.exc}'"

    def __repr__(self):
        return f"<{type(self).__name__}: {self}>"


# --- the worker ---------------------------------------------------------------

def worker(inqueue, outqueue, initializer=None, initargs=(), maxtasks=None,
           wrap_exception=False):
    if maxtasks is not None and not (isinstance(maxtasks, int) and
                                     maxtasks >= 1):
        raise AssertionError(f"Maxtasks {maxtasks!r} is not valid")
    if initializer is not None:
        initializer(*initargs)
    done = 0
    while maxtasks is None or done < maxtasks:
        try:
            task = inqueue.get()
        except (EOFError, OSError):
            break
        if task is None:
            break
        job, i, func, args, kwargs = task
        try:
            result = True, func(*args, **kwargs)
        except Exception as exc:
            if wrap_exception and func is not _helper:
                exc = ExceptionWithTraceback(exc, exc.__traceback__)
            result = False, exc
        try:
            outqueue.put((job, i, result))
        except Exception as exc:
            outqueue.put((job, i, (False, MaybeEncodingError(exc, result[1]))))
        task = job = result = func = args = kwargs = None
        done += 1


def _helper(exc):
    raise exc


# --- the pool -----------------------------------------------------------------

class Pool:
    _wrap_exception = True

    @staticmethod
    def Process(ctx, *args, **kwds):
        return ctx.Process(*args, **kwds)

    def __init__(self, processes=None, initializer=None, initargs=(),
                 maxtasksperchild=None, context=None):
        self._pool = []
        self._state = "INIT"
        self._ctx = context or _default_context()
        self._setup_queues()
        self._taskqueue = queue.SimpleQueue()
        self._cache = {}
        self._maxtasks = maxtasksperchild
        self._initializer = initializer
        self._initargs = initargs
        if processes is None:
            processes = os.cpu_count() or 1
        if processes < 1:
            raise ValueError("Number of processes must be at least 1")
        if maxtasksperchild is not None and (
                not isinstance(maxtasksperchild, int) or maxtasksperchild <= 0):
            raise ValueError("maxtasksperchild must be a positive int or None")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._processes = processes
        self._inqueue._show("%s, %d workers" % (type(self).__name__, processes))
        self._repopulate()
        self._change, self._notify = connection.Pipe(duplex=False)
        self._changed = threading.Lock()
        self._handlers = [
            self._thread(self._keep_workers), self._thread(self._send_tasks),
            self._thread(self._take_results)]
        self._finalize = util.Finalize(self, Pool._terminate_parts,
                                       (self.__dict__,), exitpriority=15)
        self._state = RUN

    @staticmethod
    def _call_with(state, func):
        func(state)

    # A thread that holds no reference to the pool: only to what it has.
    def _thread(self, func):
        thread = threading.Thread(target=func, args=(self.__dict__,),
                                  daemon=True)
        thread.start()
        return thread

    def __repr__(self):
        cls = type(self)
        return (f"<{cls.__module__}.{cls.__qualname__} state={self._state} "
                f"pool_size={len(self._pool)}>")

    def __getstate__(self):
        raise NotImplementedError(
            "pool objects cannot be passed between processes or pickled")

    def __enter__(self):
        self._check_running()
        return self

    def __exit__(self, *exc):
        self.terminate()

    def _setup_queues(self):
        self._inqueue = SimpleQueue()
        self._outqueue = SimpleQueue()

    def _check_running(self):
        if self._state != RUN:
            raise ValueError("Pool not running")

    # --- the workers

    def _repopulate(self):
        _begin_workers(self.__dict__, type(self))

    @staticmethod
    def _keep_workers(pool):
        while pool["_state"] in ("INIT", RUN) or (
                pool["_cache"] and pool["_state"] != TERMINATE):
            _wait_for_change(pool)
            if any([_has_ended(w) for w in pool["_pool"]]):
                pool["_pool"][:] = [w for w in pool["_pool"]
                                    if not _has_ended(w)]
                if pool["_state"] in ("INIT", RUN):
                    _begin_workers(pool, Pool)
        pool["_taskqueue"].put(None)

    @staticmethod
    def _send_tasks(pool):
        queue, cache = pool["_inqueue"], pool["_cache"]
        for tasks, set_length in iter(pool["_taskqueue"].get, None):
            task = None
            n = -1
            for n, (item, put, task) in enumerate(tasks):
                if pool["_state"] == TERMINATE:
                    break
                try:
                    queue._put(task, item, put)
                except Exception as exc:
                    queue._withdraw(put)
                    try:
                        cache[task[0]]._set(task[1], (False, exc))
                    except KeyError:
                        pass
            if pool["_state"] == TERMINATE:
                break
            if set_length is not None:
                set_length(n + 1)
            tasks = task = None
        try:
            pool["_outqueue"].put(None)
            for _ in pool["_pool"]:
                queue.put(None)
        except OSError:
            pass

    @staticmethod
    def _take_results(pool):
        get, cache = pool["_outqueue"].get, pool["_cache"]
        sent = False            # all tasks have been sent
        while not sent or (cache and pool["_state"] != TERMINATE):
            try:
                task = get()
            except (OSError, EOFError):
                return
            if task is None:
                sent = True
                continue
            job, i, result = task
            try:
                cache[job]._set(i, result)
            except KeyError:
                pass
            task = job = result = None
            _say_change(pool)

    # --- calls

    def apply(self, func, args=(), kwds={}):
        return self.apply_async(func, args, kwds).get()

    def map(self, func, iterable, chunksize=None):
        return self._map_async(func, iterable, mapstar, chunksize).get()

    def starmap(self, func, iterable, chunksize=None):
        return self._map_async(func, iterable, starmapstar, chunksize).get()

    def map_async(self, func, iterable, chunksize=None, callback=None,
                  error_callback=None):
        return self._map_async(func, iterable, mapstar, chunksize, callback,
                               error_callback)

    def starmap_async(self, func, iterable, chunksize=None, callback=None,
                      error_callback=None):
        return self._map_async(func, iterable, starmapstar, chunksize,
                               callback, error_callback)

    def apply_async(self, func, args=(), kwds={}, callback=None,
                    error_callback=None):
        self._check_running()
        result = ApplyResult(self, callback, error_callback)
        self._taskqueue.put((
            [self._told(func, (result._job, 0, func, args, kwds))], None))
        return result

    # A task for the workers, with what the tape shows of it and the event that
    # tells of it.
    def _told(self, func, task):
        return func, self._inqueue._announce(func), task

    def _map_async(self, func, iterable, mapper, chunksize=None, callback=None,
                   error_callback=None):
        self._check_running()
        if not hasattr(iterable, "__len__"):
            iterable = list(iterable)
        if chunksize is None:
            chunksize, extra = divmod(len(iterable), len(self._pool) * 4)
            chunksize += bool(extra)
        if len(iterable) == 0:
            chunksize = 0
        result = MapResult(self, chunksize, len(iterable), callback,
                           error_callback)
        chunks = _chunks(func, iterable, chunksize)
        self._taskqueue.put((
            [self._told(func, (result._job, i, mapper, (chunk,), {}))
             for i, chunk in enumerate(chunks)], None))
        return result

    def imap(self, func, iterable, chunksize=1):
        return self._imap(IMapIterator, func, iterable, chunksize)

    def imap_unordered(self, func, iterable, chunksize=1):
        return self._imap(IMapUnorderedIterator, func, iterable, chunksize)

    def _imap(self, cls, func, iterable, chunksize):
        self._check_running()
        if chunksize < 1:
            raise ValueError(
                f"Chunksize must be 1+, not {chunksize:n}")
        result = cls(self)
        if chunksize == 1:
            tasks = self._guarded(result._job, func, func, iterable)
        else:
            tasks = self._guarded(result._job, func, mapstar,
                                  _chunks(func, iterable, chunksize))
        self._taskqueue.put((tasks, result._set_length))
        if chunksize == 1:
            return result
        return (item for chunk in result for item in chunk)

    # The tasks of an imap; what its iterable raises is the next result.
    def _guarded(self, job, func, mapper, iterable):
        i = -1
        try:
            for i, x in enumerate(iterable):
                yield self._told(func, (job, i, mapper, (x,), {}))
        except Exception as exc:
            yield self._told(func, (job, i + 1, _helper, (exc,), {}))

    # --- the end

    def close(self):
        if self._state == RUN:
            self._state = CLOSE
            _say_change(self.__dict__)

    def terminate(self):
        self._state = TERMINATE
        self._finalize()

    def join(self):
        if self._state == RUN:
            raise ValueError("Pool is still running")
        if self._state not in (CLOSE, TERMINATE):
            raise ValueError("In unknown state")
        for handler in self._handlers:
            handler.join()
        for w in self._pool:
            w.join()

    @staticmethod
    def _terminate_parts(pool):
        pool["_state"] = TERMINATE
        _say_change(pool)
        for w in pool["_pool"]:
            if hasattr(w, "terminate") and w.exitcode is None:
                w.terminate()
        pool["_taskqueue"].put(None)
        pool["_outqueue"].put(None)
        for handler in pool["_handlers"]:
            if handler is not threading.current_thread():
                handler.join()
        for w in pool["_pool"]:
            if hasattr(w, "terminate") and w.is_alive():
                w.join()


def _default_context():
    return context._default.get_context()


def _chunks(func, iterable, size):
    iterable = iter(iterable)
    while chunk := tuple(itertools.islice(iterable, size)):
        yield func, chunk


def _has_ended(w):
    return w.exitcode is not None


def _begin_workers(pool, cls):
    for _ in range(pool["_processes"] - len(pool["_pool"])):
        w = cls.Process(
            pool["_ctx"], target=worker,
            args=(pool["_inqueue"], pool["_outqueue"], pool["_initializer"],
                  pool["_initargs"], pool["_maxtasks"], cls._wrap_exception))
        w.name = w.name.replace("Process", "PoolWorker")
        w.daemon = True
        w.start()
        pool["_pool"].append(w)


# Waits until a worker has ended, or the pool's state or work has changed.
def _wait_for_change(pool):
    sentinels = [w.sentinel for w in pool["_pool"]
                 if hasattr(w, "sentinel")]
    connection.wait([pool["_change"], *sentinels])
    while pool["_change"].poll():
        pool["_change"].recv_bytes()


def _say_change(pool):
    pool["_notify"].send_bytes(b"")


# --- results ------------------------------------------------------------------

class ApplyResult:
    _what = "Pool.apply"

    def __init__(self, pool, callback, error_callback):
        self._pool = pool
        self._event = threading.Event()
        self._tape = _tell.future(self._what)
        self._job = next(_numbers)
        self._cache = pool._cache
        self._callback = callback
        self._error_callback = error_callback
        self._cache[self._job] = self

    def ready(self):
        return self._event.is_set()

    def successful(self):
        if not self.ready():
            raise ValueError(f"{self!r} not ready")
        return self._success

    def wait(self, timeout=None):
        if not self.ready():
            _tell.waits_at(self._tape)
        self._event.wait(timeout)

    def get(self, timeout=None):
        self.wait(timeout)
        if not self.ready():
            raise context.TimeoutError
        if self._success:
            return self._value
        raise self._value

    def _set(self, i, result):
        self._success, self._value = result
        self._finish()

    def _finish(self):
        if self._callback and self._success:
            self._callback(self._value)
        if self._error_callback and not self._success:
            self._error_callback(self._value)
        self._tell_end()
        self._event.set()
        del self._cache[self._job]
        self._pool = None


    def _tell_end(self):
        _tell.future_done(self._tape, 0 if self._success else 1,
                          self._value, self._value)


AsyncResult = ApplyResult


class MapResult(ApplyResult):
    _what = "Pool.map"

    def __init__(self, pool, chunksize, length, callback, error_callback):
        ApplyResult.__init__(self, pool, callback, error_callback)
        self._success = True
        self._value = [None] * length
        self._chunksize = chunksize
        if chunksize <= 0:
            self._left = 0
            self._tell_end()
            self._event.set()
            del self._cache[self._job]
        else:
            self._left = length // chunksize + bool(length % chunksize)

    def _set(self, i, result):
        self._left -= 1
        success, value = result
        if success and self._success:
            at = i * self._chunksize
            self._value[at:at + self._chunksize] = value
        elif not success and self._success:
            self._success = False
            self._value = value
        if self._left == 0:
            self._finish()


class IMapIterator:
    def __init__(self, pool):
        self._pool = pool
        self._cond = threading.Condition(threading.Lock())
        self._job = next(_numbers)
        self._cache = pool._cache
        self._items = collections.deque()
        self._index = 0
        self._length = None
        self._early = {}        # results that came before their turn
        self._cache[self._job] = self

    def __iter__(self):
        return self

    def next(self, timeout=None):
        with self._cond:
            if not self._items:
                if self._index == self._length:
                    self._pool = None
                    raise StopIteration from None
                self._cond.wait(timeout)
                if not self._items:
                    if self._index == self._length:
                        self._pool = None
                        raise StopIteration from None
                    raise context.TimeoutError from None
            success, value = self._items.popleft()
        if success:
            return value
        raise value

    __next__ = next

    def _take(self, i, result):
        if i != self._index:
            self._early[i] = result
            return
        self._items.append(result)
        self._index += 1
        while self._index in self._early:
            self._items.append(self._early.pop(self._index))
            self._index += 1
        self._cond.notify()

    def _set(self, i, result):
        with self._cond:
            self._take(i, result)
            if self._index == self._length:
                del self._cache[self._job]
                self._pool = None

    def _set_length(self, length):
        with self._cond:
            self._length = length
            if self._index == length:
                self._cond.notify()
                del self._cache[self._job]
                self._pool = None


class IMapUnorderedIterator(IMapIterator):
    def _take(self, i, result):
        self._items.append(result)
        self._index += 1
        self._cond.notify()


# --- threads instead of processes --------------------------------------------

class ThreadPool(Pool):
    _wrap_exception = False

    @staticmethod
    def Process(ctx, *args, **kwds):
        return _Worker(*args, **kwds)

    def __init__(self, processes=None, initializer=None, initargs=()):
        Pool.__init__(self, processes, initializer, initargs)

    def _setup_queues(self):
        self._inqueue = _ThreadQueue()
        self._outqueue = queue.SimpleQueue()


# The tape learns of tasks as they are put in.
class _ThreadQueue(queue.SimpleQueue):
    def _show(self, name):
        self._tape = _tell.named(name, 0)

    def _shown(self, task):
        if task is None:
            return None
        func, args = task[2:4]
        return args[0][0] if func in (mapstar, starmapstar) else func

    def _announce(self, item):
        return 0

    def _withdraw(self, put):
        pass

    def _put(self, task, item, put):
        self.put(task)


class _Worker(threading.Thread):
    @property
    def exitcode(self):
        return None if self.is_alive() or self._ident is None else 0
