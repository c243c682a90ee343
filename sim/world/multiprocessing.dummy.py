# multiprocessing.dummy.py - multiprocessing's names, with threads behind them

import threading
from queue import Queue
from threading import (Barrier, BoundedSemaphore, Condition, Event, Lock,
                       RLock, Semaphore)

JoinableQueue = Queue
current_process = threading.current_thread


class Process(threading.Thread):
    @property
    def exitcode(self):
        return None if self.is_alive() or self._ident is None else 0


def active_children():
    return [t for t in threading.enumerate() if isinstance(t, Process)]


def freeze_support():
    pass


def Pool(processes=None, initializer=None, initargs=()):
    from multiprocessing.pool import ThreadPool
    return ThreadPool(processes, initializer, initargs)
