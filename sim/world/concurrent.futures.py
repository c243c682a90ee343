# concurrent.futures.py - functions that run in threads, and their results.
from concurrent.futures._base import (
    ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, BrokenExecutor,
    CancelledError, Executor, Future, InvalidStateError, TimeoutError,
    as_completed, wait)
from concurrent.futures.thread import ThreadPoolExecutor


# The other executor brings multiprocessing with it.
def __getattr__(name):
    global ProcessPoolExecutor
    if name == "ProcessPoolExecutor":
        from concurrent.futures.process import ProcessPoolExecutor
        return ProcessPoolExecutor
    raise AttributeError(
        f"module {__name__!r} has no attribute {name!r}")


__all__ = ["FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED",
           "CancelledError", "TimeoutError", "BrokenExecutor", "Future",
           "Executor", "wait", "as_completed", "ProcessPoolExecutor",
           "ThreadPoolExecutor"]
