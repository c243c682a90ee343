# classes that are C in CPython have their module before their name in messages
import asyncio
import collections
import contextvars
import datetime
import functools
import itertools
import re
import types


class Own(datetime.datetime):
    pass


class Kept(collections.OrderedDict):
    pass


def attempt(what):
    try:
        print(what())
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)


loop = asyncio.new_event_loop()
now = datetime.datetime(2024, 1, 2)
for thing in (
        asyncio.Task, asyncio.Future, loop.create_future(), asyncio.Queue,
        collections.deque, collections.deque(), collections.defaultdict,
        collections.Counter, collections.OrderedDict, Kept, contextvars.Context,
        contextvars.ContextVar, contextvars.Token, datetime.datetime, now, Own,
        Own(2024, 1, 2), datetime.date(2024, 1, 2), datetime.timedelta(1),
        datetime.timezone.utc, datetime.time(1), functools.partial,
        itertools.chain, itertools.count(), re.compile("x"), re.match("x", "x"),
        re.Pattern, types.SimpleNamespace, types.SimpleNamespace(), int, dict):
    attempt(lambda: thing.no_such_thing)
attempt(asyncio.Task.__dict__.__len__ and (lambda: asyncio.Task.all_tasks()))
attempt(lambda: now + 1)
attempt(lambda: now < datetime.date(2024, 1, 2))
attempt(lambda: now * 2)
attempt(lambda: [] + datetime.timedelta(1))
attempt(lambda: len(re.compile("x")))
attempt(lambda: re.match("x", "x")())
attempt(lambda: "now: " + now)
loop.close()
