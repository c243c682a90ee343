# multiprocessing.util.py - what happens when a process begins and when it ends

import atexit
import itertools
import weakref

__all__ = ["register_after_fork", "Finalize", "get_logger", "log_to_stderr"]

# What the child does with the objects it has inherited, by age.
_after_fork = []

_finalizers = {}                # Finalize by number
_numbers = itertools.count()


def register_after_fork(obj, func):
    _after_fork.append((weakref.ref(obj), func))


def _run_after_fork():
    for reference, func in list(_after_fork):
        obj = reference()
        if obj is not None:
            func(obj)


# A function to be called once: when [obj] goes, when it is asked to, or at the
# end of the process, those with the highest priority first.
class Finalize:
    def __init__(self, obj, callback, args=(), kwargs=None, exitpriority=None):
        self._callback = callback
        self._args = args
        self._kwargs = kwargs or {}
        self._number = next(_numbers)
        self.priority = exitpriority
        self._ref = None if obj is None else weakref.ref(obj, self)
        _finalizers[self._number] = self

    def __call__(self, reference=None):
        if _finalizers.pop(self._number, None) is not None:
            return self._callback(*self._args, **self._kwargs)

    def cancel(self):
        _finalizers.pop(self._number, None)

    def still_active(self):
        return self._number in _finalizers


def _run_finalizers(least):
    def wanted():
        return [f for f in _finalizers.values() if f.priority is not None and
                (least is None or f.priority >= least)]

    while found := wanted():
        for finalize in sorted(found, key=lambda f: (f.priority, f._number),
                               reverse=True):
            finalize()


def is_exiting():
    return _exiting


_exiting = False


# The end of a process: daemons are stopped, other children waited for.
def _exit_function():
    global _exiting
    if _exiting:
        return
    from multiprocessing.process import active_children
    _exiting = True
    _run_finalizers(0)
    for child in active_children():
        if child.daemon:
            child.terminate()
    for child in active_children():
        child.join()
    _run_finalizers(None)


atexit.register(_exit_function)


def get_logger():
    import logging
    return logging.getLogger("multiprocessing")


def log_to_stderr(level=None):
    import logging
    logger = get_logger()
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter(
        "[%(levelname)s/%(processName)s] %(message)s"))
    logger.addHandler(handler)
    if level:
        logger.setLevel(level)
    return logger
