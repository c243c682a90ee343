# oracle: gevent
# Each greenlet has its own depth of recursion, from where it was begun.
from greenlet import greenlet
import sys

sys.setrecursionlimit(300)


def deep(n=0):
    try:
        return deep(n + 1)
    except RecursionError:
        return n


def at(level):
    return at(level - 1) if level else greenlet(deep).switch()


print(at(0) - at(50), at(50) - at(100), at(0) > 250)
