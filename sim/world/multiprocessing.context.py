# multiprocessing.context.py - how processes begin: by fork, and no other way

import os
from multiprocessing import process

__all__ = []


class ProcessError(Exception):
    __module__ = "multiprocessing"


class BufferTooShort(ProcessError):
    pass


class TimeoutError(ProcessError):
    pass


class AuthenticationError(ProcessError):
    pass


class Process(process.BaseProcess):
    _start_method = None

    def start(self):
        _default.get_context()  # from now on it is chosen
        super().start()


class ForkProcess(process.BaseProcess):
    _start_method = "fork"


class BaseContext:
    ProcessError = ProcessError
    BufferTooShort = BufferTooShort
    TimeoutError = TimeoutError
    AuthenticationError = AuthenticationError
    current_process = staticmethod(process.current_process)
    parent_process = staticmethod(process.parent_process)
    active_children = staticmethod(process.active_children)

    def cpu_count(self):
        return os.cpu_count()

    def Manager(self):
        from multiprocessing.managers import SyncManager
        self.get_context()
        manager = SyncManager()
        manager.start()
        return manager

    def Pipe(self, duplex=True):
        from multiprocessing.connection import Pipe
        return Pipe(duplex)

    def Pool(self, processes=None, initializer=None, initargs=(),
             maxtasksperchild=None):
        from multiprocessing.pool import Pool
        return Pool(processes, initializer, initargs, maxtasksperchild,
                    context=self.get_context())

    def Lock(self):
        from multiprocessing.synchronize import Lock
        self.get_context()
        return Lock()._show()

    def RLock(self):
        from multiprocessing.synchronize import RLock
        self.get_context()
        return RLock()._show()

    def Condition(self, lock=None):
        from multiprocessing.synchronize import Condition
        self.get_context()
        return Condition(lock)

    def Semaphore(self, value=1):
        from multiprocessing.synchronize import Semaphore
        self.get_context()
        return Semaphore(value)._show()

    def BoundedSemaphore(self, value=1):
        from multiprocessing.synchronize import BoundedSemaphore
        self.get_context()
        return BoundedSemaphore(value)._show()

    def Event(self):
        from multiprocessing.synchronize import Event
        self.get_context()
        return Event()._show()

    def Barrier(self, parties, action=None, timeout=None):
        from multiprocessing.synchronize import Barrier
        self.get_context()
        return Barrier(parties, action, timeout)

    def Queue(self, maxsize=0):
        from multiprocessing.queues import Queue
        self.get_context()
        return Queue(maxsize)._show()

    def JoinableQueue(self, maxsize=0):
        from multiprocessing.queues import JoinableQueue
        self.get_context()
        return JoinableQueue(maxsize)._show()

    def SimpleQueue(self):
        from multiprocessing.queues import SimpleQueue
        self.get_context()
        return SimpleQueue()._show()

    def RawValue(self, typecode_or_type, *args):
        from multiprocessing.sharedctypes import RawValue
        return RawValue(typecode_or_type, *args)

    def RawArray(self, typecode_or_type, size_or_initializer):
        from multiprocessing.sharedctypes import RawArray
        return RawArray(typecode_or_type, size_or_initializer)

    def Value(self, typecode_or_type, *args, lock=True):
        from multiprocessing.sharedctypes import Value
        self.get_context()
        return Value(typecode_or_type, *args, lock=lock)

    def Array(self, typecode_or_type, size_or_initializer, *, lock=True):
        from multiprocessing.sharedctypes import Array
        self.get_context()
        return Array(typecode_or_type, size_or_initializer, lock=lock)

    def freeze_support(self):
        pass

    def get_logger(self):
        from multiprocessing.util import get_logger
        return get_logger()

    def log_to_stderr(self, level=None):
        from multiprocessing.util import log_to_stderr
        return log_to_stderr(level)

    def get_context(self, method=None):
        return self if method is None else _context_of(method)

    def get_start_method(self, allow_none=False):
        return self._name

    def set_start_method(self, method, force=False):
        raise ValueError("cannot set start method of concrete context")


class ForkContext(BaseContext):
    _name = "fork"
    Process = ForkProcess


def _context_of(method):
    if method == "fork":
        return _fork
    if method in ("spawn", "forkserver"):
        raise RuntimeError(f"ticktape begins processes by fork only, not by "
                           f"{method}")
    raise ValueError(f"cannot find context for {method!r}")


# What the functions of the module multiprocessing belong to.  Whoever asks it
# for a context, as almost all of them do, has chosen one.
class DefaultContext(BaseContext):
    Process = Process
    _chosen = None

    def get_context(self, method=None):
        if method is not None:
            return _context_of(method)
        self._chosen = self._chosen or _fork
        return self._chosen

    def set_start_method(self, method, force=False):
        if self._chosen is not None and not force:
            raise RuntimeError("context has already been set")
        self._chosen = None if method is None and force else \
            _context_of(method)

    def get_start_method(self, allow_none=False):
        if self._chosen is None:
            if allow_none:
                return None
            self._chosen = _fork
        return self._chosen._name

    def get_all_start_methods(self):
        return ["fork", "spawn", "forkserver"]


_fork = ForkContext()
_default = DefaultContext()
