# classes of the library that annotations write with brackets, and those that cannot be
import asyncio
import collections
import concurrent.futures
import contextlib
import contextvars
import functools
import itertools
import os
import queue
import re
import types
import weakref
from collections import OrderedDict, defaultdict, deque
from dataclasses import dataclass, field

for cls in (deque, functools.partial, collections.Counter, OrderedDict, defaultdict,
            itertools.chain,
            collections.ChainMap, collections.UserDict, asyncio.Queue, asyncio.Future, asyncio.Task,
            re.Pattern, re.Match, contextvars.ContextVar, contextvars.Token, queue.Queue,
            weakref.ref, weakref.WeakSet, concurrent.futures.Future, functools.cached_property,
            types.MappingProxyType, enumerate, contextlib.AbstractContextManager, os.PathLike,
            list, dict, tuple, set, frozenset, type, BaseExceptionGroup,
            asyncio.Lock, zip, map, int, range, property, types.SimpleNamespace, Exception):
    try:
        print(cls[int], cls[int].__origin__ is cls, cls[int].__args__)
    except TypeError as e:
        print("TypeError:", e)


class Lane(deque):
    pass


@dataclass
class Jobs:
    waiting: deque[str] = field(default_factory=deque)
    running: "defaultdict[str, deque[int]]" = None


def take(jobs: deque[str], done: deque[tuple[str, int]] | None = None) -> weakref.ref[Jobs]:
    return jobs.popleft()


print(Jobs(), take(deque[str](["a"])), take.__annotations__["jobs"])
print(Lane[int], Lane[int]([1, 2]), list(itertools.chain[int]([1], [2])), deque[int] | None)
print(functools.partial[int](max, 3)(5), list(enumerate[str]("ab")), isinstance(deque(), deque))
