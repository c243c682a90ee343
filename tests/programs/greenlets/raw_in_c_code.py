# oracle: gevent
# Greenlets that switch in the middle of a sort key, of list() and of sum().
from greenlet import getcurrent, greenlet

main = getcurrent()


def key(x):
    return main.switch(x)


def items():
    for i in range(3):
        yield main.switch("item %d" % i)


def work():
    print(sorted([3, 1, 2], key=key))
    print(list(items()))
    print(sum(items()))
    return "end"


a, b = greenlet(work), greenlet(work)
print(a.switch(), b.switch())
for i in range(8):
    print(a.switch(-i), b.switch(i))
print(a.switch(0), b.switch(0), a.dead, b.dead)
