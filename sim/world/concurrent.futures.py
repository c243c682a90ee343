# concurrent.futures.py - functions that run in threads, and their results.
from concurrent.futures._base import (
    ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, BrokenExecutor,
    CancelledError, Executor, Future, InvalidStateError, TimeoutError,
    as_completed, wait)
from concurrent.futures.thread import ThreadPoolExecutor

__all__ = ["FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED",
           "CancelledError", "TimeoutError", "BrokenExecutor", "Future",
           "Executor", "wait", "as_completed", "ThreadPoolExecutor"]
