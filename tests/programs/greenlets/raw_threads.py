# oracle: gevent
# A greenlet belongs to its thread.
import threading
from greenlet import error, getcurrent, greenlet

main = getcurrent()
g = greenlet(lambda: main.switch("waits"))
print(g.switch())


def other():
    mine = getcurrent()
    print(mine is main, mine.parent)
    for who in (main, g):
        try:
            who.switch()
        except error as exc:
            print(exc)
    print(greenlet(lambda: "in a thread").switch())


t = threading.Thread(target=other)
t.start()
t.join()
print(g.switch(), g.dead)
