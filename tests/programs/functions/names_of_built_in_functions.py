# __name__ and __qualname__ of what C has, as decorators and reports show them.
import asyncio
import contextvars
import functools
import heapq
import itertools
import math
import operator
import random
import re
import sys
import threading

for f in (len, print, math.sqrt, functools.reduce, itertools.tee, heapq.heappush, operator.add,
          random.random, contextvars.copy_context, sys.exit, threading.get_ident,
          asyncio.current_task, asyncio.sleep, asyncio.gather, asyncio.run, asyncio.wait_for,
          [].append, list.append, dict.fromkeys, str.join, "a".join, asyncio.Lock.acquire,
          asyncio.Queue().put, re.compile, itertools.chain.from_iterable):
    print(f.__name__, f.__qualname__)


def logged(f):
    @functools.wraps(f)
    def wrapper(*args):
        print("call", f.__qualname__)
        return f(*args)
    return wrapper


print(logged(math.sqrt)(4), logged(math.sqrt).__qualname__)


async def main():
    loop = asyncio.get_running_loop()
    print(loop.call_soon(math.sqrt, 4))
    print(loop.call_soon(functools.partial(math.floor, 4.5)))


asyncio.run(main())

# Messages name the module as well; a class written in Python is told as such.
for wrong in (lambda: math.sqrt(), lambda: math.sqrt(x=1), lambda: itertools.tee(),
              lambda: asyncio.Runner(True), lambda: asyncio.Runner(loop=1),
              lambda: chr(2 ** 40), lambda: "\t".expandtabs(-2 ** 40),
              lambda: b"\t".expandtabs(2 ** 31)):
    try:
        wrong()
    except (TypeError, OverflowError) as e:
        print(type(e).__name__, e)
