# oracle: gevent
# A greenlet that has not begun belongs to the thread of its last parent, also
# when that thread has ended.
import threading
from greenlet import error, getcurrent, greenlet

main = getcurrent()
made = []


def attempt(what, *args):
    try:
        print(what(*args))
    except (error, ValueError) as exc:
        print(type(exc).__name__)


def other():
    made.extend([greenlet(lambda *args: args), getcurrent()])
    waits = greenlet(lambda: getcurrent().parent.switch("waits"))
    print(waits.switch())
    attempt(setattr, waits, "parent", main)
    new = greenlet(print, main)
    attempt(setattr, waits, "parent", new)
    attempt(new.switch)
    attempt(new.throw, ValueError)
    if len(made) == 2:
        done.wait()


done = threading.Event()
thread = threading.Thread(target=other)
thread.start()
for _ in range(2):
    for g in made:
        attempt(g.switch, 1)
        attempt(g.throw, ValueError)
    child = greenlet(lambda: "child", made[0])
    attempt(child.switch)
    child.parent = main
    attempt(child.switch)
    done.set()
    thread.join()
made[0].parent = main
attempt(made[0].switch, 7)
