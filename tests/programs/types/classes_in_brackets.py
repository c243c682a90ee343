# Which classes may be written with brackets, and what aliases and unions give of themselves.
import asyncio
import collections
import contextvars
import functools
import itertools
import logging
import pickle
import queue
import re
import types
import weakref
from typing import TypeVar

T, U = TypeVar("T"), TypeVar("U")


def answers(ask):
    try:
        return ask()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for cls in (list, tuple, dict, set, frozenset, type, enumerate, collections.deque,
            collections.defaultdict, collections.OrderedDict, collections.Counter,
            types.MappingProxyType, types.AsyncGeneratorType, functools.partial, itertools.chain,
            weakref.ref, weakref.WeakSet, weakref.WeakKeyDictionary, logging.StreamHandler,
            asyncio.Queue, asyncio.Future, queue.Queue, re.Pattern, contextvars.ContextVar,
            ExceptionGroup, int, str, zip, map, filter, reversed, property, range, bytearray):
    print(answers(lambda: cls[int]))

# Annotations that are evaluated.
jobs: collections.deque[int] = collections.deque[int]([1, 2], maxlen=3)
call: functools.partial[int] = functools.partial(max, 5)
print(jobs, __annotations__)

# Type variables, filled in.
Pairs = dict[T, list[U]]
for ask in (lambda: Pairs[int, str], lambda: Pairs.__parameters__, lambda: Pairs[int],
            lambda: Pairs[int, str, float], lambda: list[int][str], lambda: list[T][U],
            lambda: dict[T, T][int], lambda: tuple[T, ...][int], lambda: list[T | int][str],
            lambda: (list[T] | int)[str], lambda: (list[T] | list[U]).__parameters__,
            lambda: (list[T] | list[U])[int, int], lambda: (int | str)[int], lambda: list[T][5]):
    print(answers(ask))

# What is asked of an alias is asked of its class.
alias = list[int]
for name in ("__origin__", "__args__", "__name__", "__qualname__", "__module__", "append",
             "nothing", "__nothing__", "__class__", "__mro__"):
    print(name, answers(lambda: getattr(alias, name)))
print(answers(lambda: setattr(alias, "x", 1)), dict[str, int].fromkeys("ab"))
print(pickle.loads(pickle.dumps(alias)) == alias, alias.__reduce__(), list.__class_getitem__(str))
print(answers(lambda: types.GenericAlias(list)), types.GenericAlias(list, (int,)),
      answers(lambda: types.GenericAlias(list, args=5)))


class Box:
    __class_getitem__ = classmethod(types.GenericAlias)


class Own(list[int]):
    pass


print(Box[int], Box[T][str], Own.__orig_bases__, Own[str], Own.__mro__)
