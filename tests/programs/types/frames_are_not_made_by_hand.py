# The class of a frame, of a generator or of a coroutine makes no instances.
import sys
import types


def numbers():
    yield 1


async def nothing():
    pass


running = numbers()
next(running)
waiting = nothing()
for made in (running.gi_frame, sys._getframe(), running, waiting, running.gi_code):
    kind = type(made)
    try:
        print(kind())
    except TypeError as e:
        print(kind.__name__, "-", e if kind is not types.CodeType else "too few")
waiting.close()
