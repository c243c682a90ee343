"""What only keeps itself alive stays while the collector is off."""
import gc
import weakref


class Node:
    def __init__(self):
        self.me = self


def make(n):
    first = weakref.ref(Node())
    for _ in range(n):
        Node()
    return first


gc.disable()
first = make(60000)
print(gc.isenabled(), first() is None)
print(gc.collect() >= 60000, first() is None)
gc.enable()
first = make(60000)
print(gc.isenabled(), first() is None)
