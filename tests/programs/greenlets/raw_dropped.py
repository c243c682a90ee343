# oracle: gevent
# A greenlet that nobody has any more gets GreenletExit where it waits.
from greenlet import GreenletExit, getcurrent, greenlet

main = getcurrent()


def wait(name):
    try:
        main.switch()
    except GreenletExit as exc:
        print(name, exc)
        raise
    finally:
        print(name, "is over")


g = greenlet(wait)
g.switch("a")
g = None
print("dropped")
for name in "bc":
    g = greenlet(wait)
    g.switch(name)
print("one left")


def holder():
    g = greenlet(wait)
    g.switch("held")
    print("the holder ends")


holder()


def replaced():
    main.switch()


g = greenlet(replaced)
g.switch()
g = greenlet(wait)
g.switch("at the end, and not told")
