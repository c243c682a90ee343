# oracle: gevent
# What a greenlet ends with goes to its parent; parents can be changed.
from greenlet import getcurrent, greenlet

main = getcurrent()
print(main.parent)


def attempt(func, *args):
    try:
        print("result", repr(func(*args)))
    except Exception as exc:
        print(type(exc).__name__, exc)


def middle():
    inner = greenlet(lambda: "inner's result")
    print("middle got", inner.switch())
    inner = greenlet(lambda: "for main")
    inner.parent = main
    inner.switch()
    print("not before main switches back")
    return "middle's result"


m = greenlet(middle)
print("main got", m.switch())
print("main got", m.switch())

later = greenlet(lambda *args: ("began with", args))
print(greenlet(lambda: 5, later).switch(), later.dead)
a = greenlet(lambda: 1)
b = greenlet(lambda: 2, a)
attempt(setattr, a, "parent", b)
attempt(setattr, a, "parent", 3)
attempt(setattr, main, "parent", a)
attempt(delattr, a, "parent")
attempt(greenlet, 1, 2)
attempt(lambda: greenlet(what=1))


def fails():
    raise ValueError("passes through")


def outer():
    try:
        greenlet(fails).switch()
    except ValueError as exc:
        print("outer caught", exc)
    greenlet(fails).switch()


attempt(greenlet(outer).switch)
