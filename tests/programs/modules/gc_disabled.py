"""What only keeps itself alive stays while the collector is off."""
import collections
import gc
import weakref


class Node:
    def __init__(self, n):
        self.me = self


def make(n):
    first = weakref.ref(Node(0))
    collections.deque(map(Node, range(n)), maxlen=0)
    return first


gc.disable()
first = make(25000)
print(gc.isenabled(), first() is None)
print(gc.collect() >= 25000, first() is None)
gc.enable()
print(gc.isenabled())
