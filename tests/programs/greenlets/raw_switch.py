# oracle: gevent
# A value goes back and forth between two greenlets by switch().
from greenlet import getcurrent, greenlet

main = getcurrent()


def counter(n):
    while n > 0:
        n = main.switch(n) or n - 1
    return "done"


g = greenlet(counter)
print(g.dead, bool(g), g.parent is main)
print(g.switch(3), bool(g))
print(g.switch(), g.switch(9), g.switch(0), g.switch())
print(g.switch(), g.switch(), g.switch(), g.switch(), g.switch(), g.switch())
print(g.dead, bool(g), g.switch(), g.switch("x"))


def pack(*args, **kwargs):
    return args, kwargs


print(greenlet(pack).switch(1, 2, x=3))
dead = greenlet(pack)
dead.switch()
print(dead.switch(), dead.switch(1), dead.switch(1, 2), dead.switch(x=1),
      dead.switch(1, x=2))
print(greenlet(lambda: (1,)).switch())
